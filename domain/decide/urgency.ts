import type { Payload } from '../commands/commands.ts';
import { clockRules, clocksOf } from '../clocks/rules.ts';
import { planIsParty } from '../case/access.ts';
import { isOwed, clockOf } from '../case/clock.ts';
import { isOut } from '../case/notice.ts';
import { meetClocks, pauseClocksOf, startClock, stopClocks } from './clocks.ts';
import { changeSpeed, resumeDuty, resumeOrStart } from './recount.ts';
import type { Draft } from './draft.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { receiptOf } from './receipts.ts';
import { type Refusal, unacceptable } from './refusal.ts';
import { type CaseState } from '../case/state.ts';
import { isScreening } from '../case/stage-names.ts';
import { owesRecords } from '../case/records.ts';
import { hasRelease } from '../case/release.ts';
import { stages } from '../case/stages/stages.ts';
import { deciders } from './decider.ts';
import { ourTimeFrom, whyNotReceived } from './received.ts';
import { noticesOf } from '../letters/letter-kind.ts';
import { expedited } from '../letters/expedited.ts';
import { urgencyDeclined } from '../letters/urgency-declined.ts';
import { recordsRequest } from '../letters/records-request.ts';
import type { ClockId, ClockFamily } from '../clocks/rule.ts';
import { groundsOf } from '../eligibility/intake.ts';
import type { Issue } from '../case/common-part.ts';
import { reviewClocksOf } from '../case/review-clocks.ts';
import type { EventType } from '../events/events.ts';
import type { Instant } from '../time/instants.ts';
import { isWrittenFor, type Written, writtenIn } from '../case/written-for.ts';

export const urgencyDeciders = deciders({
  expedite,
  'return-to-standard': returnToStandard,
  'decline-urgency': declineUrgency,
});

const replaced = 'The case is expedited: a shorter time takes its place.';
const back = 'The case is not urgent after all: the standard time takes its place.';

/**
 * Makes the case urgent: on the provider's certification or the Department's own (H&S 1374.33(c)). Each clock that has
 * an urgent twin is replaced by it; one that was missed stays missed, and no other clock is touched.
 * Of an experimental review that is urgent already it says that the member is in danger, too.
 */
export function expedite(draft: Draft, payload: Payload<'expedite'>): Refusal | undefined {
  const before = draft.state();
  const grounds = groundsOf(payload.certifies);
  if (before.urgency === 'expedited' && !grounds.includes('serious-threat')) {
    return unacceptable('certifies', 'must name serious-threat: the case is urgent for its effect already');
  }
  if (!grounds.includes('serious-threat') && !before.issues.some(mayBeExperimental)) {
    return unacceptable(
      'certifies',
      'must name serious-threat: only an experimental treatment is urgent for its effect',
    );
  }
  if ((payload.receivedAt ?? draft.at) > draft.at) {
    return unacceptable('receivedAt', 'must not be a time that has not come yet');
  }
  const refusal = whyNotReceived(draft, payload, before.receivedAt, 'application-came');
  if (refusal !== undefined) return refusal;
  const { reason, certifiedBy = 'department' } = payload;
  const urgentBecause = [...new Set([...(before.urgentBecause ?? []), ...grounds])];
  const came = receivedAt(draft, payload);
  const requestedAt = earliest(requestUnjudged(before), came);
  draft.record('case-expedited', { reason, certifiedBy, urgentBecause, requestedAt, ...writtenIn(payload) });
  const about = draft.state().version;
  // What a doctor certifies is to be judged by nobody.
  if (came !== undefined && certifiedBy === 'department') startClock(draft, 'D5', { by: 'case-expedited', at: came });
  meetClocks(draft, 'D5');
  changeSpeed(draft, 'case-expedited', replaced);
  const state = draft.state();
  const start = { by: 'case-expedited', at: draft.at } as const;
  const { shortens } = stages[state.stage];
  const underWay = reviewRuns(state) && state.documentationCompleteAt !== undefined;
  if (shortens === 'eligibility') startClock(draft, 'D3', { by: 'case-expedited', at: requestedAt ?? draft.at });
  if (state.stage === 'gathering-records' && owesRecords(state) && hasRelease(state)) startClock(draft, 'R2', start);
  for (const id of shortens === 'review' || shortens === 'records' ? reviewClocksOf(state) : []) {
    if (shortens === 'review' || underWay || countsFromRequest(id)) {
      startClock(draft, id, countsFromRequest(id) ? requestOf(draft) : start);
    }
  }
  if (shortens !== undefined) outrun(draft, shortens);
  // Where a part was added to a review, its time runs while records are gathered.
  if (shortens === 'records') outrun(draft, 'review');
  tellBoth(draft, 'expedited', about, payload);
  return undefined;
}

/** The shorter times of a family take the place of the standard ones; one that ends sooner all the same goes on: nobody waits longer by becoming urgent. */
function outrun(draft: Draft, family: ClockFamily): void {
  const dueOf = (id: ClockId) => {
    const clock = clockOf(draft.state(), id);
    return clock?.status === 'running' && clock.derivation.dueAt >= draft.at ? clock.derivation.dueAt : undefined;
  };
  const first = earliest(...urgent(family).map(dueOf));
  const endsSooner = (id: ClockId) => {
    const due = dueOf(id);
    return first !== undefined && due !== undefined && due < first;
  };
  stopClocks(draft, replaced, ...standard(family).filter(id => !endsSooner(id)));
}

/** When the call or the request came in that is judged now, where that was before: of a day alone, from its beginning. */
function receivedAt(draft: Draft, payload: Payload<'expedite'>): Instant | undefined {
  if (payload.receivedAt !== undefined) return payload.receivedAt;
  if (payload.receivedOn === undefined) return undefined;
  const { receivedAt: filedAt } = draft.state();
  const at = ourTimeFrom(draft, payload.receivedOn);
  return at < filedAt ? filedAt : at;
}

function earliest(...moments: (Instant | undefined)[]): Instant | undefined {
  return moments.filter(at => at !== undefined).toSorted()[0];
}

/** When it was asked for, where nobody has judged that yet: D3 and V3 count from the request, not from the judgement on it. */
function requestUnjudged(state: CaseState): Instant | undefined {
  const asked = clockOf(state, 'D5');
  return asked !== undefined && isOwed(asked) ? asked.derivation.startedAt : undefined;
}

function mayBeExperimental({ denialReason, reviewType }: Issue): boolean {
  if (reviewType === undefined) return denialReason === 'experimental-investigational';
  return reviewType === 'experimental';
}

/** A nurse has looked at it: the case goes on at the normal speed, and the member reads how a doctor can certify it. */
function declineUrgency(draft: Draft, payload: Payload<'decline-urgency'>): undefined {
  draft.record('urgency-declined', { reason: payload.reason, ...writtenIn(payload) });
  const about = draft.state().version;
  meetClocks(draft, 'D5');
  queueNotice(draft, urgencyDeclined, applicant, { explained: isWrittenFor(applicant, payload) }, about);
}

function returnToStandard(draft: Draft, payload: Payload<'return-to-standard'>): Refusal | undefined {
  draft.record('returned-to-standard', { reason: payload.reason, ...writtenIn(payload) });
  const about = draft.state().version;
  changeSpeed(draft, 'returned-to-standard', back);
  const state = draft.state();
  const d3 = clockOf(state, 'D3');
  // A review to which another part was added waits for records again, and its time runs.
  const underWay = reviewRuns(state) && state.documentationCompleteAt !== undefined;
  const { shortens } = stages[state.stage];
  const notYetTold = d3 !== undefined && isOwed(d3);
  stopClocks(draft, back, ...urgent('eligibility'), ...urgent('records'), ...urgent('review'));
  if (notYetTold) {
    resumeOrStart(draft, 'D2', { by: 'application-received', at: state.receivedAt }, back);
    pauseClocksOf(draft, state.stage);
  }
  if (state.stage === 'gathering-records' && owesRecords(state)) resumeOrStartRecords(draft, back);
  if (shortens === 'review' || underWay) {
    const start = { by: 'documentation-completed', at: state.documentationCompleteAt ?? draft.at } as const;
    for (const id of reviewClocksOf(state)) resumeOrStart(draft, id, start, back);
  }
  tellBoth(draft, 'standard', about, payload);
  return undefined;
}

/** R1 counts from the plan's receipt of the request; where that is not out yet, it begins with it. */
export function resumeOrStartRecords(draft: Draft, reason: string): void {
  if (!hasRelease(draft.state())) return;
  const request = noticesOf(draft.state(), recordsRequest).findLast(isOut);
  // Of a plan that is not deemed to have it, or that it did not reach, the time begins when its receipt is recorded.
  const at = request === undefined ? undefined : receiptOf(request, draft.calendar);
  if (at !== undefined) resumeOrStart(draft, 'R1', { by: 'records-requested', at }, reason);
}

/** The times for the determination: from when the documentation was complete, or from the request to hurry. */
export function startReviewClock(draft: Draft): void {
  const state = draft.state();
  const start = { by: 'documentation-completed', at: state.documentationCompleteAt ?? draft.at } as const;
  for (const id of reviewClocksOf(state)) startClock(draft, id, countsFromRequest(id) ? requestOf(draft) : start);
}

/** V3 counts from the request to hurry, whatever is complete. */
export function countsFromRequest(id: ClockId): boolean {
  return id === 'V3';
}

/** The request to hurry, by which V3 starts. */
export function requestOf(draft: Draft): { by: EventType; at: Instant } {
  return { by: 'case-expedited', at: draft.state().expeditedAt ?? draft.at };
}

function standard(family: ClockFamily): ClockId[] {
  return clocksOf(family, { speed: 'standard' });
}

function urgent(family: ClockFamily): ClockId[] {
  return clocksOf(family, { speed: 'expedited' });
}

function reviewRuns({ clocks }: CaseState): boolean {
  return clocks.some(clock => clockRules[clock.id].family === 'review' && isOwed(clock));
}

export function meetReviewClock(draft: Draft): void {
  meetClocks(draft, ...clocksOf('review'));
}

/** An analysis is owed again after all of them were in: the time for the review goes on, the director's falls away. */
export function resumeReview(draft: Draft, reason: string): void {
  stopClocks(draft, reason, 'A1');
  if (reviewRuns(draft.state())) return;
  const ended = draft
    .state()
    .clocks.filter(({ id, status }) => clockRules[id].family === 'review' && status !== 'stopped');
  const last = ended
    .map(({ endedAt = '' }) => endedAt)
    .toSorted()
    .at(-1);
  const endedLast = ended.filter(({ endedAt = '' }) => endedAt === last);
  for (const id of new Set(endedLast.map(clock => clock.id))) resumeDuty(draft, id, reason);
}

function tellBoth(draft: Draft, urgency: 'expedited' | 'standard', about: number, written: Written): void {
  const state = draft.state();
  const plan = planIsParty(state) || !isScreening(state) ? [planOf(state)] : [];
  for (const to of [applicant, ...plan]) {
    queueNotice(draft, expedited, to, { urgency, explained: isWrittenFor(to, written) }, about);
  }
}
