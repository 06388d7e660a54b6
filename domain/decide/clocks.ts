import { Derivation, type Extension, type Pause } from '../clocks/derivation.ts';
import { derive } from '../clocks/derive.ts';
import { deemedReceipt } from '../clocks/receipt.ts';
import type { Instant } from '../time/instants.ts';
import { type Clock, clockOf, isOwed } from '../case/clock.ts';
import { deriveAgain, extensionsOf, pausesOf } from '../case/clock-derivation.ts';
import type { Draft } from './draft.ts';
import type { EventType } from '../events/events.ts';
import { penaltyDaysDue } from '../case/penalty-days.ts';
import { ClockId } from '../clocks/rule.ts';
import { clockRules } from '../clocks/rules.ts';
import type { Stage } from '../case/stage-names.ts';

/** Starts a clock. One that ran before gets the next revision; one that is still owed is left alone. */
export function startClock(
  draft: Draft,
  clock: ClockId,
  start: { by: EventType; at: Instant; length?: number; pauses?: Pause[] },
): void {
  const before = clockOf(draft.state(), clock);
  if (before !== undefined && (isOwed(before) || before.status === 'paused')) return;
  const derivation = derive({
    rule: clock,
    startedBy: start.by,
    startedAt: start.at,
    asOf: draft.at,
    calendar: draft.calendar,
    ...(start.length === undefined ? {} : { length: start.length }),
    ...(start.pauses === undefined ? {} : { pauses: start.pauses }),
  });
  draft.record('clock-started', { clock, revision: (before?.revision ?? 0) + 1, derivation });
}

/** The duty was done. A clock that was missed stays missed, and shows when it was done after all. */
export function meetClocks(draft: Draft, ...ids: ClockId[]): void {
  for (const clock of stillOpen(draft, ids)) {
    recordLateness(draft, clock);
    draft.record('clock-met', { clock: clock.id, revision: clock.revision });
  }
}

/** The duty fell away. */
export function stopClocks(draft: Draft, reason: string, ...ids: ClockId[]): void {
  for (const clock of stillOpen(draft, ids)) {
    recordLateness(draft, clock);
    draft.record('clock-stopped', { clock: clock.id, revision: clock.revision, reason });
  }
}

/** Clocks that stand still while the case is in that stage. */
export function pauseClocksOf(draft: Draft, stage: Stage): void {
  for (const id of ClockId.options.filter(one => clockRules[one].pausesWhile === stage)) {
    const clock = clockOf(draft.state(), id);
    if (clock?.status === 'running') draft.record('clock-paused', { clock: id, revision: clock.revision });
  }
}

/** Goes on after a pause, which adds its whole local days (docs/clocks.md, Counting). */
export function resumeClock(draft: Draft, id: ClockId, reason: string): void {
  const clock = clockOf(draft.state(), id);
  if (clock?.status !== 'paused' || clock.pausedAt === undefined) return;
  const pause = { from: clock.pausedAt, until: draft.at, reason };
  const pauses = [...pausesOf(clock.derivation), pause];
  const derivation = deriveAgain(clock.derivation, draft.at, { pauses, calendar: draft.calendar });
  draft.record('clock-resumed', { clock: id, revision: clock.revision + 1, derivation });
}

/** Gives more days, counted from the unextended due date. @returns how the new date came about */
export function extendClock(draft: Draft, clock: Clock, extension: Extension): Derivation {
  const extensions = [...extensionsOf(clock.derivation), extension];
  const derivation = deriveAgain(clock.derivation, draft.at, { extensions, calendar: draft.calendar });
  const { id, revision } = clock;
  draft.record('clock-moved', { clock: id, revision: revision + 1, derivation, reason: extension.reason });
  return derivation;
}

/** Counts from another start, for the same duty: a plan acknowledged before it was deemed to have the notice. */
export function moveStart(draft: Draft, id: ClockId, startedAt: Instant, reason: string): void {
  const clock = clockOf(draft.state(), id);
  if (clock === undefined) return;
  const derivation = deriveAgain({ ...clock.derivation, startedAt }, draft.at, { calendar: draft.calendar });
  draft.record('clock-moved', { clock: id, revision: clock.revision + 1, derivation, reason });
}

/** The duty was not done after all: the same clock, with the same due date, runs again. */
export function resumeDuty(draft: Draft, id: ClockId, reason: string): void {
  const clock = clockOf(draft.state(), id);
  if (clock === undefined || isOwed(clock)) return;
  const open = openPause(clock, reason);
  const pauses = [...pausesOf(clock.derivation), ...(open === undefined ? [] : [open])];
  const derivation = deriveAgain(clock.derivation, draft.at, { pauses });
  draft.record('clock-moved', { clock: id, revision: clock.revision + 1, derivation, reason });
}

/** A clock that ran before goes on where it was, with its extensions and its lateness; one that never ran starts. */
export function resumeOrStart(draft: Draft, id: ClockId, start: { by: EventType; at: Instant }, reason: string): void {
  if (clockOf(draft.state(), id) === undefined) startClock(draft, id, start);
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
  reason: string,
): Derivation | undefined {
  const { derivation: old, id, revision } = clock;
  // A start that lies ahead is a receipt that was deemed by the calendar of then.
  const startedAt = old.startedAt > draft.at ? deemedReceipt(old.startedAt, draft.calendar) : old.startedAt;
  const derivation = derive({
    rule: id,
    startedBy: old.startedBy,
    startedAt,
    pauses: pausesOf(old),
    extensions: extensionsOf(old),
    asOf: draft.at,
    calendar: draft.calendar,
    ...(stated === undefined ? {} : { length: stated }),
  });
  if (isTheSame(derivation, old)) return undefined;
  draft.record('clock-moved', { clock: id, revision: revision + 1, derivation, reason });
  return derivation.dueAt === old.dueAt ? undefined : derivation;
}

/** In all that somebody could notice: a change of the calendar that moves nothing makes no new derivation. */
function isTheSame(one: Derivation, other: Derivation): boolean {
  const [shown, before] = [one, other].map(derivation => {
    const { days: _days, calendar: _calendar, ...rest } = Derivation.parse(derivation);
    return JSON.stringify(rest);
  });
  return shown === before;
}

/** The same clock, with the same due date, under a new revision: a new execution watches it. */
export function renewClock(draft: Draft, id: ClockId): void {
  const clock = clockOf(draft.state(), id);
  if (clock?.status !== 'running') return;
  const reason = 'The watch over it was renewed.';
  draft.record('clock-moved', { clock: id, revision: clock.revision + 1, derivation: clock.derivation, reason });
}

/** A clock that was stopped while it stood still had stood still until then. */
function openPause({ pausedAt, endedAt }: Clock, reason: string): Pause | undefined {
  return pausedAt === undefined || endedAt === undefined ? undefined : { from: pausedAt, until: endedAt, reason };
}

/** A duty done late was missed, and its days counted, also where the machine that watches it is behind. */
function recordLateness(draft: Draft, { id, revision, status, derivation }: Clock): void {
  if (status === 'running' && draft.at >= derivation.missedFrom) draft.record('clock-missed', { clock: id, revision });
  const clock = clockOf(draft.state(), id);
  const days = clock === undefined ? [] : penaltyDaysDue(clock, draft.at);
  for (const day of days) draft.record('penalty-day-counted', { clock: id, revision, day });
}

function stillOpen(draft: Draft, ids: ClockId[]): Clock[] {
  const clocks = draft.state().clocks.filter(clock => ids.includes(clock.id));
  return clocks.filter(clock => clock.status !== 'met' && clock.status !== 'stopped' && clock.endedAt === undefined);
}
