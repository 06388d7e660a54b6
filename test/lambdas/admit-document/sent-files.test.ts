import { expect, it } from 'vitest';
import { files } from '../../corpus/files.ts';
import { admitDocument } from '../../../lambdas/admit-document/admit-document.ts';
import { people } from '../../domain/case/support/people.ts';
import { play, type TypeAndPayload } from '../../domain/case/support/play.ts';
import { application } from '../../domain/eligibility/applications.ts';
import { DocumentId } from '../../../domain/words/ids.ts';
import { documentView } from '../../../domain/read/document-view.ts';

/** What becomes of a file: the name under which it is kept, or why its case does not take it. */
async function comesOf({
  fileName,
  contentType,
  bytes,
}: Pick<(typeof files)[number], 'fileName' | 'contentType' | 'bytes'>) {
  const announced = { kind: 'evidence', fileName, contentType, bytes: bytes.length } as const;
  const asked = play({ at: '2027-02-02T09:00', application: application() });
  const documentId = DocumentId.parse(
    asked.give(people.applicant, 'announce-document', announced).state().documents[0]?.id,
  );
  const arrived = asked.give(people.system, 'receive-document', { documentId, versionId: 'v1' });
  let keptAs: string | undefined;
  const file = { caseNumber: arrived.state().caseNumber, documentId, key: 'a key', versionId: 'v1' };
  await admitDocument(file, 'clean', {
    openCase: () => Promise.resolve(arrived.state()),
    readVersion: () => Promise.resolve({ bytes, sha256: 'e3b0' }),
    keepDocument: (_file, kept) => {
      keptAs = kept.fileName;
      return Promise.resolve();
    },
    give: command => {
      arrived.give(people.system, ...([command.type, command.payload] as TypeAndPayload));
      return Promise.resolve();
    },
  });
  const [document] = arrived.state().documents;
  if (document === undefined) throw new Error('The document is in the case.');
  if (document.status !== 'admitted') return { refused: document.refusal, keptAs };
  expect(documentView(document, arrived.now()).fileName).toBe(keptAs);
  return { keptAs };
}

it.each(files.map(one => [one.what, one] as const))('%s', async (_what, sent) => {
  expect(await comesOf(sent)).toEqual(sent.comes);
});
