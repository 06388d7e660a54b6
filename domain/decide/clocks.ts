import type { Closing, Pause } from '../clocks/derivation.ts';
import { derive } from '../clocks/derive.ts';
import type { Instant } from '../time/instants.ts';
import { type Clock, type ClockKey, clockOf, isOwed, lastRuns, pastFrom, runOf } from '../case/clock.ts';
import { localDateOf } from '../time/days.ts';
import type { Draft } from './draft.ts';
import type { EventType } from '../events/events.ts';
import { uncountedDays } from '../case/penalty-days.ts';
import { referWhenDue } from './penalties.ts';
import { takeBack } from './take-back.ts';
import { ClockId } from '../clocks/rule.ts';
import { clockRules } from '../clocks/rules.ts';
import { toldAt } from '../letters/told.ts';
import type { Stage } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';

/** What it starts with, and about what. */
interface Start {
  by: EventType;
  at: Instant;
  length?: number;
  pauses?: Pause[];
  subject?: string;
}

/** Starts a clock. One that ran before gets the next revision; one that is still owed is left alone. */
export function startClock(draft: Draft, clock: ClockId, { by, at, length, pauses, subject }: Start): void {
  const before = clockOf(draft.state(), clock, subject);
  const closings = givenBackTo({ id: clock, subject }, draft.state(), at);
  if (before !== undefined && (isOwed(before) || before.status === 'paused')) return;
  const derivation = derive({
    rule: clock,
    startedBy: by,
    startedAt: at,
    asOf: draft.at,
    calendar: draft.calendar,
    speed: draft.state().urgency,
    toldAt: toldAt(draft.state(), clock, at),
    ...(length === undefined ? {} : { length }),
    ...(pauses === undefined ? {} : { pauses }),
    ...(closings.length === 0 ? {} : { closings }),
  });
  const run = { clock, ...(subject === undefined ? {} : { subject }), revision: (before?.revision ?? 0) + 1 };
  draft.record('clock-started', { ...run, derivation });
}

/** The times from then on in which the case was closed. Where the plan's untrue word closed it, the plan gets nothing for it. */
export function givenBackTo({ id, subject }: ClockKey, state: CaseState, since: Instant): Closing[] {
  const isPlans = clockRules[id].owner === 'plan' || (id === 'Q1' && isAskedOfPlan(state, subject));
  const all = (state.stoodStill ?? []).filter(({ from }) => from >= since);
  // A promise may have stood while the case was closed and opened again: one time, not two.
  const whole = all.filter(
    one => !all.some(other => other !== one && other.from <= one.from && other.until >= one.until),
  );
  const given = whole.filter(({ byPlansWord }) => byPlansWord !== true || !isPlans);
  return given.map(({ byPlansWord: _byPlansWord, ...closing }) => closing);
}

function isAskedOfPlan({ questions = [] }: CaseState, subject: string | undefined): boolean {
  return questions.some(({ id, to }) => id === subject && to.party === 'plan');
}

/** All clocks of an id, or the one of a subject. */
export type Which = ClockId | ClockKey;

/** The duty was done. A clock that was missed stays missed, and shows when it was done after all. */
export function meetClocks(draft: Draft, ...which: Which[]): void {
  for (const clock of stillOpen(draft, which)) settle(draft, clock, draft.at);
}

/** Whoever owes the duty says that it is done: until somebody has looked at the proof, nothing is noted of the clock. */
export function holdClocks(draft: Draft, ...which: Which[]): void {
  for (const clock of stillOpen(draft, which)) draft.record('clock-met', runOf(clock));
}

/** The duty turns out to have been done before now: the clocks that are still open are met as of then, not before they began. */
export function meetClocksAsOf(draft: Draft, doneAt: Instant, ...which: Which[]): void {
  for (const clock of stillOpen(draft, which)) settle(draft, clock, withinItsTime(draft, clock, doneAt));
}

/** Not before the clock began, and not after now. */
function withinItsTime(draft: Draft, { derivation: { startedAt } }: Clock, doneAt: Instant): Instant {
  const after = doneAt < startedAt ? startedAt : doneAt;
  return after < draft.at ? after : draft.at;
}

/** The proof shows that it was done then: of clocks that were held, what is so by that day is noted, and no more. */
export function settleClocks(draft: Draft, metAt: Instant, ...which: Which[]): void {
  for (const clock of allRuns(draft, which).filter(({ status }) => status !== 'stopped')) {
    settle(draft, clock, withinItsTime(draft, clock, metAt));
  }
}

/** A clock that was missed by then stays missed; what was noted of the time after it is taken back. */
function settle(draft: Draft, clock: Clock, metAt: Instant): void {
  takeBackAfter(draft, clock, metAt);
  recordLateness(draft, lastRun(draft, clock) ?? clock, metAt);
  draft.record('clock-met', { ...runOf(clock), ...(metAt === draft.at ? {} : { metAt }) });
}

/** What was noted of a clock that was met before: the miss, or the penalty days from the day on which the duty was done. */
function takeBackAfter(draft: Draft, clock: Clock, metAt: Instant): void {
  const reason = 'The duty had been done before.';
  const { missedAt, pastSince, derivation } = clock;
  const { missedFrom = missedAt } = derivation;
  const wasNotMissed = missedAt !== undefined && metAt < missedAt && metAt < (missedFrom ?? missedAt);
  const wasNotPast = pastSince !== undefined && metAt < pastSince && metAt <= derivation.dueAt;
  if (wasNotMissed || wasNotPast) {
    takeBack(draft, clock, { what: 'miss', reason, because: 'done-before' }, derivation);
    return;
  }
  const from = localDateOf(metAt);
  if (clock.penaltyDays.some(day => day >= from)) {
    takeBack(draft, clock, { what: 'days', from, reason, because: 'done-before' });
  }
}

/** The duty fell away. */
export function stopClocks(draft: Draft, reason: string, ...which: Which[]): void {
  for (const clock of stillOpen(draft, which)) {
    recordLateness(draft, clock, draft.at);
    draft.record('clock-stopped', { ...runOf(clock), reason });
  }
}

/**
 * What was said to start it turns out not to have happened: misses, violations and days of penalty of that run are gone, and it never
 * goes on. What was done in time stays done.
 */
export function takeBackStart(draft: Draft, reason: string, ...which: Which[]): void {
  const wrong = allRuns(draft, which).filter(clock => clock.status !== 'met' && clock.takenBackAt === undefined);
  for (const clock of wrong) takeBack(draft, clock, { what: 'start', reason, because: 'not-arrived' });
}

/** Clocks that stand still while the case is in that stage. */
export function pauseClocksOf(draft: Draft, stage: Stage): void {
  for (const id of ClockId.options.filter(one => clockRules[one].pausesWhile === stage)) {
    const clock = clockOf(draft.state(), id);
    if (clock?.status !== 'running') continue;
    // What was late before stays late, and does not stand still.
    recordLateness(draft, clock, draft.at);
    if (lastRun(draft, clock)?.status === 'running') draft.record('clock-paused', runOf(clock));
  }
}

/**
 * What a duty done then, and not before, was: past its day, or missed, with its days; also where the machine that watches it is
 * behind.
 */
function recordLateness(draft: Draft, clock: Clock, until: Instant): void {
  const { missedFrom } = clock.derivation;
  const isOver = missedFrom !== undefined && until >= missedFrom;
  const isMissed = clock.status !== 'paused' && clock.missedAt === undefined && isOver;
  if (isMissed) draft.record('clock-missed', runOf(clock));
  else recordPast(draft, clock, until);
  const now = lastRun(draft, clock);
  const days = now === undefined ? [] : uncountedDays(now, until);
  for (const day of days) draft.record('penalty-day-counted', { ...runOf(clock), day });
  referWhenDue(draft, clock.id);
}

/** Its due day is over, and the later edge is not. */
export function recordPast(draft: Draft, clock: Clock, now: Instant): void {
  const from = pastFrom(clock);
  const isNew = clock.status !== 'paused' && clock.missedAt === undefined && clock.pastSince === undefined;
  if (isNew && from !== undefined && now >= from) draft.record('clock-passed', runOf(clock));
}

function stillOpen(draft: Draft, which: Which[]): Clock[] {
  return allRuns(draft, which).filter(
    clock => clock.status !== 'met' && clock.status !== 'stopped' && clock.endedAt === undefined,
  );
}

/** The last run of each. */
function allRuns(draft: Draft, which: Which[]): Clock[] {
  return lastRuns(draft.state()).filter(clock => which.some(one => isMeant(clock, one)));
}

function isMeant({ id, subject }: Clock, one: Which): boolean {
  return typeof one === 'string' ? id === one : id === one.id && subject === one.subject;
}

export function lastRun(draft: Draft, which: Which): Clock | undefined {
  const { id, subject } = typeof which === 'string' ? { id: which } : which;
  return clockOf(draft.state(), id, subject);
}
