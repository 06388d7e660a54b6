import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { signatureDueAt } from '../case/signature-due.ts';
import { localDateOf } from '../time/days.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/form-refused.ts';
import { words as es } from './es/form-refused.ts';
import { isGoing } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { askedBy, type LetterContext } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';
import { withMore } from './two-bodies.ts';

/** That what came in is not the form that the member was to sign: it is still wanted, by the day that it was. */
export const formRefused = letterKind('form-refused', {
  grounds: practice(),
  /** Whether something was written for the member to read after sign-in. */
  facts: { explained: z.boolean() },
  holds: state => state.stage === 'awaiting-applicant' && isGoing(state),
  write: {
    applicant: (context, { explained }) => {
      const words = wordsFor(context, { en, es });
      return {
        subject: words.subject,
        blocks: [
          ...withMore(context, explained ? words.readMore : undefined, words.notTheForm),
          paragraph(words.stillNeeded(dueOf(context))),
          paragraph(words.howToSend, words.cannotSign),
        ],
      };
    },
  },
});

function dueOf({ state, at }: LetterContext) {
  if (state.stage !== 'awaiting-applicant') return undefined;
  const dueAt = signatureDueAt(state);
  const due = { on: localDateOf(dueAt), at: state.urgency === 'expedited' ? dueAt : undefined };
  return askedBy(due, at);
}
