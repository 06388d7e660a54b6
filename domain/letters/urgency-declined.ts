import { parallel } from '../law/grounds.ts';
import * as z from 'zod';
import { paragraph } from './blocks.ts';
import { words as en } from './en/urgency-declined.ts';
import { words as es } from './es/urgency-declined.ts';
import { isGoing } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';
import { withMore } from './two-bodies.ts';

/** That a nurse has found no serious and near threat (H&S 1374.33(c)), and how a doctor can certify one. */
export const urgencyDeclined = letterKind('urgency-declined', {
  grounds: parallel('H&S 1374.33(c)', 'Ins. Code 10169.3(c)'),
  /** Whether the nurse wrote something for the member to read after sign-in. */
  facts: { explained: z.boolean() },
  holds: state => isGoing(state) && state.urgency === 'standard',
  write: {
    applicant: (context, { explained }) => {
      const words = wordsFor(context, { en, es });
      return {
        subject: words.subject,
        blocks: [
          ...withMore(context, explained ? words.readMore : undefined, words.looked, words.goesOn),
          paragraph(words.doctor, words.howToSend),
          paragraph(words.worse, toMembers(context).doNotWait),
        ],
      };
    },
  },
});
