import { isAdopted, isGoing } from './holding.ts';
import { missingAlone } from '../case/common-part.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/care-missing.ts';
import { toPlans } from './en/to-plans.ts';
import { letterKind } from './letter-kind.ts';

/** The member says that what the plan owes, or has promised, did not come: to the plan, at once. */
export const careMissing = letterKind('care-missing', {
  facts: {},
  holds: state =>
    isGoing(state) && (state.stage === 'confirming-care' ? state.careMissing : missingAlone(state)) !== undefined,
  write: {
    plan: ({ state }) => {
      const decided = state.stage === 'confirming-care' && isAdopted(state);
      return {
        subject: words.subject,
        blocks: [
          paragraph(decided ? words.saysSo : words.promised, words.answer),
          paragraph(decided ? words.ifNotTrue : words.goesOn),
          decided ? paragraph(toPlans.penalty) : undefined,
          paragraph(toPlans.acknowledge),
        ],
      };
    },
  },
});
