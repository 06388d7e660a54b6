import { practice } from '../law/grounds.ts';
import type { Notice } from '../case/notice.ts';
import { type CaseState } from '../case/state.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/reversal.ts';
import { words as es } from './es/reversal.ts';
import { endingOf } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind, noticesOf } from './letter-kind.ts';
import { toMembers } from './to-members.ts';
import { reopening } from './reopening.ts';
import { reviewResumed } from './review-resumed.ts';
import { owedBy } from './letter-context.ts';
import * as z from 'zod';
import { hasOpenComplaint, promisedParts } from '../case/common-part.ts';

/** The plan has agreed to provide what was asked for, before the reviewers decided: to the member and to the plan. */
export const reversal = letterKind('reversal', {
  grounds: practice('DMHC practice', '8 CCR 9792.10.6(a) has it for workers’ compensation'),
  facts: { inPart: z.optional(z.boolean()) },
  holds: (state, _facts, notice) =>
    !wasReopenedSince(state, notice) &&
    (endingOf(state) === 'reversed-by-plan' ||
      promisedParts(state).length > 0 ||
      state.issues.some(({ outcome }) => outcome === 'reversed-by-plan')),
  write: {
    applicant: (context, { inPart = false }) => {
      const { state } = context;
      const words = wordsFor(context, { en, es }).applicant;
      const awaited = isAwaited(state);
      return {
        subject: words.subject,
        blocks: [
          paragraph(inPart ? words.willProvidePart : words.willProvide),
          awaited ? paragraph(words.tellUs(owedBy(context, 'care'))) : undefined,
          hasOpenComplaint(state) && !inPart ? paragraph(words.complaintGoesOn) : undefined,
          awaited
            ? paragraph(inPart ? words.partGoesOn : words.goesOn)
            : paragraph(words.ifItDoesNot, toMembers(context).canReopen),
          paragraph(toMembers(context).doNotWait),
        ],
      };
    },
    plan: ({ state }, { inPart = false }) => ({
      subject: en.plan.subject,
      blocks: [
        paragraph(inPart ? en.plan.recordedPart : en.plan.recorded),
        paragraph(en.plan.inform, inPart ? en.plan.partGoesOn : isAwaited(state) ? en.plan.goesOn : en.plan.reopens),
        hasOpenComplaint(state) && !inPart ? paragraph(en.plan.complaintGoesOn) : undefined,
      ],
    }),
  },
});

/** The case waits for the care; one from before was closed at the plan’s word. */
function isAwaited(state: CaseState): boolean {
  return state.stage === 'confirming-care' || promisedParts(state).length > 0;
}

function wasReopenedSince({ notices }: CaseState, { id }: Notice): boolean {
  const place = notices.findIndex(notice => notice.id === id);
  return noticesOf({ notices: notices.slice(place + 1) }, reopening, reviewResumed).length > 0;
}
