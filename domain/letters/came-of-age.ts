import { notRead } from '../law/grounds.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/came-of-age.ts';
import { words as es } from './es/came-of-age.ts';
import { isGoing } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';

/** That the patient is eighteen: to the young adult, whose case it is from now on, and to who filed for the child. */
export const cameOfAge = letterKind('came-of-age', {
  grounds: notRead('Family Code 6500', 'Family Code 6500, from memory'),
  facts: {},
  holds: state => isGoing(state) && state.comingOfAge !== undefined && state.standIn === undefined,
  write: {
    applicant: context => {
      const words = wordsFor(context, { en, es }).applicant;
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.yours, words.nothingStops),
          paragraph(words.code),
          paragraph(words.help, words.cannot),
        ],
      };
    },
    representative: context => {
      const words = wordsFor(context, { en, es }).representative;
      return {
        subject: words.subject,
        blocks: [paragraph(words.ofAge, words.papers), paragraph(words.help, words.cannot)],
      };
    },
  },
});
