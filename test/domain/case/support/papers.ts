import type { DocumentKind } from '../../../../domain/case/document.ts';
import type { Actor } from '../../../../domain/people/actors.ts';
import { people, reviewer } from './people.ts';
import type { Fate, Play } from './playing.ts';

/** The five parties that send papers, in a case that R-101 reviews. */
export const senders = {
  applicant: people.applicant,
  plan: people.plan,
  'help-center': people.analyst,
  reviewer: reviewer('R-101'),
  'review-org': people['review-org'],
} as const;

const file = { kind: 'medical-record', contentType: 'application/pdf', bytes: 1_000_000 } as const;

/** Sends papers, one after the other. @returns their ids */
export function send(
  played: Play,
  by: Actor,
  papers: number,
  fate: Fate = 'announced',
  {
    kind = file.kind,
    nameOf = index => `record-${index}-of-the-clinic.pdf`,
  }: { kind?: DocumentKind; nameOf?: (index: number) => string } = {},
): string[] {
  return Array.from({ length: papers }, (_, index) => {
    played.give(by, 'announce-document', { ...file, kind, fileName: nameOf(index) });
    const documentId = played.state().documents.at(-1)?.id ?? '';
    if (fate !== 'announced') arrive(played, documentId, fate);
    return documentId;
  });
}

const versionId = 'v1';

/** The file of an announced paper comes in, and perhaps its verdict. */
export function arrive(played: Play, documentId: string, fate: Exclude<Fate, 'announced'>): void {
  const { system } = people;
  played.give(system, 'receive-document', { documentId, versionId });
  if (fate === 'refused') played.give(system, 'refuse-document', { documentId, versionId, reason: 'infected' });
  if (fate !== 'admitted') return;
  const { contentType, bytes } = file;
  played.give(system, 'admit-document', { documentId, versionId, contentType, bytes, sha256: sumOf(documentId) });
}

/** As long as a sum, and as hard to pack: no two alike. */
function sumOf(documentId: string): string {
  let state = Number(documentId.slice(1));
  return Array.from({ length: 64 }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 28).toString(16);
  }).join('');
}
