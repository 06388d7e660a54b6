import { type Owed, toPlans } from './to-plans.ts';

export const words = {
  subject: 'Referral to the Office of Enforcement',
  wasOwed: ({ duty, authority }: Owed) => `A determination binds your plan. It had to ${duty} (${authority}).`,
  counted: toPlans.daysCounted,
  refers: 'The Department refers the case to its Office of Enforcement.',
  sum: toPlans.sumSoFar,
  goesOn: toPlans.daysGoOn,
  ends: toPlans.endTheCount,
};
