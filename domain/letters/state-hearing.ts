import { clockOf } from '../case/clock.ts';
import {
  canGoOn,
  type HearingClock,
  hearingLength,
  hearingOf,
  isFeeForService,
  noticeDateOf,
} from '../case/state-hearing.ts';
import { clockRules } from '../clocks/rules.ts';
import { derive } from '../clocks/derive.ts';
import { atLocal } from '../time/days.ts';
import type { Instant, LocalDate } from '../time/instants.ts';
import type { CaseState } from '../case/state.ts';
import { type Block, paragraph } from './blocks.ts';
import { words as en } from './en/state-hearing.ts';
import { words as es } from './es/state-hearing.ts';
import { wordsFor } from './in-language.ts';
import type { LetterContext } from './letter-context.ts';
import { callable } from './reaching.ts';

const stateHearings = 'state-hearings';

/**
 * That a State Hearing is open to a member with Medi-Cal, with its dates; without the date of the notice, with the rule. A day that is
 * over is said to be over.
 * @param how before we have decided anything, after our part is done, or where the letter sends the member there
 */
export function hearingRights(context: LetterContext, how: 'also' | 'still' | 'there'): Block[] {
  const { state } = context;
  const words = wordsFor(context, { en, es });
  const hearing = hearingOf(state);
  if (hearing === undefined) return [];
  const call = (sentence: typeof words.whom) => callable(stateHearings, context, sentence);
  if (hearing === 'asked-for')
    return [paragraph(words.askedFor, call(words.askWhen), how === 'also' ? words.both : undefined)];
  return [
    paragraph(...(how === 'there' ? [] : [words[how], call(words.whom) ?? words.whomByUs]), ...askSentences(context)),
    ...(canGoOn(state) ? [paragraph(keepSentence(context))] : []),
    ...(how === 'also' ? [paragraph(words.both)] : []),
  ];
}

function askSentences(context: LetterContext): string[] {
  const { state, at } = context;
  const words = wordsFor(context, { en, es });
  const limit = limitOf(state, 'F2');
  if (limit !== undefined) return [at <= limit.dueAt ? words.askBy(limit.dueOn) : words.askedTooLate(limit.dueOn)];
  const within = words.askWithin(daysOf(state, 'F2'), noticeIn(context));
  return isFeeForService(state) ? [within] : [within, words.silentPlan];
}

function keepSentence(context: LetterContext): string {
  const { state, at } = context;
  const words = wordsFor(context, { en, es });
  const limit = limitOf(state, 'F3');
  if (limit === undefined) return words.keepCareWithin(daysOf(state, 'F3'), noticeIn(context));
  return at <= limit.dueAt ? words.keepCareBy(limit.dueOn) : words.keptTooLate(limit.dueOn);
}

function noticeIn(context: LetterContext): string {
  const words = wordsFor(context, { en, es });
  return isFeeForService(context.state) ? words.notice : words.decision;
}

function daysOf(state: CaseState, id: HearingClock): number {
  return hearingLength(state, id) ?? clockRules[id].length;
}

/** As its clock has it; a case from before there was one is counted here, by the same facts. */
function limitOf(state: CaseState, id: HearingClock): { dueOn: LocalDate; dueAt: Instant } | undefined {
  const known = clockOf(state, id);
  if (known !== undefined) return known.derivation;
  const noticeOn = noticeDateOf(state);
  if (noticeOn === undefined) return undefined;
  const startedAt = atLocal(noticeOn, '00:00');
  return derive({ rule: id, startedBy: 'application-received', startedAt, length: daysOf(state, id), asOf: startedAt });
}
