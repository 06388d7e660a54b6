import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { paragraph } from './blocks.ts';
import { words } from './en/paper-refused.ts';
import { isGoing } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/** That a file could not be taken, and how to send it so that it can be read. Which one, and why, is read after sign-in. */
export const paperRefused = letterKind('paper-refused', {
  grounds: practice(),
  /** Whether one of theirs was refused before, and nothing that came since was taken. */
  facts: { again: z.boolean() },
  holds: isGoing,
  write: {
    applicant: (_context, { again }) => ({
      subject: words.applicant.subject,
      blocks: [
        paragraph(again ? words.applicant.onceMore : words.applicant.notTaken, words.applicant.whereToRead),
        again ? paragraph(words.applicant.callUs, words.applicant.onPaper) : paragraph(words.applicant.reasons),
        again ? undefined : paragraph(words.applicant.onPaper, words.applicant.help),
        paragraph(words.applicant.staysOpen),
      ],
    }),
    plan: (_context, { again }) => ({
      subject: words.plan.subject,
      blocks: [
        paragraph(again ? words.plan.onceMore : words.plan.notTaken, words.plan.whereToRead),
        paragraph(words.plan.reasons),
      ],
    }),
  },
});
