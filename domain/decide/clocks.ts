import { type Closing, Derivation, type Extension, type Pause } from '../clocks/derivation.ts';
import { derive } from '../clocks/derive.ts';
import { deemedReceipt } from '../clocks/receipt.ts';
import type { Instant } from '../time/instants.ts';
import { type Clock, type ClockKey, clockOf, type ClockRun, isOwed, pastFrom, runOf } from '../case/clock.ts';
import { localDateOf, plusDays } from '../time/days.ts';
import { closingsOf, deriveAgain, extensionsOf, pausesOf } from '../case/clock-derivation.ts';
import type { Draft } from './draft.ts';
import type { EventType } from '../events/events.ts';
import { uncountedDays } from '../case/penalty-days.ts';
import { referWhenDue } from './penalties.ts';
import { ClockId } from '../clocks/rule.ts';
import { clockRules } from '../clocks/rules.ts';
import { toldAt } from '../letters/told.ts';
import type { Stage } from '../case/stage-names.ts';

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
  });
  const run = { clock, ...(subject === undefined ? {} : { subject }), revision: (before?.revision ?? 0) + 1 };
  draft.record('clock-started', { ...run, derivation });
}

/** All clocks of an id, or the one of a subject. */
type Which = ClockId | ClockKey;

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
    draft.record('clock-taken-back', { ...runOf(clock), what: 'miss', reason });
    return;
  }
  const from = localDateOf(metAt);
  if (clock.penaltyDays.some(day => day >= from)) {
    draft.record('clock-taken-back', { ...runOf(clock), what: 'days', from, reason });
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
  for (const clock of wrong) draft.record('clock-taken-back', { ...runOf(clock), what: 'start', reason });
}

/** Clocks that stand still while the case is in that stage. */
export function pauseClocksOf(draft: Draft, stage: Stage): void {
  for (const id of ClockId.options.filter(one => clockRules[one].pausesWhile === stage)) {
    const clock = clockOf(draft.state(), id);
    if (clock?.status === 'running') draft.record('clock-paused', runOf(clock));
  }
}

/** Goes on after a pause, which adds its whole local days (docs/clocks.md, Counting). */
export function resumeClock(draft: Draft, id: ClockId, reason: string): void {
  const clock = clockOf(draft.state(), id);
  if (clock?.status !== 'paused' || clock.pausedAt === undefined) return;
  const pause = { from: clock.pausedAt, until: draft.at, reason };
  const pauses = [...pausesOf(clock.derivation), pause];
  const derivation = derivedAgain(draft, clock.derivation, { pauses, calendar: draft.calendar });
  draft.record('clock-resumed', { ...nextRun(clock), derivation });
}

/** Gives more days, counted from the unextended due date. @returns how the new date came about */
export function extendClock(draft: Draft, clock: Clock, extension: Extension): Derivation {
  const extensions = [...extensionsOf(clock.derivation), extension];
  const derivation = derivedAgain(draft, clock.derivation, { extensions, calendar: draft.calendar });
  draft.record('clock-moved', { ...nextRun(clock), derivation, reason: extension.reason });
  return derivation;
}

/** Counts again without the last extension. @returns how the date of before comes about */
export function takeBackExtension(draft: Draft, clock: Clock, reason: string): Derivation {
  const extensions = extensionsOf(clock.derivation).slice(0, -1);
  const derivation = deriveAgain(clock.derivation, draft.at, { extensions });
  draft.record('clock-moved', { ...nextRun(clock), derivation, reason });
  return derivation;
}

/** Counts from another start, for the same duty: a plan acknowledged before it was deemed to have the notice. */
export function moveStart(draft: Draft, id: ClockId, startedAt: Instant, reason: string): void {
  const clock = clockOf(draft.state(), id);
  if (clock === undefined) return;
  const derivation = derivedAgain(draft, { ...clock.derivation, startedAt }, { calendar: draft.calendar });
  draft.record('clock-moved', { ...nextRun(clock), derivation, reason });
}

/**
 * The duty is owed after all: the same clock goes on, with its first start, its pauses, extensions and misses.
 * @param closing the time in which the case was closed, which is given back
 */
export function resumeDuty(draft: Draft, which: Which, reason: string, closing?: Closing): void {
  const clock = lastRun(draft, which);
  if (clock === undefined || isOwed(clock) || clock.takenBackAt !== undefined) return;
  const open = openPause(clock, reason);
  const pauses = [...pausesOf(clock.derivation), ...(open === undefined ? [] : [open])];
  const closings = [...closingsOf(clock.derivation), ...(closing === undefined ? [] : [closing])];
  const derivation = derivedAgain(draft, clock.derivation, { pauses, closings });
  draft.record('clock-moved', { ...nextRun(clock), derivation, reason });
}

/** A clock that ran before goes on where it was, with its extensions and its lateness; one that never ran starts. */
export function resumeOrStart(
  draft: Draft,
  id: ClockId,
  start: { by: EventType; at: Instant },
  reason: string,
  closing?: Closing,
): void {
  const before = clockOf(draft.state(), id);
  if (before === undefined || before.takenBackAt !== undefined) startClock(draft, id, start);
  else resumeDuty(draft, id, reason, closing);
}

/**
 * Counts a running clock again by the rules and the calendar of now. The date that it had stays in the event before.
 * @param stated a shorter length that the decision states
 * @returns how the new date came about, where it is another
 */
export function rederiveClock(
  draft: Draft,
  clock: Clock,
  stated: number | undefined,
  reason: string,
): Derivation | undefined {
  const derivation = countedAgain(draft, clock, stated);
  if (isTheSame(derivation, clock.derivation)) return undefined;
  draft.record('clock-moved', { ...nextRun(clock), derivation, reason });
  return derivation.dueAt === clock.derivation.dueAt ? undefined : derivation;
}

/**
 * What was missed between the day to work to and the later edge as it is counted now is taken back, with its violation, and so are
 * penalty days in between. A day to work to that would be another by now changes no miss.
 */
export function rederiveMissed(draft: Draft, clock: Clock, stated: number | undefined, reason: string): void {
  const derivation = countedAgain(draft, clock, stated);
  const { missedFrom } = derivation;
  const isLater = missedFrom !== undefined && missedFrom > (clock.derivation.missedFrom ?? missedFrom);
  if (!isLater || derivation.dueAt !== clock.derivation.dueAt) return;
  const isOpen = clock.endedAt === undefined;
  if (isOpen) draft.record('clock-moved', { ...nextRun(clock), derivation, reason });
  const run = runOf(lastRun(draft, clock) ?? clock);
  if ((clock.endedAt ?? draft.at) < missedFrom) {
    draft.record('clock-taken-back', { ...run, what: 'miss', reason });
    if (isOpen) recordPast(draft, lastRun(draft, clock) ?? clock, draft.at);
    return;
  }
  const first = localDateOf(missedFrom);
  if (!clock.penaltyDays.some(day => day < first)) return;
  draft.record('clock-taken-back', { ...run, what: 'days', through: plusDays(first, -1), reason });
}

function countedAgain(draft: Draft, { id, derivation: old }: Clock, stated: number | undefined): Derivation {
  // A start that lies ahead is a receipt that was deemed by the calendar of then.
  const startedAt = old.startedAt > draft.at ? deemedReceipt(old.startedAt, draft.calendar) : old.startedAt;
  return derive({
    rule: id,
    startedBy: old.startedBy,
    startedAt,
    pauses: pausesOf(old),
    closings: closingsOf(old),
    extensions: extensionsOf(old),
    asOf: draft.at,
    calendar: draft.calendar,
    ...(old.speed === undefined ? {} : { speed: old.speed }),
    toldAt: toldAt(draft.state(), id, startedAt),
    ...(stated === undefined ? {} : { length: stated }),
  });
}

/** The same count with what has changed, and with what is known by now of whether the plan was told. */
function derivedAgain(draft: Draft, old: Derivation, change: Parameters<typeof deriveAgain>[2]): Derivation {
  return deriveAgain(old, draft.at, { ...change, toldAt: toldAt(draft.state(), old.rule, old.startedAt) });
}

/**
 * There is word that the plan was told of a time that runs by law, or that it was not: the later edge follows it. A miss before that
 * edge is taken back.
 */
export function followWord(draft: Draft): void {
  for (const id of ClockId.options.filter(one => clockRules[one].latestFromWord)) {
    const clock = clockOf(draft.state(), id);
    if (clock === undefined || clock.status === 'stopped' || clock.status === 'met') continue;
    const derivation = derivedAgain(draft, clock.derivation, {});
    if (derivation.toldAt === clock.derivation.toldAt) continue;
    takeBackMissBefore(draft, clock, derivation.missedFrom);
    const now = clockOf(draft.state(), id);
    if (now?.status !== 'running') continue;
    draft.record('clock-moved', { ...nextRun(now), derivation, reason: wordOf(derivation) });
  }
}

function takeBackMissBefore(draft: Draft, clock: Clock, missedFrom: Instant | undefined): void {
  if (clock.missedAt === undefined || (missedFrom !== undefined && clock.missedAt >= missedFrom)) return;
  draft.record('clock-taken-back', { ...runOf(clock), what: 'miss', reason: 'The plan had not been told in time.' });
}

function wordOf({ toldAt: told }: Derivation): string {
  return told === undefined ? 'Nobody can say that the plan was told.' : 'There is word that the plan was told.';
}

/** In all that somebody could notice: a change of the calendar that moves nothing makes no new derivation. */
function isTheSame(one: Derivation, other: Derivation): boolean {
  const [shown, before] = [one, other].map(derivation => {
    const { days: _days, calendar: _calendar, ...rest } = Derivation.parse(derivation);
    return JSON.stringify(rest);
  });
  return shown === before;
}

/**
 * A case has become urgent, or is no longer: clocks that have another length for that are counted by it, the shorter from now on.
 * None gets a later day by becoming urgent.
 */
export function changeSpeed(draft: Draft, by: EventType, reason: string): void {
  const { clocks, urgency } = draft.state();
  for (const clock of clocks.filter(
    ({ id, status }) => status === 'running' && clockRules[id].expedited !== undefined,
  )) {
    const { rule, startedAt, speed = 'standard', dueAt } = clock.derivation;
    if (speed === urgency) continue;
    const start = urgency === 'expedited' ? { startedBy: by, startedAt: draft.at } : { startedBy: by, startedAt };
    const derivation = derive({ rule, ...start, asOf: draft.at, calendar: draft.calendar, speed: urgency });
    if (urgency === 'expedited' && derivation.dueAt > dueAt) continue;
    draft.record('clock-moved', { ...nextRun(clock), derivation, reason });
  }
}

/** The same clock, with the same due date, under a new revision: a new execution watches it. */
export function renewClock(draft: Draft, clock: Clock): void {
  if (clock.status !== 'running') return;
  const reason = 'The watch over it was renewed.';
  draft.record('clock-moved', { ...nextRun(clock), derivation: clock.derivation, reason });
}

/** A clock that was stopped while it stood still had stood still until then. */
function openPause({ pausedAt, endedAt }: Clock, reason: string): Pause | undefined {
  return pausedAt === undefined || endedAt === undefined ? undefined : { from: pausedAt, until: endedAt, reason };
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
  const state = draft.state();
  const runs = state.clocks.filter(clock => clock === clockOf(state, clock.id, clock.subject));
  return runs.filter(clock => which.some(one => isMeant(clock, one)));
}

function isMeant({ id, subject }: Clock, one: Which): boolean {
  return typeof one === 'string' ? id === one : id === one.id && subject === one.subject;
}

function lastRun(draft: Draft, which: Which): Clock | undefined {
  const { id, subject } = typeof which === 'string' ? { id: which } : which;
  return clockOf(draft.state(), id, subject);
}

function nextRun(clock: Clock): ClockRun {
  return { ...runOf(clock), revision: clock.revision + 1 };
}
