import { practice } from '../law/grounds.ts';
import { languageFor } from '../words/language.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/translation.ts';
import { words as es } from './es/translation.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { withMore } from './two-bodies.ts';

/** To a member who reads Spanish: what we wrote in English, translated. The letter that said it stays as it went. */
export const translation = letterKind('translation', {
  grounds: practice(),
  facts: {},
  holds: ({ application }) => languageFor(application.patient.language) === 'es',
  write: {
    applicant: context => {
      const words = wordsFor(context, { en, es });
      return {
        subject: words.subject,
        blocks: [...withMore(context, words.read, words.wasInEnglish), paragraph(words.nothingElse, words.unclear)],
      };
    },
  },
});
