import { forCounsel } from '../law/grounds.ts';
import * as z from 'zod';
import { hasRelease } from '../case/release.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/signature-refused.ts';
import { words as es } from './es/signature-refused.ts';
import { isGoing } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { withMore } from './two-bodies.ts';

/** That the signature on the form is not of somebody who may sign; who may, and how. */
export const signatureRefused = letterKind('signature-refused', {
  grounds: forCounsel('H&S 1374.30(e), (m)', 'Ins. Code 10169(e), (m), parallel text: who may sign for another'),
  /** Whether something was written for the member to read after sign-in. */
  facts: { explained: z.boolean() },
  holds: state => isGoing(state) && !hasRelease(state),
  write: {
    applicant: (context, { explained }) => {
      const words = wordsFor(context, { en, es });
      return {
        subject: words.subject,
        blocks: [
          ...withMore(context, explained ? words.readMore : undefined, words.notTheirs),
          paragraph(words.whoMay),
          paragraph(words.howToSend, words.cannotSign),
          paragraph(words.staysOpen),
        ],
      };
    },
  },
});
