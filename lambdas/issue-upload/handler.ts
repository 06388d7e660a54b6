import * as z from 'zod';
import { findReviewerById } from '../../adapters/dynamodb/directory.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { presignUpload, s3Client, uploadKey } from '../../adapters/s3/uploads.ts';
import { Upload } from '../../domain/api/upload.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { DocumentId } from '../../domain/words/ids.ts';
import { now } from '../shared/clock.ts';
import { giveCommand } from '../shared/give-command.ts';
import { bodyOf, caseNumberOf, httpHandler } from '../shared/http.ts';
import { readByMember } from '../shared/language.ts';
import { refused } from '../shared/refused.ts';
import { once, repeatable } from '../shared/repeatable.ts';
import { reviewerNamesFor } from '../shared/reviewer-names.ts';
import { signedIn } from '../shared/signed-in.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const s3 = s3Client();

export const handler = httpHandler(env, async event => {
  const actor = await signedIn(table, event);
  const caseNumber = caseNumberOf(event, actor);
  const upload = bodyOf(event, Upload);
  const request = repeatable(event, actor, now());
  const type = 'announce-document';
  const { requestId } = event.requestContext;
  const result = await once(table, request, async () => {
    const given = await giveCommand(
      table,
      caseNumber,
      state => {
        readByMember(event, actor, state);
        return { type, payload: upload, at: now(), by: actor, requestId };
      },
      state => reviewerNamesFor({ type, carries: upload }, state, id => findReviewerById(table, id)),
      ({ state }) => request && { ...request, answer: announced(state) },
    );
    if ('refusal' in given) throw refused(given, actor);
    return announced(given.state);
  });
  const { documentId } = Announced.parse('done' in result ? result.done : result.before);
  const { url, fields } = await presignUpload(s3, {
    bucket: env.UPLOADS_BUCKET,
    key: uploadKey(caseNumber, documentId),
    contentType: upload.contentType,
    bytes: upload.bytes,
  });
  const headers = { Location: `${event.path}/${documentId}` };
  return { status: 201, headers, body: { documentId, upload: { url, fields } } };
});

const Announced = z.object({ documentId: DocumentId });

/** @throws Error where the case has none, which announcing one makes impossible */
function announced({ documents }: CaseState): z.infer<typeof Announced> {
  const [documentId] = documents.slice(-1).map(({ id }) => id);
  if (documentId === undefined) throw new Error('An announced document is in the case.');
  return { documentId };
}
