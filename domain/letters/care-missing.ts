import { isAdopted, isGoing } from './holding.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/care-missing.ts';
import { toPlans } from './en/to-plans.ts';
import { letterKind } from './letter-kind.ts';

/** The member says that what the plan owes, or has promised, did not come: to the plan, at once. */
export const careMissing = letterKind('care-missing', {
  facts: {},
  holds: state => isGoing(state) && state.stage === 'confirming-care' && state.careMissing !== undefined,
  write: {
    plan: ({ state }) => ({
      subject: words.subject,
      blocks: [
        paragraph(isAdopted(state) ? words.saysSo : words.promised, words.answer),
        paragraph(isAdopted(state) ? words.ifNotTrue : words.goesOn),
        isAdopted(state) ? paragraph(toPlans.penalty) : undefined,
        paragraph(toPlans.acknowledge),
      ],
    }),
  },
});
