import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { isCarriedOut, isScreening } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';
import { underReview } from '../case/common-part.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/case-moved.ts';
import { toPlans } from './en/to-plans.ts';
import { words as es } from './es/case-moved.ts';
import { explained } from './facts.ts';
import { isGoing } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';
import { withMore } from './two-bodies.ts';

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
    applicant: (context, { explained: hasReasons, planKnew }) => {
      const { state } = context;
      const words = wordsFor(context, { en, es }).applicant;
      const { ifWeGotItWrong, doNotWait } = toMembers(context);
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.wasWrong, words.isNow(state.plan.name)),
          paragraph(words.next[nextOf(state)], words.nothingToDo),
          ...withMore(
            context,
            hasReasons === true ? words.seeWhy : undefined,
            planKnew === true ? words.hadYourCase : undefined,
          ),
          paragraph(ifWeGotItWrong),
          paragraph(doNotWait),
        ],
      };
    },
    plan: ({ state, notice }, { explained: hasReasons }) => {
      const isRight = notice.to.party === 'plan' && notice.to.planId === state.plan.planId;
      return isRight
        ? {
            subject: en.right.subject,
            blocks: [
              paragraph(en.right.wasElsewhere, en.right.isYours),
              paragraph(en.right.times, en.right.whatIsDue(hasReasons === true)),
              paragraph(toPlans.acknowledge),
            ],
          }
        : {
            subject: en.wrong.subject,
            blocks: [
              paragraph(en.wrong.wasNotYours, en.wrong.owesNothing),
              paragraph(en.wrong.takenBack),
              paragraph(en.wrong.destroy, en.wrong.setAside),
              paragraph(en.wrong.seesNothing),
            ],
          };
    },
  },
});

/** What follows for the member, by what the case is about now. */
function nextOf(state: CaseState): keyof typeof en.applicant.next {
  if (isScreening(state)) return 'path';
  if (isCarriedOut(state)) return 'decision';
  return underReview(state).length > 0 ? 'review' : 'complaint';
}
