import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { isCarriedOut, isScreening } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';
import { underReview } from '../case/common-part.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/case-moved.ts';
import { toMembers } from './en/to-members.ts';
import { toPlans } from './en/to-plans.ts';
import { explained } from './facts.ts';
import { isGoing } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/**
 * That the case was at the wrong plan: to the member, to the plan that has it now, and to the one that had it by mistake, which hears
 * it also where the case has ended since.
 */
export const caseMoved = letterKind('case-moved', {
  grounds: practice(),
  facts: {
    ...explained,
    /** To the member: the other plan had been told of the case. */
    planKnew: z.optional(z.boolean()),
  },
  holds: (state, _facts, { to }) =>
    to.party === 'plan' && to.planId !== state.plan.planId ? true : isGoing(state) && state.movedToPlanAt !== undefined,
  write: {
    applicant: ({ state }, { explained: hasReasons, planKnew }) => ({
      subject: words.applicant.subject,
      blocks: [
        paragraph(words.applicant.wasWrong, words.applicant.isNow(state.plan.name)),
        paragraph(words.applicant.next[nextOf(state)], words.applicant.nothingToDo),
        paragraph(
          planKnew === true ? words.applicant.hadYourCase : undefined,
          hasReasons === true ? words.applicant.seeWhy : undefined,
          toMembers.ifWeGotItWrong,
        ),
        paragraph(toMembers.doNotWait),
      ],
    }),
    plan: ({ state, notice }, { explained: hasReasons }) => {
      const isRight = notice.to.party === 'plan' && notice.to.planId === state.plan.planId;
      return isRight
        ? {
            subject: words.right.subject,
            blocks: [
              paragraph(words.right.wasElsewhere, words.right.isYours),
              paragraph(words.right.times, words.right.whatIsDue(hasReasons === true)),
              paragraph(toPlans.acknowledge),
            ],
          }
        : {
            subject: words.wrong.subject,
            blocks: [
              paragraph(words.wrong.wasNotYours, words.wrong.owesNothing),
              paragraph(words.wrong.takenBack),
              paragraph(words.wrong.destroy, words.wrong.setAside),
              paragraph(words.wrong.seesNothing),
            ],
          };
    },
  },
});

/** What follows for the member, by what the case is about now. */
function nextOf(state: CaseState): keyof typeof words.applicant.next {
  if (isScreening(state)) return 'path';
  if (isCarriedOut(state)) return 'decision';
  return underReview(state).length > 0 ? 'review' : 'complaint';
}
