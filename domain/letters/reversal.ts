import type { Notice } from '../case/notice.ts';
import { type CaseState } from '../case/state.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/reversal.ts';
import { toMembers } from './en/to-members.ts';
import { endingOf } from './holding.ts';
import { letterKind, noticesOf } from './letter-kind.ts';
import { reopening } from './reopening.ts';
import { reviewResumed } from './review-resumed.ts';
import { owedBy } from './letter-context.ts';
import { hasOpenComplaint } from '../case/common-part.ts';

/** The plan has agreed to provide what was asked for, before the reviewers decided: to the member and to the plan. */
export const reversal = letterKind('reversal', {
  facts: {},
  holds: (state, _facts, notice) =>
    !wasReopenedSince(state, notice) &&
    (endingOf(state) === 'reversed-by-plan' || state.issues.some(({ outcome }) => outcome === 'reversed-by-plan')),
  write: {
    applicant: context => {
      const { state } = context;
      return {
        subject: words.applicant.subject,
        blocks: [
          paragraph(words.applicant.willProvide),
          isAwaited(state) ? paragraph(words.applicant.tellUs(owedBy(context, 'care'))) : undefined,
          hasOpenComplaint(state) ? paragraph(words.applicant.complaintGoesOn) : undefined,
          isAwaited(state)
            ? paragraph(words.applicant.goesOn)
            : paragraph(words.applicant.ifItDoesNot, toMembers.canReopen),
        ],
      };
    },
    plan: ({ state }) => ({
      subject: words.plan.subject,
      blocks: [
        paragraph(words.plan.recorded),
        paragraph(words.plan.inform, isAwaited(state) ? words.plan.goesOn : words.plan.reopens),
        hasOpenComplaint(state) ? paragraph(words.plan.complaintGoesOn) : undefined,
      ],
    }),
  },
});

/** The case waits for the care; one from before was closed at the plan’s word. */
function isAwaited({ stage }: CaseState): boolean {
  return stage === 'confirming-care';
}

function wasReopenedSince({ notices }: CaseState, { id }: Notice): boolean {
  const place = notices.findIndex(notice => notice.id === id);
  return noticesOf({ notices: notices.slice(place + 1) }, reopening, reviewResumed).length > 0;
}
