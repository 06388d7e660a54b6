import { practice } from '../law/grounds.ts';
import { ActsBy } from '../case/standing-in.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/applicant-changed.ts';
import { words as es } from './es/applicant-changed.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';

/** That somebody else is the applicant from now on: to them, and to the plan. */
export const applicantChanged = letterKind('applicant-changed', {
  grounds: practice(),
  facts: { by: ActsBy },
  holds: (state, { by }) => (state.standIn?.by ?? 'patient') === by,
  write: {
    applicant: (context, { by }) => {
      const words = wordsFor(context, { en, es }).applicant;
      return {
        subject: words.subject,
        blocks: [
          paragraph(by === 'patient' ? words.yourself : words.inPlace),
          paragraph(words.letters, words.code),
          paragraph(words.notYou),
        ],
      };
    },
    plan: (_context, { by }) => ({
      subject: en.plan.subject,
      blocks: [paragraph(by === 'patient' ? en.plan.patient : en.plan.other), paragraph(en.plan.owed, en.plan.portal)],
    }),
  },
});
