import { practice } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/care-question.ts';
import { words as es } from './es/care-question.ts';
import { isGoing } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { owedBy } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';

/** The plan has reported that it did what the decision asks; the member is asked whether that is so. */
export const careQuestion = letterKind('care-question', {
  grounds: practice('DMHC practice (Help Center page on IMR)', 'the Help Center’s page on IMR'),
  facts: {},
  holds: state => isGoing(state) && state.stage === 'confirming-care' && state.careMissing === undefined,
  opens: 'confirming-care',
  write: {
    applicant: context => {
      const words = wordsFor(context, { en, es });
      const due = owedBy(context, 'care');
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.planSaysSo),
          paragraph(words.yesOrNo, due === undefined ? undefined : words.answer(due)),
          paragraph(words.ifNot),
        ],
      };
    },
  },
});
