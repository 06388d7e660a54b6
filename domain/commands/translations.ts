import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { openStages } from '../case/stage-names.ts';
import { text } from '../words/text.ts';
import { caseworkers } from './fields.ts';
import { command } from './command.ts';

/** What a reader of the case cannot read in the language in which it was written. No service outside reads it. */
export const translationCommands = {
  'record-translation': command({
    title: 'Record a translation',
    says: 'Puts a checked translation beside what was written, or says that none is needed. What the member was sent in English follows in Spanish.',
    grounds: practice(),
    payload: z.strictObject({
      of: z.int().positive().describe('The event that holds what was written: the number in `translate:…`.'),
      words: z.optional(
        z
          .array(text(20_000))
          .min(1)
          .max(40)
          .describe('The translation, paragraph by paragraph, in the order of the original.'),
      ),
      checkedBy: z.optional(
        text(200).describe(
          'Who is qualified in both languages and has read the translation beside the original. Not who made it.',
        ),
      ),
      notNeeded: z.optional(z.literal(true).describe('It is in the language of its reader already.')),
    }),
    example: {
      of: 1,
      words: [
        'I have lived with the pain for two years. My doctor says that the infusion is the only thing left to try.',
      ],
      checkedBy: 'Lucia Andrade, certified medical interpreter',
    },
    roles: caseworkers,
    stages: [...openStages, 'closed'],
    when: {
      holds: ({ translations = [] }) => translations.length > 0,
      otherwise: 'Nothing in this case is to be translated.',
    },
    whileClosing: true,
    undoneBy: ['record-translation'],
  }),
};
