import * as z from 'zod';
import { text } from '../words/text.ts';
import { LocalDate } from '../time/instants.ts';
import type { YearChanges, Calendar } from '../clocks/calendar-changes.ts';

const days = z.array(z.strictObject({ date: LocalDate, name: text(100) })).max(60);
const dates = z.array(LocalDate).max(60);

/**
 * What one year has other than the law's own days: days that the Governor appoints, days on which the offices open after
 * all. Business days are counted by `closed` and `open`; the later edge of a deadline and the last day to apply also look at
 * `holidays` and `notHolidays` (Gov. Code 6700), and at `courtsClosed` and `courtsOpen` (CCP 135).
 */
export const CalendarYear = z
  .strictObject({
    year: z.string().regex(/^20\d\d$/u, { error: 'must be a year, like 2027' }),
    /** Days on which the state's offices are closed beside those of Gov. Code 19853. */
    closed: days,
    /** Days on which they are open although the law would close them. */
    open: dates,
    /** Holidays beside those of Gov. Code 6700. */
    holidays: z.optional(days),
    notHolidays: z.optional(dates),
    /** Holidays of the courts beside those of CCP 135. */
    courtsClosed: z.optional(days),
    courtsOpen: z.optional(dates),
    /** The day on which somebody found Lunar New Year and Diwali of that year, as they stand here or in the list, in the state’s own calendar. */
    moonsConfirmedOn: z.optional(LocalDate),
  })
  .superRefine((given, context) => {
    const { year, closed, open, holidays = [], notHolidays = [], courtsClosed = [], courtsOpen = [] } = given;
    const lists = {
      closed: closed.map(({ date }) => date),
      open,
      holidays: holidays.map(({ date }) => date),
      notHolidays,
      courtsClosed: courtsClosed.map(({ date }) => date),
      courtsOpen,
    };
    for (const [list, found] of Object.entries(lists)) {
      for (const [index, date] of found.entries()) {
        if (date.startsWith(`${year}-`)) continue;
        context.addIssue({ code: 'custom', path: [list, index], message: `must be a day of ${year}` });
      }
    }
  });
export type CalendarYear = z.infer<typeof CalendarYear>;

/** The years that somebody kept, as the clocks read them. */
export function calendarOf(years: readonly CalendarYear[]): Calendar {
  const officeClosures = years.map(({ year, closed, open }) => [year, { add: closed, remove: open }] as const);
  const stateHolidays = years.map(({ year, holidays = [], notHolidays = [] }): readonly [string, YearChanges] => [
    year,
    { add: holidays, remove: notHolidays },
  ]);
  const judicialHolidays = years.map(({ year, courtsClosed = [], courtsOpen = [] }): readonly [string, YearChanges] => [
    year,
    { add: courtsClosed, remove: courtsOpen },
  ]);
  return {
    officeClosures: Object.fromEntries(officeClosures),
    stateHolidays: Object.fromEntries(stateHolidays),
    judicialHolidays: Object.fromEntries(judicialHolidays),
  };
}
