import type { Calendar } from '../clocks/calendar-changes.ts';
import { endOfBusinessDaysAfter } from '../clocks/counting.ts';
import type { Client, Filing } from '../directory/filing.ts';
import { localDateOf, plusMonths } from '../time/days.ts';
import type { LocalDate } from '../time/instants.ts';
import { dateInWords } from '../time/words.ts';

/** In business days. H&S 1374.32, parallel text Ins. Code 10169.2(d)(2)(E)(ii). */
const reportedWithin = 5;

/** For how long a change that was reported late is shown: until the next yearly filing has it. */
const shownForMonths = 12;

interface ClientChange {
  client: string;
  what: 'began' | 'ended';
  on: LocalDate;
  /** The last day on which its report is in time. */
  reportBy: LocalDate;
  reportedOn: LocalDate | undefined;
}

/** What changed in whom an organization works for, and by when it owed a report of it. */
function changesOf({ name, since, reportedOn, ended }: Client, calendar: Calendar | undefined): ClientChange[] {
  const by = (on: LocalDate) => localDateOf(endOfBusinessDaysAfter(on, reportedWithin, calendar));
  return [
    ...(since === undefined
      ? []
      : [{ client: name, what: 'began' as const, on: since, reportBy: by(since), reportedOn }]),
    ...(ended === undefined
      ? []
      : [{ client: name, what: 'ended' as const, ...ended, reportBy: by(ended.on), reportedOn: ended.reportedOn }]),
  ];
}

/** The changes of a year that were reported late, or were not reported though the time is over: each in words. */
export function lateChanges({ clients }: Filing, today: LocalDate, calendar: Calendar | undefined): string[] {
  return clients
    .flatMap(client => changesOf(client, calendar))
    .filter(({ on }) => plusMonths(on, shownForMonths) > today)
    .filter(({ reportedOn, reportBy }) => (reportedOn ?? today) > reportBy)
    .map(toWords);
}

function toWords({ client, what, on, reportBy, reportedOn }: ClientChange): string {
  const done = reportedOn === undefined ? 'no report is entered' : `it was reported on ${dateInWords(reportedOn)}`;
  return `Its work for ${client} ${what} on ${dateInWords(on)}. A report was due by ${dateInWords(reportBy)}; ${done}.`;
}
