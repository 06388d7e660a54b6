import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { paragraph } from './blocks.ts';
import { words as en } from './en/paper-refused.ts';
import { words as es } from './es/paper-refused.ts';
import { isGoing } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';

/** That a file could not be taken, and how to send it so that it can be read. Which one, and why, is read after sign-in. */
export const paperRefused = letterKind('paper-refused', {
  grounds: practice(),
  /** Whether one of theirs was refused before, and nothing that came since was taken. */
  facts: { again: z.boolean() },
  holds: isGoing,
  write: {
    applicant: (context, { again }) => {
      const words = wordsFor(context, { en, es }).applicant;
      return {
        subject: words.subject,
        blocks: [
          paragraph(again ? words.onceMore : words.notTaken, words.whereToRead),
          again ? paragraph(words.callUs, words.onPaper) : paragraph(words.reasons),
          again ? undefined : paragraph(words.onPaper, words.help),
          paragraph(words.staysOpen),
        ],
      };
    },
    plan: (_context, { again }) => ({
      subject: en.plan.subject,
      blocks: [paragraph(again ? en.plan.onceMore : en.plan.notTaken, en.plan.whereToRead), paragraph(en.plan.reasons)],
    }),
  },
});
