import { clocksOf } from '../clocks/rules.ts';
import { derive } from '../clocks/derive.ts';
import { deemedReceipt } from '../clocks/receipt.ts';
import { isScreening } from '../case/stage-names.ts';
import { endOfBusinessDayAfter, nextBusinessDay } from '../clocks/calendar.ts';
import type { Payload } from '../commands/commands.ts';
import { type Instant, type LocalDate } from '../time/instants.ts';
import { hasOpenComplaint } from '../case/common-part.ts';
import { issuesInDoubt, openTermsOf } from '../case/contract-terms.ts';
import { asksForTerms, awaitsInquiry } from '../case/inquiry.ts';
import { doubtsCoverage, type PlanWord } from '../eligibility/plan-word.ts';
import type { EventData } from '../events/events.ts';
import { hasRelease } from '../case/release.ts';
import { withoutRelease } from './requests.ts';
import { isOwed, clockOf } from '../case/clock.ts';
import { whyBefore } from './received.ts';
import { doneAt } from './typed-in.ts';
import { meetClocksAsOf } from './clocks.ts';
import type { Draft } from './draft.ts';
import { planOf, queueNotice } from './queue-notice.ts';
import { tellHearingDates } from './state-hearing.ts';
import { type Refusal, unacceptable } from './refusal.ts';
import { unknownDocument } from './records.ts';
import { deciders } from './decider.ts';
import { planInquiry } from '../letters/plan-inquiry.ts';
import { writtenIn } from '../case/written-for.ts';
import { localDateOf, atLocal } from '../time/days.ts';

export const inquiryDeciders = deciders({
  'ask-plan': askPlan,
  'answer-inquiry': answerInquiry,
  'keep-path': keepPath,
});

/** Asks the plan what the form leaves unclear, or a further question about a complaint (docs/letters.md). R6 counts from its receipt. */
function askPlan(draft: Draft, payload: Payload<'ask-plan'>): Refusal | undefined {
  if (payload.dueOn !== undefined && payload.dueOn < localDateOf(draft.at)) {
    return unacceptable('dueOn', 'must not be a day that is past');
  }
  const { questions, note, dueOn } = payload;
  const isScreened = isScreening(draft.state());
  if (!isScreened && payload.forPlan === undefined) {
    return unacceptable('forPlan', 'is needed: what the plan is asked');
  }
  const dueAt = wishedFor(draft, dueOn);
  if (questions?.includes('grievance-file') === true && !hasRelease(draft.state())) return withoutRelease;
  const asked =
    questions ?? (isScreened ? ['licence', 'grievance', ...(draft.state().recommendation?.askPlan ?? [])] : []);
  const about = isScreened
    ? {}
    : { about: hasOpenComplaint(draft.state()) ? ('complaint' as const) : ('case' as const) };
  ask(draft, { questions: asked, dueAt, note, ...writtenIn(payload), ...about });
  return undefined;
}

function ask(draft: Draft, data: EventData['plan-asked']): void {
  draft.record('plan-asked', data);
  const { dueAt } = data;
  const { version, inquiry } = draft.state();
  const facts = { dueOn: localDateOf(dueAt), dueAt, inquiry: inquiry?.id };
  queueNotice(draft, planInquiry, planOf(draft.state()), facts, version);
}

/**
 * Of an experimental therapy that goes to review the plan is asked what nobody but it can say, once; the review goes on meanwhile. Where
 * it has another question before it, it is asked when that is answered.
 */
export function askForTerms(draft: Draft): void {
  const state = draft.state();
  const questions = openTermsOf(state);
  if (questions.length === 0 || awaitsInquiry(state)) return;
  ask(draft, { questions, dueAt: wishedFor(draft, undefined), about: 'case' });
}

/** Choice while the case is screened: the end of the second business day, and never after we or the plan have to act. */
function wishedFor(draft: Draft, asked: LocalDate | undefined): Instant {
  const { at, calendar } = draft;
  const state = draft.state();
  const startedAt = deemedReceipt(at, calendar);
  const limit = derive({ rule: 'R6', startedBy: 'plan-asked', startedAt, asOf: at, calendar }).dueAt;
  const soon = isScreening(state)
    ? nextBusinessDay(nextBusinessDay(localDateOf(at), calendar), calendar)
    : localDateOf(limit);
  const own = clocksOf('eligibility').flatMap(id => {
    const clock = clockOf(state, id);
    return clock !== undefined && isOwed(clock) && clock.derivation.dueAt > at ? [clock.derivation.dueAt] : [];
  });
  return [atLocal(asked ?? soon, '23:59:59'), limit, ...own].toSorted()[0] ?? limit;
}

/** The plan's answer, for the analyst to read beside the classifier's advice. A late one is taken as well. */
function answerInquiry(draft: Draft, payload: Payload<'answer-inquiry'>): Refusal | undefined {
  const { documentIds = [], channel: _channel, receivedOn: _on, receivedAt: _at, reason: _reason, ...said } = payload;
  const today = localDateOf(draft.at);
  for (const day of ['grievanceFiledOn', 'grievanceDecidedOn'] as const) {
    if ((said[day] ?? today) > today) return unacceptable(day, 'must not be a day that has not come yet');
  }
  const isEmpty = documentIds.length === 0 && Object.values(said).every(value => value === undefined);
  if (isEmpty) return unacceptable('note', 'is needed where nothing else is answered');
  const { inquiry, receivedAt } = draft.state();
  const refusal =
    unknownDocument(draft, documentIds) ?? whyBefore(payload, inquiry?.askedAt ?? receivedAt, 'plan-asked');
  if (refusal !== undefined) return refusal;
  const stranger = said.terms?.find(({ issue }) => !draft.state().issues.some(({ number }) => number === issue));
  if (stranger !== undefined)
    return unacceptable('terms', `names issue ${stranger.issue}, which the case does not have`);
  draft.record('inquiry-answered', {
    answer: { ...said, documentIds },
    byPlan: draft.by.role === 'plan',
    ...comparing(draft, said),
  });
  if (inquiry !== undefined && !asksForTerms(inquiry)) askForTerms(draft);
  meetClocksAsOf(draft, doneAt(payload, draft.at), 'R6');
  tellHearingDates(draft, 'inquiry-answered');
  return undefined;
}

/** What the plan says while the case is screened is before whoever routes it; later somebody has to look, by the next business day (choice). */
function comparing({ at, calendar, state }: Draft, { terms = [] }: PlanWord): { compareBy?: Instant } {
  if (isScreening(state()) || !terms.some(doubtsCoverage)) return {};
  return { compareBy: endOfBusinessDayAfter(at, 'first', calendar) };
}

/** The path stays: whoever compared it finds that the contract does not settle the question. */
function keepPath(draft: Draft, payload: Payload<'keep-path'>): undefined {
  draft.record('path-kept', { issues: issuesInDoubt(draft.state()), reason: payload.reason });
}
