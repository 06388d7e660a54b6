import { tableBeside, tableNamed } from '../../adapters/dynamodb/table.ts';
import { documentKey, presignDownload, presignReading } from '../../adapters/s3/documents.ts';
import { s3Client } from '../../adapters/s3/uploads.ts';
import { keptAs } from '../../domain/case/document.ts';
import { shownAs } from '../../domain/case/document-types.ts';
import { fileNameOf } from '../../domain/case/file-name.ts';
import { mayOpenSetAside } from '../../domain/case/set-aside.ts';
import { documentsFor } from '../../domain/read/document-view.ts';
import { plus } from '../../domain/time/instants.ts';
import { now } from '../shared/clock.ts';
import { httpHandler, partOf } from '../shared/http.ts';
import { Problem } from '../shared/problem.ts';
import { noteReading } from '../shared/reading.ts';
import { visibleCase } from '../shared/visible-case.ts';
import { say } from '../../domain/words/refusals/said.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const table = tableNamed(env.TABLE_NAME);
const readLog = tableBeside(table, env.READ_LOG_NAME);
const s3 = s3Client();

/** Only the admitted copy is ever served, through addresses that are good for five minutes; giving it out is a reading. */
export const handler = httpHandler(env, async event => {
  const reader = await visibleCase(table, event);
  const { state, actor } = reader;
  const documentId = partOf(event, 'documentId');
  const document = documentsFor(state, actor).find(({ id }) => id === documentId);
  if (document === undefined) throw new Problem(404, say('no-document'));
  if ('setAside' in document && !mayOpenSetAside(document, actor)) {
    throw new Problem(403, say('of-another-case'));
  }
  if (document.status !== 'admitted') {
    throw new Problem(409, say('not-taken-in'));
  }
  const { id, kind, contentType, bytes, sha256 } = document;
  const kept = keptAs(state.caseNumber, document);
  const place = { bucket: env.DOCUMENTS_BUCKET, key: documentKey(kept.caseNumber, kept.documentId) };
  const inPage = shownAs(contentType);
  const [download, read] = await Promise.all([
    presignDownload(s3, place),
    inPage === undefined ? undefined : presignReading(s3, { ...place, contentType: inPage }),
    noteReading(readLog, event, reader, { what: 'document', caseNumber: state.caseNumber, documentId: id }),
  ]);
  const fileName = fileNameOf(document);
  const addresses = { download: addressOf(download), read: read === undefined ? null : addressOf(read) };
  return { status: 200, body: { documentId: id, kind, fileName, contentType, bytes, sha256, ...addresses } };
});

function addressOf({ url, expiresInSeconds }: Awaited<ReturnType<typeof presignDownload>>) {
  return { url, expiresAt: plus(now(), { seconds: expiresInSeconds }) };
}
