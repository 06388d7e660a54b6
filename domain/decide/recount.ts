import { Derivation, type Extension, type Pause } from '../clocks/derivation.ts';
import { derive } from '../clocks/derive.ts';
import { deemedReceipt } from '../clocks/receipt.ts';
import type { Instant } from '../time/instants.ts';
import { type Clock, clockOf, type ClockRun, isOwed, runOf } from '../case/clock.ts';
import { localDateOf, plusDays } from '../time/days.ts';
import { closingsOf, deriveAgain, extensionsOf, pausesOf } from '../case/clock-derivation.ts';
import { givenBackTo, lastRun, recordPast, startClock, type Which } from './clocks.ts';
import type { Draft } from './draft.ts';
import { takeBack } from './take-back.ts';
import type { EventType } from '../events/events.ts';
import { ClockId } from '../clocks/rule.ts';
import { clockRules } from '../clocks/rules.ts';
import { toldAt } from '../letters/told.ts';
import type { Written } from '../case/written-for.ts';

/**
 * Goes on after a pause, which adds its whole local days (docs/clocks.md, Counting).
 * @param endedAt when it ended, where that was before now
 */
export function resumeClock(draft: Draft, id: ClockId, reason: string, endedAt: Instant = draft.at): void {
  const clock = clockOf(draft.state(), id);
  if (clock?.status !== 'paused' || clock.pausedAt === undefined) return;
  const pause = { from: clock.pausedAt, until: endedAt < clock.pausedAt ? clock.pausedAt : endedAt, reason };
  const pauses = [...pausesOf(clock.derivation), pause];
  const derivation = derivedAgain(draft, clock.derivation, { pauses, calendar: draft.calendar });
  draft.record('clock-resumed', { ...nextRun(clock), derivation });
}

/** Gives more days, counted from the unextended due date. @returns how the new date came about */
export function extendClock(draft: Draft, clock: Clock, extension: Extension, written: Written): Derivation {
  const extensions = [...extensionsOf(clock.derivation), extension];
  const derivation = derivedAgain(draft, clock.derivation, { extensions, calendar: draft.calendar });
  draft.record('clock-moved', { ...nextRun(clock), derivation, reason: extension.reason, ...written });
  return derivation;
}

/** Counts again without the last extension. @returns how the date of before comes about */
export function takeBackExtension(draft: Draft, clock: Clock, why: Written & { reason: string }): Derivation {
  const extensions = extensionsOf(clock.derivation).slice(0, -1);
  const derivation = deriveAgain(clock.derivation, draft.at, { extensions });
  draft.record('clock-moved', { ...nextRun(clock), derivation, ...why });
  return derivation;
}

/** Counts from another start, for the same duty: a plan acknowledged before it was deemed to have the notice. */
export function moveStart(draft: Draft, which: Which, startedAt: Instant, reason: string): void {
  const clock = lastRun(draft, which);
  if (clock === undefined) return;
  const derivation = derivedAgain(draft, { ...clock.derivation, startedAt }, { calendar: draft.calendar });
  draft.record('clock-moved', { ...nextRun(clock), derivation, reason });
}

/**
 * The duty is owed after all: the same clock goes on, with its first start, its pauses, extensions and misses. The time in which the
 * case was closed meanwhile is given back.
 */
export function resumeDuty(draft: Draft, which: Which, reason: string): void {
  const clock = lastRun(draft, which);
  if (clock === undefined || isOwed(clock) || clock.takenBackAt !== undefined) return;
  const open = openPause(clock, reason);
  const pauses = [...pausesOf(clock.derivation), ...(open === undefined ? [] : [open])];
  const since = clock.endedAt ?? draft.at;
  const closings = [...closingsOf(clock.derivation), ...givenBackTo(clock, draft.state(), since)];
  const derivation = derivedAgain(draft, clock.derivation, { pauses, closings });
  draft.record('clock-moved', { ...nextRun(clock), derivation, reason });
}

/** A clock that ran before goes on where it was, with its extensions and its lateness; one that never ran starts. */
export function resumeOrStart(draft: Draft, id: ClockId, start: { by: EventType; at: Instant }, reason: string): void {
  const before = clockOf(draft.state(), id);
  if (before === undefined || before.takenBackAt !== undefined) startClock(draft, id, start);
  else resumeDuty(draft, id, reason);
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
  why: Written & { reason: string },
): Derivation | undefined {
  const derivation = countedAgain(draft, clock, stated);
  if (isTheSame(derivation, clock.derivation)) return undefined;
  draft.record('clock-moved', { ...nextRun(clock), derivation, ...why });
  return derivation.dueAt === clock.derivation.dueAt ? undefined : derivation;
}

/**
 * A miss before the later edge as it is counted now is taken back with its violation, and so are penalty days before it: a closed day
 * that was entered afterwards was closed all the same.
 */
export function rederiveMissed(draft: Draft, clock: Clock, stated: number | undefined, reason: string): void {
  const derivation = countedAgain(draft, clock, stated);
  const { missedFrom } = derivation;
  const isLater = missedFrom !== undefined && missedFrom > (clock.derivation.missedFrom ?? missedFrom);
  if (!isLater) return;
  const isOpen = clock.endedAt === undefined;
  if (isOpen) draft.record('clock-moved', { ...nextRun(clock), derivation, reason });
  const run = lastRun(draft, clock) ?? clock;
  if ((clock.endedAt ?? draft.at) < missedFrom) {
    takeBack(draft, run, { what: 'miss', reason, because: 'counted-again' }, derivation);
    if (isOpen) recordPast(draft, lastRun(draft, clock) ?? clock, draft.at);
    return;
  }
  const first = localDateOf(missedFrom);
  if (!clock.penaltyDays.some(day => day < first)) return;
  takeBack(draft, run, { what: 'days', through: plusDays(first, -1), reason, because: 'counted-again' }, derivation);
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
    // The day on which a member is asked again was set by a person.
    ...(old.startedBy === 'care-followed-up' ? { length: old.length } : {}),
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
  takeBack(draft, clock, { what: 'miss', reason: 'The plan had not been told in time.', because: 'not-told' });
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
    const again = { rule, startedBy: by, asOf: draft.at, calendar: draft.calendar, speed: urgency };
    const given = { closings: closingsOf(clock.derivation), extensions: extensionsOf(clock.derivation) };
    const derivation = derive(
      urgency === 'expedited' ? { ...again, startedAt: draft.at } : { ...again, startedAt, ...given },
    );
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

function nextRun(clock: Clock): ClockRun {
  return { ...runOf(clock), revision: clock.revision + 1 };
}
