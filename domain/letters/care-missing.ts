import { practice } from '../law/grounds.ts';
import { isAdopted, isGoing } from './holding.ts';
import * as z from 'zod';
import { paragraph } from './blocks.ts';
import { words } from './en/care-missing.ts';
import { toPlans } from './en/to-plans.ts';
import { letterKind } from './letter-kind.ts';

/** The member says that what the plan owes, or has promised, did not come: to the plan, at once. */
export const careMissing = letterKind('care-missing', {
  grounds: practice('DMHC practice (Help Center page on IMR)', 'the Help Center’s page on IMR'),
  facts: { inPart: z.optional(z.boolean()) },
  holds: (state, { inPart = false }) =>
    isGoing(state) && (inPart || (state.stage === 'confirming-care' && state.careMissing !== undefined)),
  write: {
    plan: ({ state }, { inPart = false }) => {
      if (inPart) return { subject: words.subject, blocks: [paragraph(words.part, words.partGoesOn)] };
      const decided = isAdopted(state);
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
