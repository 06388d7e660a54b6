import type { Closing, Derivation, Extension, Pause } from '../clocks/derivation.ts';
import { derive } from '../clocks/derive.ts';
import type { Instant } from '../time/instants.ts';
import { type Clock, isCounting } from './clock.ts';
import { clockRules } from '../clocks/rules.ts';
import type { ClockFamily } from '../clocks/rule.ts';
import type { Calendar } from '../clocks/calendar-changes.ts';

/** The derivation as it is shown now, day by day: an open pause counts as if it ended today. */
export function derivationNow(clock: Clock, asOf: Instant): Derivation {
  if (clock.status !== 'paused' || clock.pausedAt === undefined) return withDays(clock.derivation, asOf);
  const open = { from: clock.pausedAt, reason: 'waiting for the applicant' };
  return deriveAgain(clock.derivation, asOf, { pauses: [...pausesOf(clock.derivation), open] });
}

/** Of the clocks of one duty that are still owed, or stand still: the one that is due first. */
export function nextClockOf(state: { clocks: readonly Clock[] }, family: ClockFamily, now: Instant): Clock | undefined {
  const owed = state.clocks.filter(clock => clockRules[clock.id].family === family && isCounting(clock));
  const due = (clock: Clock) => derivationNow(clock, now).dueAt;
  return owed.toSorted((a, b) => (due(a) < due(b) ? -1 : 1))[0];
}

/**
 * The count day by day, made again. What was derived when the clock started or moved is what counts: where rules or
 * closures have changed since, the days are left out.
 */
function withDays(stored: Derivation, asOf: Instant): Derivation {
  const again = deriveAgain(stored, asOf, {});
  return again.dueAt === stored.dueAt && again.days !== undefined ? { ...stored, days: again.days } : stored;
}

/** The same count, with what has changed since. */
export function deriveAgain(
  old: Derivation,
  asOf: Instant,
  change: {
    pauses?: Pause[];
    closings?: Closing[];
    extensions?: Extension[];
    calendar?: Calendar;
    /** What is known of it now; without it, what was known then. */
    toldAt?: Instant | undefined;
  },
): Derivation {
  const calendar = change.calendar ?? old.calendar;
  return derive({
    rule: old.rule,
    startedBy: old.startedBy,
    startedAt: old.startedAt,
    length: old.length,
    ...(old.speed === undefined ? {} : { speed: old.speed }),
    pauses: change.pauses ?? pausesOf(old),
    closings: change.closings ?? closingsOf(old),
    extensions: change.extensions ?? extensionsOf(old),
    asOf,
    toldAt: 'toldAt' in change ? change.toldAt : old.toldAt,
    ...(calendar === undefined ? {} : { calendar }),
  });
}

export function pausesOf(derivation: Derivation): Pause[] {
  return derivation.pauses.map(({ daysAdded: _daysAdded, ...pause }) => pause);
}

export function closingsOf({ closings = [] }: Derivation): Closing[] {
  return closings.map(({ daysAdded: _daysAdded, ...closing }) => closing);
}

export function extensionsOf(derivation: Derivation): Extension[] {
  return derivation.extensions.map(({ to: _to, ...extension }) => extension);
}
