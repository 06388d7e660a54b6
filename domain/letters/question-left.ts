import { practice } from '../law/grounds.ts';
import { ClockSubject } from '../case/clock.ts';
import { questionsOf } from '../case/question.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/question-left.ts';
import { isUnderReview } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/** To whoever was asked, and has not answered: the review goes on without it. */
export const questionLeft = letterKind('question-left', {
  grounds: practice(),
  facts: { question: ClockSubject },
  holds: (state, { question }) =>
    isUnderReview(state) &&
    questionsOf(state).some(
      ({ id, leftAt, answer }) => id === question && leftAt !== undefined && answer === undefined,
    ),
  write: {
    applicant: () => ({
      subject: words.subject,
      blocks: [paragraph(words.applicant.noNeed, words.applicant.goesOn), paragraph(words.applicant.canStill)],
    }),
    plan: () => ({ subject: words.subject, blocks: [paragraph(words.plan.goesOn, words.plan.canStill)] }),
    provider: () => ({
      subject: words.subject,
      blocks: [paragraph(words.provider.goesOn, words.provider.canStill)],
    }),
  },
});
