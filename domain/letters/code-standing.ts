import type { CommonPart } from '../case/common-part.ts';
import { codeGeneration, wasShownCode } from '../case/contact.ts';
import { isFilerApplicant } from '../case/filer.ts';
import type { Notice } from '../case/notice.ts';
import { accessCode } from './access-code.ts';
import { acknowledgement } from './acknowledgement.ts';

/**
 * What its reader knows of the access code: they were shown it when they filed, this letter brings it, another one does, or who filed for
 * them was shown it.
 */
export type CodeStanding = 'known' | 'here' | 'by-email' | 'by-post' | 'posted' | 'with-filer' | 'none';

/** @param code the code, where the letter that is being written brings it */
export function codeStanding(state: CommonPart, code: string | undefined): CodeStanding {
  if (code !== undefined) return 'here';
  const last = state.notices.findLast(notice => notice.status !== 'withdrawn' && bringsCurrent(notice, state));
  if (last !== undefined) return wayOf(last);
  if (codeGeneration(state) > 1 || !wasShownCode(state)) return 'none';
  return isFilerApplicant(state) ? 'known' : 'with-filer';
}

/** To whom none was shown, the first letter brings it where that goes by post, too; one that was posted before a new code was made, the old one. */
function bringsCurrent(notice: Notice, state: CommonPart): boolean {
  const code = accessCode.factsOf(notice);
  if (code !== undefined) return code.generation === codeGeneration(state);
  if (notice.kind !== acknowledgement.name || wasShownCode(state)) return false;
  const { status, postedAt } = notice;
  return status === 'to-post' || (postedAt !== undefined && postedAt >= (state.access?.since ?? postedAt));
}

function wayOf(notice: Notice): CodeStanding {
  if (notice.status === 'posted') return 'posted';
  return notice.status !== 'to-post' && accessCode.factsOf(notice)?.by === 'email' ? 'by-email' : 'by-post';
}
