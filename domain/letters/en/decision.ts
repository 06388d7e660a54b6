import type { LocalDate } from '../../time/instants.ts';
import { counted } from '../../words/numbers.ts';
import { dateInWords } from '../../time/words.ts';
import type { Result } from '../facts.ts';
import { dollarsPerDay } from './to-plans.ts';

const results: Readonly<Record<Result, string>> = {
  overturned: 'The decision is for you.',
  upheld: 'The decision agrees with your health plan. Your plan does not have to change what it did.',
  'partly-overturned':
    'The decision is for you on a part of your request. On the other part, it agrees with your health plan.',
};

const acts = {
  C1: (services: number) => `approve ${services > 1 ? 'the services' : 'the service'}`,
  C2: () => 'pay you back',
};

/** What the plan has to do, and within how many business days. */
interface Duty {
  clock: 'C1' | 'C2';
  services: number;
  days: number;
}

export const words = {
  subject: 'The decision in your case',
  decided: (doctors: number) => (doctors === 1 ? 'The doctor has decided.' : 'The doctors have decided.'),
  result: (result: Result) => results[result],
  adopted: (on: LocalDate) => `Our director adopted the decision on ${dateInWords(on)}. It is final for your plan.`,
  planMust: (duties: readonly Duty[]) =>
    `Your plan must ${duties.map(inTime).join(', and ')} ` + 'after it gets the decision.',
  penalty: `Each day that it is late can cost it at least ${dollarsPerDay}.`,
  ifPlanIsLate: 'If your plan does not act in time, call us.',
  enclosed:
    'You find the whole decision after this letter. It tells you what was looked at, and why it was decided so. ' +
    'It also tells you about the training of whoever decided. We do not give out names.',
  readAll:
    'Sign in to read the whole decision. It tells you what was looked at, and why it was decided so. ' +
    'It also tells you about the training of whoever decided. We do not give out names.',
};

function inTime({ clock, services, days }: Duty): string {
  return `${acts[clock](services)} within ${counted(days, 'business day')}`;
}
