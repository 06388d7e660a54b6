import { practice } from '../law/grounds.ts';
import { ActsBy } from '../case/standing-in.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/applicant-changed.ts';
import { letterKind } from './letter-kind.ts';

/** That somebody else is the applicant from now on: to them, and to the plan. */
export const applicantChanged = letterKind('applicant-changed', {
  grounds: practice(),
  facts: { by: ActsBy },
  holds: (state, { by }) => (state.standIn?.by ?? 'patient') === by,
  write: {
    applicant: (_context, { by }) => ({
      subject: words.applicant.subject,
      blocks: [
        paragraph(by === 'patient' ? words.applicant.yourself : words.applicant.inPlace),
        paragraph(words.applicant.letters, words.applicant.code),
        paragraph(words.applicant.notYou),
      ],
    }),
    plan: (_context, { by }) => ({
      subject: words.plan.subject,
      blocks: [
        paragraph(by === 'patient' ? words.plan.patient : words.plan.other),
        paragraph(words.plan.owed, words.plan.portal),
      ],
    }),
  },
});
