import type { Language } from '../words/language.ts';
import { maySee } from '../case/access.ts';
import { goesToEstate } from '../case/estate.ts';
import { isToFormer } from '../case/notice.ts';
import { type Block, foreign, paragraph } from './blocks.ts';
import type { LetterContext } from './letter-context.ts';
import type { Particulars } from './particulars.ts';

/** Where the particulars stand in a letter; without it, they follow what is particular to its kind. */
export const particularsHere = { block: 'particulars' } as const;

/** A part of what a kind of letter says. */
export type Part = Block | typeof particularsHere;

/** A sentence that sends its reader into the case for what stands in the letter itself. */
function unlessInLetter({ particulars }: LetterContext, sentence: string): string | undefined {
  const isThere = particulars !== undefined && particulars.words.length + particulars.matter.length > 0;
  return isThere ? undefined : sentence;
}

/** What is said, and after it what no mail may say: in the mail, the sentence that sends its reader into the case for that. */
export function withMore(
  context: LetterContext,
  pointer: string | undefined,
  ...sentences: readonly (string | undefined)[]
): Part[] {
  return [
    paragraph(...sentences, pointer === undefined ? undefined : unlessInLetter(context, pointer)),
    particularsHere,
  ];
}

/** Whether what is read beside the letter on the case lies in its envelope. */
export function isEnclosed({ particulars, onPaper = false }: LetterContext): boolean {
  return particulars !== undefined && onPaper;
}

/** What a mail leaves to be read in the letter. To a reader who cannot sign in, the mail says all that a mail may say. */
export function inLetter(context: LetterContext, block: Part | undefined): Part | undefined {
  return context.isShort === true ? undefined : block;
}

/**
 * Whether the reader of a notice can sign in to read the letter: as themselves, not as whoever the member may have let in. A plan that had
 * the case by mistake, a reviewer who is out of it and an organization that has nobody in it find no case any more.
 */
export function readsOnCase({ notice: { to }, state }: Pick<LetterContext, 'notice' | 'state'>): boolean {
  switch (to.party) {
    case 'applicant':
      return !isToFormer(to) && !goesToEstate(state);
    // By this very notice it is a party.
    case 'plan':
      return to.planId === state.plan.planId;
    case 'reviewer':
      return maySee({ role: 'reviewer', sub: to.reviewerId, reviewerId: to.reviewerId }, state);
    case 'review-org':
      return maySee({ role: 'review-org', sub: to.organizationId, organizationId: to.organizationId }, state);
    case 'director':
      return true;
    case 'provider':
    case 'representative':
    case 'assistant':
      return false;
  }
}

/** @param notTranslated said before what is in another language than the letter */
export function particularsIn(
  { words, matter }: Particulars,
  language: Language,
  notTranslated: string | undefined,
): Block[] {
  const isForeign = words.some(({ language: written }) => written !== language);
  return [
    ...(isForeign && notTranslated !== undefined ? [paragraph(notTranslated)] : []),
    ...words.map(one => (one.language === language ? paragraph(one.text) : foreign(one.language, one.text))),
    ...(matter.length === 0 ? [] : [{ block: 'list' as const, items: [...matter] }]),
  ];
}
