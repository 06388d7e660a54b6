import type { LocalDate } from '../../time/instants.ts';
import { dateInWords } from '../../time/words.ts';
import type { Result } from '../facts.ts';
import { dollarsPerDay } from './to-plans.ts';

const results: Readonly<Record<Result, string>> = {
  overturned: 'They decided for you.',
  upheld: 'They agreed with your health plan. Your plan does not have to change what it did.',
  'partly-overturned':
    'They decided for you on a part of your request. On the other part, they agreed with your health plan.',
};

const acts = { C1: 'approve the service', C2: 'pay you back' };

/** What the plan has to do, and within how many business days. */
interface Duty {
  clock: 'C1' | 'C2';
  days: number;
}

export const words = {
  subject: 'The decision in your case',
  decided: 'The doctors have decided.',
  result: (result: Result) => results[result],
  adopted: (on: LocalDate) => `Our director adopted the decision on ${dateInWords(on)}. It is final for your plan.`,
  planMust: (duties: readonly Duty[]) =>
    `Your plan must ${duties.map(({ clock, days }) => `${acts[clock]} within ${days} business days`).join(', and ')} ` +
    'after it gets the decision.',
  penalty: `Each day that it is late can cost it at least ${dollarsPerDay}.`,
  ifPlanIsLate: 'If your plan does not act in time, call us.',
  readAll:
    'Sign in to read the whole decision. It tells you what the doctors looked at, and why they decided as they did. ' +
    'It also tells you about their training. We do not give out their names.',
};
