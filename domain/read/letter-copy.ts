import { type Notice, wentOut } from '../case/notice.ts';
import { seesOwnOnly } from '../case/sign-in.ts';
import type { CaseState } from '../case/state.ts';
import { type Block, lines, paragraph, plainText } from '../letters/blocks.ts';
import { type KeptLetter, keptOf, type ParticularsIn } from '../letters/kept-letter.ts';
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

/** What is read with a letter: what no mail may say, and what lies in the envelope beside it. */
export interface Beside {
  beside: readonly string[];
  /** In the envelope: whoever signs in reads it on the case. */
  enclosed: readonly string[];
}

/** The letter as it went out, to be read on the case. */
export function asSent(notice: Notice, kept: KeptLetter, beside: readonly string[], actor: Actor) {
  return { ...headOf(notice), ...bodiesFor(kept, { inEnglishToo: readsAll(actor) }), beside, copy: 'as-sent' };
}

/** Both bodies in the language of the letter. @param enclosed what lies in the envelope beside the letter */
export function bodiesFor(
  kept: KeptLetter,
  { inEnglishToo, enclosed = [] }: { inEnglishToo: boolean; enclosed?: readonly string[] },
) {
  const { at, address = null, language = 'en', english } = kept;
  const read = ({ subject, text, letter }: Pick<KeptLetter, 'subject' | 'text' | 'letter'>) => ({
    subject,
    text,
    ...(letter && { letter: wholeLetter(address, [...letter, ...enclosed.map(one => paragraph(one))]) }),
  });
  return { at, ...read(kept), language, ...(inEnglishToo && english && { english: read(english) }) };
}

function wholeLetter(address: string[] | null, blocks: Block[]) {
  const above = address === null ? [] : [lines(...address)];
  return { address, blocks, text: plainText([...above, ...blocks]) };
}

/**
 * The letter as it is written today, where no copy was kept: of those from before, and of what was not printed here. Undefined for
 * one that is no longer written.
 */
export function writtenAnew(
  context: LetterContext,
  particularsIn: ParticularsIn,
  beside: readonly string[],
  actor: Actor,
) {
  const { notice } = context;
  if (kindOf(notice)?.factsOf(notice) === undefined) return undefined;
  return {
    ...headOf(notice),
    ...bodiesFor(keptOf(context, particularsIn), { inEnglishToo: readsAll(actor) }),
    beside,
    copy: 'written-anew',
    remark: (readsAll(actor) ? en : { en, es }[languageOf(notice, context.state)]).notKept,
  };
}

function headOf({ id, kind, to }: Notice) {
  return { noticeId: id, kind, to: to.party, address: null };
}
