import { type AuthorizationReport, type Implemented, isReportOf } from '../case/authorization-report.ts';
import { clockOf } from '../case/clock.ts';
import { clocksOfReport, holdsClocks, owedImplementation, pendingReports, unreported } from '../case/implementation.ts';
import { isWrittenFor, writtenIn } from '../case/written-for.ts';
import type { ClockId } from '../clocks/rule.ts';
import { clocksOf } from '../clocks/rules.ts';
import type { Payload } from '../commands/commands.ts';
import { authorizationDemand } from '../letters/authorization-demand.ts';
import { carePursued } from '../letters/care-pursued.ts';
import { atLocal, localDateOf } from '../time/days.ts';
import type { LocalDate } from '../time/instants.ts';
import { holdClocks, meetClocks, settleClocks, startClock, stopClocks } from './clocks.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { notFromPlan } from './plan-papers.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { watchReading } from './reading.ts';
import { ourTimeFrom, whyNotReceived } from './received.ts';
import { resumeDuty } from './recount.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';

export const authorizationDeciders = deciders({
  'report-authorization': reportAuthorization,
  'accept-authorization': acceptAuthorization,
  'refuse-authorization': refuseAuthorization,
  'reopen-authorization': reopenAuthorization,
  'demand-authorization': demandAuthorization,
});

function demandAuthorization(draft: Draft): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'authorizing' || state.asked) return notNow('The authorization was demanded already.');
  draft.record('authorization-demanded', {});
  queueNotice(draft, authorizationDemand, planOf(state), {});
  return undefined;
}

/**
 * The plan reports that it has authorized, or paid. Until a person has looked at the proof, no miss and no day is noted; a report
 * that is refused counts as if there had been none. A day before the decision holds nothing meanwhile.
 */
function reportAuthorization(draft: Draft, payload: Payload<'report-authorization'>): Refusal | undefined {
  const state = draft.state();
  if (state.stage !== 'authorizing') return notNow('Nothing is to be authorized.');
  const { what, on, documentIds, note, receivedOn, reason } = payload;
  if (on > localDateOf(draft.at)) return unacceptable('on', 'must not be a day that has not come yet');
  const owed = owedImplementation(state);
  if (!owed.includes(what)) return unacceptable('what', `must be what the decision asks for: ${owed.join(', ')}`);
  if (!unreported(state).includes(what)) return unacceptable('what', 'was reported already; the other is still owed');
  const refusal =
    notFromPlan(draft, documentIds) ??
    whyNotReceived(draft, payload, state.determination?.adoptedAt ?? state.receivedAt, 'decision');
  if (refusal !== undefined) return refusal;
  const report = { at: draft.at, what, on, documentIds };
  draft.record('authorization-reported', { report, note, receivedOn, reason });
  if (holdsClocks(state, report)) holdClocks(draft, ...clocksOfReport(state, report));
  startClock(draft, 'C4', { by: 'authorization-reported', at: ourTimeFrom(draft, receivedOn) });
  watchReading(draft, 'Our look at the proof reads it.');
  return undefined;
}

/** C1 and C2 stop with the day on which the plan did it, as the accepted proof shows. */
function acceptAuthorization(draft: Draft, payload: Payload<'accept-authorization'>): Refusal | undefined {
  const report = reportMeant(draft, payload.what);
  if ('kind' in report) return report;
  if (!canBeRead(draft, report)) return notNow('The proof is still being checked for viruses, or was not taken.');
  const owed = owedImplementation(draft.state());
  const others = acceptedBefore(draft);
  const isLast = owed.every(one => isReportOf(report, one) || others.includes(one));
  draft.record('authorization-accepted', report.what === undefined ? {} : { what: report.what, isLast });
  const { at, on } = report;
  const doneAt = on === localDateOf(at) ? at : atLocal(on, '23:59:59');
  settleClocks(draft, doneAt, ...clocksOfReport(draft.state(), report));
  endOurCheck(draft);
  if (isLast) startClock(draft, 'C3', { by: 'authorization-accepted', at: draft.at });
  return undefined;
}

function refuseAuthorization(draft: Draft, payload: Payload<'refuse-authorization'>): Refusal | undefined {
  const report = reportMeant(draft, payload.what);
  if ('kind' in report) return report;
  const { what } = report;
  const { reason } = payload;
  draft.record('authorization-refused', { ...(what === undefined ? {} : { what }), reason, ...writtenIn(payload) });
  const about = draft.state().version;
  for (const clock of clocksOfReport(draft.state(), report)) {
    resumeDuty(draft, clock, 'The proof of authorization was not accepted.');
  }
  endOurCheck(draft);
  queueNotice(draft, authorizationDemand, planOf(draft.state()), { explained: true }, about);
  return undefined;
}

/** Of the reports that wait, the one that is named, or the only one. */
function reportMeant(draft: Draft, what: Implemented | undefined): AuthorizationReport | Refusal {
  const state = draft.state();
  const waiting = state.stage === 'authorizing' ? pendingReports(state) : [];
  const named = waiting.filter(report => isReportOf(report, what));
  const [report, another] = named;
  if (report === undefined) {
    return waiting.length === 0
      ? notNow('The plan has reported nothing.')
      : unacceptable('what', 'must be what the plan has reported');
  }
  return another === undefined
    ? report
    : unacceptable('what', 'is needed: the plan has reported both, authorized and paid');
}

/** A report from before papers were asked for rests on none. */
function canBeRead(draft: Draft, { documentIds }: AuthorizationReport): boolean {
  const admitted = draft
    .state()
    .documents.filter(({ id, status }) => documentIds.includes(id) && status === 'admitted');
  return documentIds.length === 0 || admitted.length > 0;
}

function acceptedBefore(draft: Draft): Implemented[] {
  const state = draft.state();
  const reports = state.stage === 'authorizing' ? state.reports : [];
  return reports.flatMap(({ what, accepted }) => (what !== undefined && accepted === true ? [what] : []));
}

/** C4 is about the report that has waited longest. */
export function endOurCheck(draft: Draft): void {
  meetClocks(draft, ...clocksOf('proof-check'));
  const state = draft.state();
  const [waiting] = state.stage === 'authorizing' ? pendingReports(state) : [];
  if (waiting !== undefined) startClock(draft, 'C4', { by: 'authorization-reported', at: waiting.at });
}

/** C1 and C2 go on from their first start, as if the plan had not reported; the time in which what it had done stood is not counted. */
function reopenAuthorization(draft: Draft, payload: Payload<'reopen-authorization'>): Refusal | undefined {
  const state = draft.state();
  const { what, because, takenBackOn } = payload;
  const owed = owedImplementation(state);
  if (what !== undefined && !owed.includes(what)) {
    return unacceptable('what', `must be what the decision asks for: ${owed.join(', ')}`);
  }
  const again = clocksOfReport(state, { what });
  const refusal = whyNotTakenBackThen(draft, payload, again);
  if (refusal !== undefined) return refusal;
  draft.record('authorization-reopened', { ...payload, ...timeThatItStood(draft, again, takenBackOn) });
  const about = draft.state().version;
  meetClocks(draft, ...clocksOf('missing-care'));
  stopClocks(draft, 'The plan owes it again.', ...clocksOf('care'));
  for (const clock of again) resumeDuty(draft, clock, proofGone[because]);
  const plan = planOf(state);
  const demand = { because, takenBackOn, explained: isWrittenFor(plan, payload) };
  queueNotice(draft, authorizationDemand, plan, demand, about);
  queueNotice(draft, carePursued, applicant, { owedAgain: true, explained: isWrittenFor(applicant, payload) }, about);
  return undefined;
}

function timeThatItStood(draft: Draft, again: readonly ClockId[], before: LocalDate | undefined) {
  if (before === undefined) return {};
  const stood = again.flatMap(clock => {
    const doneAt = clockOf(draft.state(), clock)?.endedAt;
    return doneAt === undefined ? [] : [{ clock, from: localDateOf(doneAt), before }];
  });
  return { stood };
}

const proofGone = {
  'proof-false': 'The proof of authorization turned out not to be true.',
  'taken-back': 'The plan took back what it had authorized.',
} as const;

function whyNotTakenBackThen(
  draft: Draft,
  { because, takenBackOn }: Payload<'reopen-authorization'>,
  again: readonly ClockId[],
): Refusal | undefined {
  if (because !== 'taken-back') {
    return takenBackOn === undefined ? undefined : unacceptable('takenBackOn', 'belongs to taken-back alone');
  }
  if (takenBackOn === undefined)
    return unacceptable('takenBackOn', 'is needed: the day on which the plan took it back');
  if (takenBackOn > localDateOf(draft.at))
    return unacceptable('takenBackOn', 'must not be a day that has not come yet');
  const doneAt = again
    .flatMap(id => clockOf(draft.state(), id)?.endedAt ?? [])
    .toSorted()
    .at(-1);
  if (doneAt === undefined || takenBackOn >= localDateOf(doneAt)) return undefined;
  return unacceptable('takenBackOn', 'must not be a day before the one on which the plan did it');
}
