import { counted, inThousands } from '../../words/numbers.ts';
import { clockRules } from '../../clocks/rules.ts';
import type { LocalDate } from '../../time/instants.ts';
import { dateInWords } from '../../time/words.ts';
import type { Due, DueWithin } from '../letter-context.ts';
import { by } from './dates.ts';
import type { Payee } from '../../case/estate.ts';

export const dollarsPerDay = `$${inThousands(clockRules.C1.whenMissed.penaltyPerDay ?? 0)}`;

const reimburse: Readonly<Record<Payee, string>> = {
  member: 'reimburse the member',
  estate: 'reimburse the estate of the member',
  'stand-in': 'reimburse the person named in the portal, who has taken the place of the member,',
};
const authorize = (services: number) => `authorize ${services > 1 ? 'the services' : 'the service'}`;

/** What a plan must do, completing `Your plan must …`, and what that rests on. */
export interface Owed {
  duty: string;
  authority: string;
}

/** What several letters to plans say alike. */
export const toPlans = {
  authorize,
  /** In every notice to a plan from whose receipt something may count. */
  acknowledge: 'Please acknowledge receipt of this notice in the portal.',
  countsFromReceipt: (awaited: { latest?: LocalDate } | undefined) => {
    if (awaited === undefined) return undefined;
    if (awaited.latest === undefined) return 'Your time counts from receipt.';
    const day = dateInWords(awaited.latest);
    return `Your time counts from receipt, at the latest from ${day}; if you acknowledge earlier, from then.`;
  },
  penalty:
    `Under H&S 1374.34(b), a plan that does not promptly implement the decision is subject to a penalty of at least ` +
    `${dollarsPerDay} for each day.`,
  /** What the decision asks of the plan, as an item of a list. */
  toImplement: (clock: 'C1' | 'C2', services: number, due: Due | DueWithin, payee: Payee) =>
    `${clock === 'C1' ? authorize(services) : reimburse[payee]} ${by(due)}`,
  daysCounted: (days: number, from: LocalDate, through: LocalDate) => {
    const which =
      days === 1
        ? `, ${dateInWords(from)}`
        : `, the first on ${dateInWords(from)}, the last on ${dateInWords(through)}`;
    return `The Department has counted ${counted(days, 'day')} that ended without it${which}.`;
  },
  sumSoFar: (dollars: number) => `Under H&S 1374.34(b), that is a penalty of at least $${inThousands(dollars)} so far.`,
  daysGoOn: `Each further day counts, and adds at least ${dollarsPerDay}.`,
  endTheCount: ({ duty }: Owed) =>
    `To end the count, ${duty}, and report it in the portal: the date on which it was done, and the proof.`,
  owed: ({ duty, authority }: Owed, due: Due) => `Your plan must ${duty} ${by(due)} (${authority}).`,
};
