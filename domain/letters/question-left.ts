import { practice } from '../law/grounds.ts';
import { ClockSubject } from '../case/clock.ts';
import { questionsOf } from '../case/question.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/question-left.ts';
import { words as es } from './es/question-left.ts';
import { isUnderReview } from './holding.ts';
import { wordsFor } from './in-language.ts';
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
    applicant: context => {
      const words = wordsFor(context, { en, es });
      return {
        subject: words.subject,
        blocks: [paragraph(words.applicant.noNeed, words.applicant.goesOn), paragraph(words.applicant.canStill)],
      };
    },
    plan: () => ({ subject: en.subject, blocks: [paragraph(en.plan.goesOn, en.plan.canStill)] }),
    provider: () => ({
      subject: en.subject,
      blocks: [paragraph(en.provider.goesOn, en.provider.canStill)],
    }),
  },
});
