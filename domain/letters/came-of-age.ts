import { notRead } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/came-of-age.ts';
import { isGoing } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/** That the patient is eighteen: to the young adult, whose case it is from now on, and to who filed for the child. */
export const cameOfAge = letterKind('came-of-age', {
  grounds: notRead('Family Code 6500', 'Family Code 6500, from memory'),
  facts: {},
  holds: state => isGoing(state) && state.comingOfAge !== undefined && state.standIn === undefined,
  write: {
    applicant: () => ({
      subject: words.applicant.subject,
      blocks: [
        paragraph(words.applicant.yours, words.applicant.nothingStops),
        paragraph(words.applicant.code),
        paragraph(words.applicant.help, words.applicant.cannot),
      ],
    }),
    representative: () => ({
      subject: words.representative.subject,
      blocks: [
        paragraph(words.representative.ofAge, words.representative.papers),
        paragraph(words.representative.help, words.representative.cannot),
      ],
    }),
  },
});
