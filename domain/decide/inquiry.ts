import { clocksOf } from '../clocks/rules.ts';
import { nextBusinessDay } from '../clocks/calendar.ts';
import type { Payload } from '../commands/commands.ts';
import { type Instant, type LocalDate } from '../time/instants.ts';
import { isOwed, clockOf } from '../case/clock.ts';
import type { Draft } from './draft.ts';
import { planOf, queueNotice } from './queue-notice.ts';
import { type Refusal, unacceptable } from './refusal.ts';
import { unknownDocument } from './records.ts';
import { deciders } from './decider.ts';
import { planInquiry } from '../letters/plan-inquiry.ts';
import { localDateOf, atLocal } from '../time/days.ts';

export const inquiryDeciders = deciders({
  'ask-plan': askPlan,
  'answer-inquiry': answerInquiry,
});

/** Asks the plan what the form leaves unclear (docs/letters.md). No clock: D2 and D3 run on without the answer. */
function askPlan(draft: Draft, payload: Payload<'ask-plan'>): Refusal | undefined {
  if (payload.dueOn !== undefined && payload.dueOn < localDateOf(draft.at)) {
    return unacceptable('dueOn', 'must not be a day that is past');
  }
  const questions = payload.questions ?? ['licence', 'grievance'];
  const dueAt = dueAtOf(draft, payload.dueOn);
  draft.record('plan-asked', { questions, dueAt, note: payload.note });
  const about = draft.state().version;
  queueNotice(draft, planInquiry, planOf(draft.state()), { dueOn: localDateOf(dueAt), dueAt }, about);
  return undefined;
}

/** Choice: the end of the second business day, and never after we have to decide ourselves. */
function dueAtOf(draft: Draft, asked: LocalDate | undefined): Instant {
  const { at, calendar } = draft;
  const day = asked ?? nextBusinessDay(nextBusinessDay(localDateOf(at), calendar), calendar);
  const own = clocksOf('eligibility').flatMap(id => {
    const clock = clockOf(draft.state(), id);
    return clock !== undefined && isOwed(clock) && clock.derivation.dueAt > at ? [clock.derivation.dueAt] : [];
  });
  return [atLocal(day, '23:59:59'), ...own].toSorted()[0] ?? at;
}

/** The plan's answer, for the analyst to read beside the classifier's advice. A late one is taken as well. */
function answerInquiry(draft: Draft, payload: Payload<'answer-inquiry'>): Refusal | undefined {
  const { documentIds = [], ...said } = payload;
  const today = localDateOf(draft.at);
  for (const day of ['grievanceFiledOn', 'grievanceDecidedOn'] as const) {
    if ((said[day] ?? today) > today) return unacceptable(day, 'must not be a day that has not come yet');
  }
  const isEmpty = documentIds.length === 0 && Object.values(said).every(value => value === undefined);
  if (isEmpty) return unacceptable('note', 'is needed where nothing else is answered');
  const refusal = unknownDocument(draft, documentIds);
  if (refusal !== undefined) return refusal;
  draft.record('inquiry-answered', { answer: { ...said, documentIds } });
  return undefined;
}
