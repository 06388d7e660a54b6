import { inThousands } from '../../words/numbers.ts';
import type { LocalDate } from '../../time/instants.ts';
import { dateInWords } from '../../time/words.ts';
import type { ClockRule } from '../../clocks/rule.ts';
import { dollarsPerDay } from './to-plans.ts';

export const words = {
  subject: 'Penalty days counted so far',
  notDone: ({ duty, authority }: ClockRule) =>
    `A determination binds your plan. It had to ${duty} (${authority}), and the Department has no acceptable proof of it.`,
  counted: (days: number, from: LocalDate, through: LocalDate) =>
    `The Department has counted ${days} days that ended without it, the first on ${dateInWords(from)}, ` +
    `the last on ${dateInWords(through)}.`,
  sum: (dollars: number) => `Under H&S 1374.34(b), that is a penalty of at least $${inThousands(dollars)} so far.`,
  goesOn: `Each further day counts, and adds at least ${dollarsPerDay}.`,
  ends: ({ duty }: ClockRule) =>
    `To end the count, ${duty}, and report it in the portal: the date on which it was done, and the proof.`,
  isIt: 'If it is done already, report it now.',
};
