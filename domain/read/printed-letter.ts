import { type Notice, isToPrint } from '../case/notice.ts';
import type { CaseState } from '../case/state.ts';
import { languageOf } from '../letters/in-language.ts';
import { bodiesOf, type KeptLetter, keptOf, type ParticularsIn } from '../letters/kept-letter.ts';
import type { LetterContext } from '../letters/letter-context.ts';
import { stillHolds } from '../letters/letters.ts';
import { postalAddress } from '../letters/postal-address.ts';
import type { Actor } from '../people/actors.ts';
import { type Beside, bodiesFor } from './letter-copy.ts';

/** Who prints letters: whoever posts them. */
export function mayPrint({ role }: Actor): boolean {
  return role === 'analyst' || role === 'supervisor';
}

/** A letter of the post queue; what no longer holds is printed by nobody. */
export function letterToPrint(state: CaseState, noticeId: string | undefined): Notice | undefined {
  return state.notices.find(notice => notice.id === noticeId && isToPrint(notice) && stillHolds(notice, state));
}

/**
 * The letter on paper, with where it goes: null where the directory, or nobody, knows that.
 * @param kept what is kept of it: all but an access code
 */
export function printed(
  context: LetterContext,
  particularsIn: ParticularsIn,
  { beside, enclosed }: Beside = { beside: [], enclosed: [] },
  kept: KeptLetter = keptOf(context, particularsIn),
) {
  const { notice, state } = context;
  const withCode = { ...kept, ...bodiesOf(context, particularsIn(languageOf(notice, state))) };
  return {
    noticeId: notice.id,
    kind: notice.kind,
    to: notice.to.party,
    address: postalAddress(notice, state),
    ...bodiesFor(withCode, { inEnglishToo: true, enclosed }),
    beside: [...beside, ...enclosed],
    copy: 'to-print',
  };
}
