import { type Instant, type LocalDate } from '../time/instants.ts';
import { closedBecause } from './calendar.ts';
import type { CountedDay, Pause } from './derivation.ts';
import { atLocal, localDateOf, plusDays } from '../time/days.ts';
import type { Calendar } from './calendar-changes.ts';

/** A pause in whole local days: the day it begins is not among them, the day it ends is. */
export interface PausedDays {
  after: LocalDate;
  through: LocalDate;
  reason: string;
}

interface Count {
  startDay: LocalDate;
  length: number;
  unit: 'calendar-days' | 'business-days';
  paused: readonly PausedDays[];
  calendar: Calendar | undefined;
  /** Why a day is no business day; without it, as the offices are open. */
  closedBecause?: typeof closedBecause;
}

/** The days of a pause as far as the clock could feel them: not before its start day, and an open one until `asOf`. */
export function pausedDays(pause: Pause, startDay: LocalDate, asOf: Instant): PausedDays {
  const from = localDateOf(pause.from);
  const after = from < startDay ? startDay : from;
  const until = localDateOf(pause.until ?? asOf);
  return { after, through: until < after ? after : until, reason: pause.reason };
}

function isPaused(date: LocalDate, pause: PausedDays): boolean {
  return date > pause.after && date <= pause.through;
}

/**
 * Every day from the start day (day 0) to the last day. A pause that begins on what would be the last day moves it too,
 * since the clock was still running then.
 */
export function countDays({
  startDay,
  length,
  unit,
  paused,
  calendar,
  closedBecause: why = closedBecause,
}: Count): CountedDay[] {
  const days: CountedDay[] = [{ date: startDay, counted: 0 }];
  let counted = 0;
  let date = plusDays(startDay, 1);
  for (; counted < length || pauseOn(date, paused) !== undefined; date = plusDays(date, 1)) {
    const skipped = pauseOn(date, paused)?.reason ?? (unit === 'business-days' ? why(date, calendar) : undefined);
    if (skipped === undefined) counted += 1;
    days.push(skipped === undefined ? { date, counted } : { date, counted: null, skipped });
  }
  return days;
}

/** The end of the last of so many business days after `day`. */
export function endOfBusinessDaysAfter(day: LocalDate, length: number, calendar: Calendar | undefined): Instant {
  const days = countDays({ startDay: day, length, unit: 'business-days', paused: [], calendar });
  return atLocal(days.at(-1)?.date ?? day, '23:59:59');
}

function pauseOn(date: LocalDate, paused: readonly PausedDays[]): PausedDays | undefined {
  return paused.find(pause => isPaused(date, pause));
}

/** Moves a last day past those on which it does not end, and says which it passed. Undefined if it may stay. */
export function rollOf(
  lastDay: LocalDate,
  calendar: Calendar | undefined,
  rollsOn: (date: LocalDate, calendar?: Calendar) => string | undefined,
): { from: LocalDate; to: LocalDate; because: string[] } | undefined {
  const because: string[] = [];
  let to = lastDay;
  for (let why = rollsOn(to, calendar); why !== undefined; why = rollsOn(to, calendar)) {
    because.push(why);
    to = plusDays(to, 1);
  }
  return because.length === 0 ? undefined : { from: lastDay, to, because };
}

/** A last day moved past those on which it does not end, and through what began on it. @returns which days it passed over */
export function lastDayAfter(
  lastDay: LocalDate,
  stood: readonly PausedDays[],
  rollsOn: (date: LocalDate) => string | undefined,
): { on: LocalDate; because: string[] } {
  const because: string[] = [];
  let on = lastDay;
  for (;;) {
    const roll = rollOf(on, undefined, rollsOn);
    on = roll?.to ?? on;
    because.push(...(roll?.because ?? []));
    const stretch = pauseOn(plusDays(on, 1), stood);
    if (stretch === undefined) return { on, because };
    on = stretch.through;
  }
}

/** How many of the counted days each pause took; a day under two pauses is the first one's. */
export function daysTaken(days: readonly CountedDay[], paused: readonly PausedDays[]): number[] {
  return paused.map((pause, index) => {
    const earlier = paused.slice(0, index);
    return days.filter(day => isPaused(day.date, pause) && pauseOn(day.date, earlier) === undefined).length;
  });
}
