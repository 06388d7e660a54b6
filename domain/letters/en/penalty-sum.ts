import { type Owed, toPlans } from './to-plans.ts';

export const words = {
  subject: 'Penalty days counted so far',
  notDone: ({ duty, authority }: Owed) =>
    `A determination binds your plan. It had to ${duty} (${authority}), and the Department has no acceptable proof of it.`,
  counted: toPlans.daysCounted,
  sum: toPlans.sumSoFar,
  goesOn: toPlans.daysGoOn,
  ends: toPlans.endTheCount,
  isIt: 'If it is done already, report it now.',
};
