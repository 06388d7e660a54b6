import { type Notice, wentOut } from '../case/notice.ts';
import { seesOwnOnly } from '../case/sign-in.ts';
import type { CaseState } from '../case/state.ts';
import { type KeptLetter, keptOf } from '../letters/kept-letter.ts';
import { kindOf } from '../letters/kinds.ts';
import { words as en } from '../letters/en/notices.ts';
import { words as es } from '../letters/es/notices.ts';
import { languageOf } from '../letters/in-language.ts';
import type { LetterContext } from '../letters/letter-context.ts';
import { type Actor, readsAll } from '../people/actors.ts';
import { mayReadNotice } from './notice-view.ts';

/** A letter of theirs that went out; of who filed and is not authorized, none is. */
export function letterGoneOut(state: CaseState, actor: Actor, noticeId: string | undefined): Notice | undefined {
  if (seesOwnOnly(actor, state)) return undefined;
  return state.notices.find(notice => notice.id === noticeId && wentOut(notice) && mayReadNotice(notice, actor));
}

/** What was kept of a letter: as it was last mailed, and last printed. */
interface Kept {
  mailed?: KeptLetter | undefined;
  printed?: KeptLetter | undefined;
}

/** Of what was kept, what its reader got last; undefined where that is not kept. */
export function lastCopy({ postedAt, printedAt, sentAt }: Notice, { mailed, printed }: Kept): KeptLetter | undefined {
  if (printedAt !== undefined) return printed?.at === printedAt ? printed : undefined;
  const wentByPostOnly = postedAt !== undefined && postedAt === sentAt;
  return wentByPostOnly ? undefined : mailed;
}

/** The letter as it went out, to be read on the case. */
export function asSent(notice: Notice, kept: KeptLetter, beside: readonly string[], actor: Actor) {
  return { ...headOf(notice), ...textFor(kept, actor), beside, copy: 'as-sent' };
}

/** In the language of the letter; for staff in English too. */
function textFor({ at, subject, text, language = 'en', english }: KeptLetter, actor: Actor) {
  return { at, subject, text, language, ...(readsAll(actor) && english && { english }) };
}

/**
 * The letter as it is written today, where no copy was kept: of those from before, and of what was not printed here. Undefined for
 * one that is no longer written.
 */
export function writtenAnew(context: LetterContext, beside: readonly string[], actor: Actor) {
  const { notice } = context;
  if (kindOf(notice)?.factsOf(notice) === undefined) return undefined;
  return {
    ...headOf(notice),
    ...textFor(keptOf(context), actor),
    beside,
    copy: 'written-anew',
    remark: (readsAll(actor) ? en : { en, es }[languageOf(notice, context.state)]).notKept,
  };
}

function headOf({ id, kind, to }: Notice) {
  return { noticeId: id, kind, to: to.party, address: null };
}
