import { isOpenInquiry } from '../case/inquiry.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { list, paragraph } from './blocks.ts';
import { words } from './en/plan-inquiry.ts';
import { toPlans } from './en/to-plans.ts';
import { isGoing } from './holding.ts';
import type { Due } from './letter-context.ts';
import { type Facts, letterKind } from './letter-kind.ts';
import { atLocal } from '../time/days.ts';
import { isScreening } from '../case/stage-names.ts';

const facts = { dueOn: LocalDate, dueAt: Instant };

/** While the case is screened. Who the member is and what they say is read after sign-in. */
export const planInquiry = letterKind('plan-inquiry', {
  facts,
  holds: (state, _facts, { to }) =>
    isGoing(state) &&
    isScreening(state) &&
    isOpenInquiry(state.inquiry) &&
    to.party === 'plan' &&
    to.planId === state.plan.planId,
  write: {
    plan: ({ state }, asked) => ({
      subject: words.subject,
      blocks: [
        paragraph(words.askedForHelp, words.whereToRead),
        paragraph(words.answer(answerDue(asked)), words.confirm),
        list(...(state.inquiry?.questions ?? []).map(question => words.question(question))),
        paragraph(words.ownTime),
        paragraph(toPlans.acknowledge),
      ],
    }),
  },
});

/** To the hour where our own time ends sooner than the day. */
function answerDue({ dueOn, dueAt }: Facts<typeof facts>): Due {
  return { on: dueOn, at: dueAt === atLocal(dueOn, '23:59:59') ? undefined : dueAt };
}
