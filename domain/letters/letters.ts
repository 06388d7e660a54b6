import type { Notice } from '../case/notice.ts';
import { goesToEstate } from '../case/estate.ts';
import type { CaseState } from '../case/state.ts';
import { copyForAssistant, mayBeCopied, originalOf } from './copy-for-assistant.ts';
import { kindOf } from './kinds.ts';
import { languageOf } from './in-language.ts';
import type { LetterContext } from './letter-context.ts';
import { isToTheDead } from './holding.ts';
import { frame, type Letter } from './letter-frame.ts';
import { type Part, readsOnCase } from './two-bodies.ts';

/**
 * One of the two bodies of a notice. The mail holds no health information and nobody's name; with its particulars, it is the letter, which
 * has both and leaves the Help Center in an envelope, or is read after sign-in.
 * @throws Error when no letter of that kind goes to that reader, which is a defect of whoever queued it
 */
export function letter(given: LetterContext): Letter {
  const isShort = given.particulars === undefined && readsOnCase(given);
  const context = { language: languageOf(given.notice, given.state), isShort, ...given };
  const kind = kindOf(context.notice);
  if (kind === undefined) throw new Error(`The letter ${context.notice.kind} is no longer written.`);
  const { subject, blocks } = kind.write(context);
  return frame({ subject, blocks: [...blocks, ...copied(context)] }, context);
}

/** What the letter says of which this is a copy: never its code. */
function copied({ accessCode: _code, ...context }: LetterContext): readonly (Part | undefined)[] {
  const original = originalOf(context.notice, context.state);
  return original === undefined ? [] : (kindOf(original)?.write({ ...context, notice: original }).blocks ?? []);
}

/** Whether it goes by post, whatever address is known: a code by post, what is for an estate, or word to where its reader lived before. */
export function goesOnPaper(notice: Notice, state: CaseState): boolean {
  // No mailbox of the dead is written to.
  if (notice.to.party === 'applicant' && goesToEstate(state)) return true;
  return kindOf(notice)?.goesOnPaper(state, notice) ?? false;
}

/** Which access code of the case it brings, printed or mailed; undefined for none. */
export function codeBrought(notice: Notice, state: CaseState, onPaper: boolean): number | undefined {
  const code = kindOf(notice)?.codeIn(state, notice);
  return code === undefined || (code.onlyOnPaper && !onPaper) ? undefined : code.generation;
}

/**
 * Whether a queued notice is still true of the case. A letter that is no longer written is not, nor one to a reader who has died, or
 * to a plan that had the case by mistake.
 */
export function stillHolds(notice: Notice, state: CaseState): boolean {
  if (notice.bygone !== undefined || isToTheDead(notice, state)) return false;
  if (kindOf(notice)?.holds(state, notice) !== true) return false;
  if (notice.kind !== copyForAssistant.name) return true;
  const original = originalOf(notice, state);
  return original !== undefined && mayBeCopied(original, stillHolds(original, state));
}
