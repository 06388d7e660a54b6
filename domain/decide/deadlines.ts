import { seatSubject } from '../case/seat-duties.ts';
import { clockRules } from '../clocks/rules.ts';
import type { Payload } from '../commands/commands.ts';
import type { Actor } from '../people/actors.ts';
import { organizationsOf, planIsParty } from '../case/access.ts';
import { type Clock, clockOf, type ClockRun, isOwed, runOf } from '../case/clock.ts';
import { type Asked, openQuestion } from '../case/question.ts';
import { openRequest } from '../case/request.ts';
import { statedLength } from '../case/implementation.ts';
import { hearingLength, isOfHearing } from '../case/state-hearing.ts';
import { nextMilestone } from '../case/clock-watch.ts';
import { meetClocks, recordPast } from './clocks.ts';
import { extendClock, rederiveClock, rederiveMissed, renewClock } from './recount.ts';
import type { Instant } from '../time/instants.ts';
import type { RecipientOf } from '../case/notice.ts';
import type { Draft } from './draft.ts';
import { withdrawFromPost } from './letters.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { filedAtOf } from '../eligibility/intake.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';
import type { CaseState } from '../case/state.ts';
import { actsAs } from '../case/staff-conflict.ts';
import { isAtWork } from '../case/seat.ts';
import { deciders } from './decider.ts';
import { deadlineMissed } from '../letters/deadline-missed.ts';
import { deadlineReminder } from '../letters/deadline-reminder.ts';
import { extension } from '../letters/extension.ts';
import { startOwedWaits } from './owed-waits.ts';
import { countPenaltyDays } from './penalties.ts';
import { isWrittenFor, writtenIn } from '../case/written-for.ts';
import type { ClockId, Told } from '../clocks/rule.ts';

export const deadlineDeciders = deciders({
  'extend-deadline': extendDeadline,
  'rederive-clocks': rederiveClocks,
  'record-reminder': recordReminder,
  'record-missed': recordMissed,
  'record-penalty-day': recordPenaltyDays,
  'renew-watch': renewWatch,
  'report-failed-watch': reportFailedWatch,
});

/**
 * A reminder whose time has come, or the end of its day. One that came and went is skipped; one that was given is not given
 * again, and nobody is reminded of a day that is over.
 */
function recordReminder(draft: Draft, run: ClockRun): Refusal | undefined {
  const clock = current(draft, run);
  if (clock?.status !== 'running') return undefined;
  const { reminders, dueAt } = clock.derivation;
  const due = reminders.filter(at => at <= draft.at).length;
  if (due > clock.reminded) {
    draft.record('deadline-reminded', { ...runOf(clock), reminder: due });
    const told = draft.at <= dueAt ? toldBy(draft.state(), clockRules[clock.id].reminds, clock) : [];
    for (const to of told) queueNotice(draft, deadlineReminder, to, deadlineOf(clock));
  }
  recordPast(draft, clock, draft.at);
  return undefined;
}

/** The later edge has passed and the duty is still owed. It stays on the record, whatever happens later. */
function recordMissed(draft: Draft, run: ClockRun): Refusal | undefined {
  const clock = current(draft, run);
  if (clock?.status !== 'running' || !isOver(clock.derivation, draft.at)) return undefined;
  if (clock.id === 'N1' && withdrawFromPost(draft, clock.subject)) return undefined;
  draft.record('clock-missed', runOf(clock));
  for (const to of toldBy(draft.state(), clockRules[clock.id].whenMissed.tells, clock))
    queueNotice(draft, deadlineMissed, to, deadlineOf(clock));
  return undefined;
}

function isOver({ missedFrom }: Clock['derivation'], now: Instant): boolean {
  return missedFrom !== undefined && now >= missedFrom;
}

/** H&S 1374.34(b): each local day that ends without implementation, after the missed day. Catches up on days not counted. */
function recordPenaltyDays(draft: Draft, run: ClockRun): Refusal | undefined {
  const clock = current(draft, run);
  if (clock !== undefined) countPenaltyDays(draft, clock);
  return undefined;
}

/** The same clock under a new revision: the execution that watched it hands over before its year is up. */
function renewWatch(draft: Draft, run: ClockRun): Refusal | undefined {
  const clock = current(draft, run);
  if (clock !== undefined) renewClock(draft, clock);
  return undefined;
}

/** A person is asked to see why the watch over a clock failed; where one helps already, they will see this, too. */
function reportFailedWatch(draft: Draft, { error, ...run }: ClockRun & { error: string }): undefined {
  const clock = current(draft, run);
  if (clock === undefined || nextMilestone(clock) === undefined || draft.state().trouble !== undefined) return;
  draft.record('trouble-raised', { act: `the watch over ${clock.id}`, error, clock: clock.id });
}

/** More time, counted from the unextended due date: by the director for a review, by a person for good cause (F1). */
function extendDeadline(draft: Draft, payload: Payload<'extend-deadline'>): Refusal | undefined {
  const clock = clockOf(draft.state(), payload.clock);
  const { extension: allowed } = clockRules[payload.clock];
  const refused = mayNotExtend(draft.state(), draft.by, payload.clock);
  if (refused !== undefined) return refused;
  if (clock === undefined) return notNow(`The case has no deadline ${payload.clock}.`);
  if (!isOwed(clock)) return notNow(`The deadline ${payload.clock} no longer runs.`);
  const given = clock.derivation.extensions.reduce((days, one) => days + one.days, 0);
  if (allowed?.atMostDays !== undefined && given + payload.days > allowed.atMostDays) {
    return unacceptable(
      'days',
      `must not be more than ${allowed.atMostDays - given}: the law allows ${allowed.atMostDays} in all`,
    );
  }
  const { days, reason } = payload;
  const extended = extendClock(draft, clock, { days, by: draft.by.sub, reason, at: draft.at }, writtenIn(payload));
  const about = draft.state().version;
  const { dueOn, dueAt } = extended;
  if (payload.clock === 'F1' && filedAtOf(draft.state()) <= dueAt) meetClocks(draft, 'F1');
  for (const to of toldOfExtension(draft.state(), payload.clock)) {
    const explained = isWrittenFor(to, payload);
    queueNotice(draft, extension, to, { clock: payload.clock, dueOn, because: 'person', explained }, about);
  }
  return undefined;
}

/** Why this actor gives or takes back no time for that duty. */
export function mayNotExtend(state: CaseState, { role }: Actor, clock: ClockId): Refusal | undefined {
  const { extension: allowed } = clockRules[clock];
  if (allowed === undefined) return unacceptable('clock', `must be one that may be extended; ${clock} may not`);
  if (allowed.by !== 'director' || actsAs(state, role, 'director')) return undefined;
  return { kind: 'forbidden', detail: 'Only the director extends this deadline.' };
}

/** All parties, H&S 1374.33(c), and whoever still has to keep the new date. */
export function toldOfExtension(
  state: CaseState,
  id: ClockId,
): RecipientOf<'applicant' | 'plan' | 'reviewer' | 'review-org'>[] {
  if (id === 'I1') return [applicant];
  const parties = memberAndPlan(state);
  if (clockRules[id].owner !== 'review-organization') return parties;
  return [...parties, ...working(state), ...askedOrganizations(state)];
}

/**
 * Counts the deadlines that run again, after a change of the calendar or of the rules: an explicit event for each that
 * comes out otherwise, and word to member and plan of a new date. What is missed by both counts stays missed; what stands still is
 * counted by the calendar of the day on which it goes on. What a case from before owes without a clock gets one.
 */
function rederiveClocks(draft: Draft, payload: Payload<'rederive-clocks'>): undefined {
  const { reason } = payload;
  const { clocks } = draft.state();
  // Whether an application came too late is for a person, and stays what it was.
  for (const clock of clocks.filter(({ id, status }) => status === 'missed' && clockRules[id].family !== 'filing')) {
    rederiveMissed(draft, clock, lengthOf(draft.state(), clock.id), reason);
  }
  for (const clock of clocks.filter(({ status }) => status === 'running')) {
    const moved = rederiveClock(draft, clock, lengthOf(draft.state(), clock.id), { reason, ...writtenIn(payload) });
    if (moved === undefined) continue;
    const about = draft.state().version;
    for (const to of concerned(draft.state(), clock)) {
      const explained = isWrittenFor(to, payload);
      queueNotice(draft, extension, to, { clock: clock.id, dueOn: moved.dueOn, because: 'rules', explained }, about);
    }
  }
  startOwedWaits(draft);
}

/** The shorter length that counts in this case. */
function lengthOf(state: CaseState, id: ClockId): number | undefined {
  return isOfHearing(id) ? hearingLength(state, id) : statedLength(state, id);
}

/** The member hears of what others owe them; a plan of what it owes itself, or waits for. */
function concerned(state: CaseState, { id }: Clock): RecipientOf<'applicant' | 'plan'>[] {
  const { family, owner } = clockRules[id];
  if (owner === 'plan') return [planOf(state)];
  return family === 'review' || family === 'complaint' ? memberAndPlan(state) : [];
}

/** The plan only where it knows of the case. */
function memberAndPlan(state: CaseState): RecipientOf<'applicant' | 'plan'>[] {
  return [applicant, ...(planIsParty(state) ? [planOf(state)] : [])];
}

function current(draft: Draft, { clock: id, subject, revision }: ClockRun): Clock | undefined {
  const clock = clockOf(draft.state(), id, subject);
  return clock?.revision === revision ? clock : undefined;
}

interface PartyOf {
  applicant: 'applicant';
  plan: 'plan';
  reviewers: 'reviewer';
  'invited-reviewer': 'reviewer';
  'review-organizations': 'review-org';
  'asked-party': Asked['party'];
  director: 'director';
}

const recipients: { readonly [T in Told]: (state: CaseState, clock: Clock) => RecipientOf<PartyOf[T]>[] } = {
  applicant: () => [applicant],
  plan: state => [planOf(state)],
  reviewers: working,
  'invited-reviewer': invited,
  'review-organizations': askedOrganizations,
  'asked-party': asked,
  director: () => [{ party: 'director' }],
};

/** Those whom the clock's row names. */
function toldBy<T extends Told>(state: CaseState, told: readonly T[], clock: Clock): RecipientOf<PartyOf[T]>[] {
  return told.flatMap(one => recipients[one](state, clock));
}

/** The reviewers whose analysis is still owed. */
function working({ seats }: CaseState): RecipientOf<'reviewer'>[] {
  const owing = seats.filter(isAtWork);
  return owing.map(({ reviewerId }) => ({ party: 'reviewer', reviewerId }));
}

/** Whoever is to answer for the seat that the clock is about. */
function invited({ seats }: CaseState, { subject }: Clock): RecipientOf<'reviewer'>[] {
  const theirs = seats.filter(({ seat, status }) => status === 'invited' && seatSubject(seat) === subject);
  return theirs.map(({ reviewerId }) => ({ party: 'reviewer', reviewerId }));
}

/** Whoever is to answer the question that the clock is about. */
function asked(state: CaseState, { id, subject }: Clock): Asked[] {
  if (id === 'I1') return subject === undefined ? [applicant] : [openRequest(state, subject)?.to ?? []].flat();
  const question = openQuestion(state, subject);
  return question === undefined ? [] : [question.to];
}

function askedOrganizations(state: CaseState): RecipientOf<'review-org'>[] {
  return organizationsOf(state).map(organizationId => ({ party: 'review-org', organizationId }));
}

function deadlineOf({ id, subject, derivation: { dueOn, dueAt } }: Clock) {
  return { clock: id, ...(subject === undefined ? {} : { subject }), dueOn, dueAt };
}
