import type { Payload } from '../commands/commands.ts';
import { derive } from '../clocks/derive.ts';
import { clocksOf } from '../clocks/rules.ts';
import { clockOf } from '../case/clock.ts';
import { areWhole, doneBy, lastArrival, missingItems, unjudgedItems } from '../case/records.ts';
import { faultsIn, RecordsItem, type RecordsList } from '../case/records-list.ts';
import { hasRelease } from '../case/release.ts';
import { reviewStages } from '../case/stage-names.ts';
import type { EventType } from '../events/events.ts';
import { recordsIncomplete } from '../letters/records-incomplete.ts';
import { isHelpCenter } from '../people/actors.ts';
import { localDateOf } from '../time/days.ts';
import type { Instant } from '../time/instants.ts';
import type { DocumentId } from '../words/ids.ts';
import { deciders, type Lookups } from './decider.ts';
import { leaveSeat } from './leave-seat.ts';
import { assignmentEnded } from '../letters/assignment-ended.ts';
import type { Offered } from '../case/offered.ts';
import { meetClocks, meetClocksAsOf, startClock, stopClocks } from './clocks.ts';
import { resumeOrStart } from './recount.ts';
import { receivedBy } from './typed-in.ts';
import type { Draft } from './draft.ts';
import { notFromPlan } from './plan-papers.ts';
import { planOf, queueNotice } from './queue-notice.ts';
import { watchReading } from './reading.ts';
import { lacksReason } from './received.ts';
import { type Refusal, unacceptable, unacceptableIn } from './refusal.ts';
import { resumeOrStartRecords } from './urgency.ts';
import { isWrittenFor, type Written, writtenIn } from '../case/written-for.ts';

export const deliveryDeciders = deciders({
  'deliver-records': deliverRecords,
  'find-records-incomplete': findRecordsIncomplete,
  'judge-withholding': judgeWithholding,
});

/**
 * R1 and R2 are met by the arrival of the last paper named, when everything on the list is there and every paper is in the case.
 * Whatever is missing, our own look at it begins. Records found later, H&S 1374.30(n)(1)(B), are taken too.
 */
function deliverRecords(draft: Draft, payload: Payload<'deliver-records'>, { seated }: Lookups): Refusal | undefined {
  const { documentIds, checklist, alternatives, note, reason } = payload;
  const faults = faultsIn(checklist);
  if (faults.length > 0) return unacceptableIn(faults);
  const refusal = notFromPlan(draft, documentIds) ?? unbelievable(draft, payload) ?? ofNoIssue(draft, alternatives);
  if (refusal !== undefined) return refusal;
  const received = receivedBy(payload, draft.at);
  const judgeBy = judgedBy(draft, checklist);
  draft.record('records-delivered', { documentIds, checklist, alternatives, note, received, reason, judgeBy });
  if (alternatives !== undefined) leaveTied(draft, seated);
  // Of a day alone our own time counts from now, when somebody can look.
  const at = received !== undefined && 'at' in received ? received.at : draft.at;
  if (draft.state().stage === 'gathering-records') startClock(draft, 'D4', { by: 'records-delivered', at });
  watchReading(draft, 'Our look at the records reads it.');
  settleRecords(draft);
  return undefined;
}

function ofNoIssue(draft: Draft, alternatives: readonly Offered[] = []): Refusal | undefined {
  const { issues } = draft.state();
  const place = alternatives.findIndex(({ issue }) => !issues.some(({ number }) => number === issue));
  return place < 0 ? undefined : unacceptable(`alternatives.${place}.issue`, 'is no issue of this case');
}

/** H&S 1374.32: who turns out to be tied to what the plan offers instead gives the seat back; a supervisor may bring them back, in despite. */
function leaveTied(draft: Draft, seated: Lookups['seated']): void {
  const tied = draft.state().seats.filter(({ reviewerId }) => (seated?.get(reviewerId)?.against ?? []).length > 0);
  for (const seat of tied) {
    leaveSeat(draft, seat, 'conflict', seated?.get(seat.reviewerId)?.against?.join(' '));
    queueNotice(draft, assignmentEnded, { party: 'reviewer', reviewerId: seat.reviewerId });
  }
}

/** When a paper came in is for whoever opened the envelope to say. */
function unbelievable(draft: Draft, payload: Payload<'deliver-records'>): Refusal | undefined {
  const { receivedAt, receivedOn, reason, documentIds } = payload;
  const path = receivedAt === undefined ? 'receivedOn' : 'receivedAt';
  const day = receivedAt === undefined ? receivedOn : localDateOf(receivedAt);
  if (day === undefined) return undefined;
  if (!isHelpCenter(draft.by))
    return unacceptable(path, 'is for the Help Center, which enters what comes by post or fax');
  if (receivedAt !== undefined && receivedOn !== undefined)
    return unacceptable('receivedOn', 'is said by receivedAt already');
  const today = localDateOf(draft.at);
  const isAhead = receivedAt === undefined ? day > today : receivedAt > draft.at;
  if (isAhead) return unacceptable(path, 'must not be a time that has not come yet');
  const entered = draft.state().documents.filter(({ from }) => from === 'help-center');
  if (!entered.some(({ id }) => documentIds.includes(id))) {
    return unacceptable(path, 'is for papers that the Help Center entered, and none of those is named');
  }
  return lacksReason(draft, day, reason)
    ? unacceptable('reason', 'is needed: the papers came in more than a week ago')
    : undefined;
}

/** The director has as long for what is withheld as the Help Center for the rest. */
function judgedBy(draft: Draft, checklist: RecordsList): Instant | undefined {
  if (!RecordsItem.options.some(name => checklist[name]?.state === 'withheld')) return undefined;
  const { calendar, at } = draft;
  return derive({
    rule: 'D4',
    startedBy: 'records-delivered',
    startedAt: at,
    asOf: at,
    speed: draft.state().urgency,
    calendar,
  }).dueAt;
}

/** What was noted while our own check ran is taken back. */
export function settleRecords(draft: Draft): void {
  const state = draft.state();
  const arrival = lastArrival(state);
  if (arrival === undefined || !areWhole(state)) return;
  for (const id of clocksOf('records')) {
    const dueAt = clockOf(state, id)?.derivation.dueAt;
    if (dueAt !== undefined) meetClocksAsOf(draft, doneBy(arrival, dueAt), id);
  }
}

/**
 * A paper on which the plan's duty rests could not be taken: the delivery is none yet, and the plan is told.
 * @returns those papers
 */
export function sayRefused(draft: Draft, refused: readonly DocumentId[]): readonly DocumentId[] {
  const { records, stage } = draft.state();
  const documentIds = refused.filter(id => records?.documentIds.includes(id) === true);
  if (records === undefined || documentIds.length === 0 || !reviewStages.some(one => one === stage)) return [];
  const items = missingItems(records);
  draft.record('records-found-incomplete', { items, documentIds });
  stopClocks(draft, 'A file could not be taken: nothing can be checked yet.', 'D4');
  tellPlan(draft, { items, files: documentIds.length });
  return documentIds;
}

/** A person has looked, and something is not there: the plan owes it from its first day, and is told what and why. */
function findRecordsIncomplete(draft: Draft, payload: Payload<'find-records-incomplete'>): undefined {
  const items = [...new Set(payload.items)];
  draft.record('records-found-incomplete', { items, documentIds: [], reason: payload.reason, ...writtenIn(payload) });
  const about = draft.state().version;
  meetClocks(draft, 'D4');
  oweAgain(draft, 'The records were found incomplete.', 'records-found-incomplete');
  tellPlan(draft, { items: stillMissing(draft), files: 0 }, { about, written: payload });
}

/** A paper is gone on which a delivery rested: what is missing without it is owed, and the plan is told. */
export function owedForTheLackOf(
  draft: Draft,
  { items, documentIds, why }: { items: readonly RecordsItem[]; documentIds: DocumentId[]; why: string },
): void {
  draft.record('records-found-incomplete', { items: [...new Set(items)], documentIds });
  stopClocks(draft, why, 'D4');
  oweAgain(draft, why, 'records-found-incomplete');
  tellPlan(draft, { items: stillMissing(draft), files: 0 });
}

function judgeWithholding(draft: Draft, payload: Payload<'judge-withholding'>): Refusal | undefined {
  const { item, accepted, reason } = payload;
  if (!unjudgedItems(draft.state()).includes(item)) {
    return unacceptable('item', 'must be one that the plan withholds and that has not been judged');
  }
  if (accepted && payload.forPlan !== undefined) {
    return unacceptable('forPlan', 'is read by nobody: where it may be withheld, no letter goes to the plan');
  }
  draft.record('withholding-judged', { item, accepted, reason, ...writtenIn(payload) });
  const about = draft.state().version;
  if (accepted) return undefined;
  oweAgain(draft, 'What was withheld is owed.', 'withholding-judged');
  tellPlan(draft, { items: stillMissing(draft), files: 0 }, { about, written: payload });
  return undefined;
}

function stillMissing(draft: Draft) {
  const { records } = draft.state();
  return records === undefined ? [] : missingItems(records);
}

/**
 * From its first start, with its misses; once the reviewers have decided nothing is owed any more. Where the case became urgent, or no
 * longer was, while nothing was owed, the clock of its speed has not run yet: the urgent one begins now, when the plan is told.
 */
function oweAgain(draft: Draft, reason: string, by: EventType): void {
  const { stage, urgency } = draft.state();
  if (stage === 'adopting' || !hasRelease(draft.state())) return;
  if (urgency === 'standard') resumeOrStartRecords(draft, reason);
  else resumeOrStart(draft, 'R2', { by, at: draft.at }, reason);
}

function tellPlan(
  draft: Draft,
  facts: { items: ReturnType<typeof stillMissing>; files: number },
  found: { about?: number; written: Written } = { written: {} },
): void {
  const plan = planOf(draft.state());
  const explained = isWrittenFor(plan, found.written);
  queueNotice(draft, recordsIncomplete, plan, { ...facts, explained }, found.about);
}
