import { parallel } from '../law/grounds.ts';
import * as z from 'zod';
import { paragraph } from './blocks.ts';
import { words } from './en/urgency-declined.ts';
import { toMembers } from './en/to-members.ts';
import { isGoing } from './holding.ts';
import { letterKind } from './letter-kind.ts';

/** That a nurse has found no serious and near threat (H&S 1374.33(c)), and how a doctor can certify one. */
export const urgencyDeclined = letterKind('urgency-declined', {
  grounds: parallel('H&S 1374.33(c)', 'Ins. Code 10169.3(c)'),
  /** Whether the nurse wrote something for the member to read after sign-in. */
  facts: { explained: z.boolean() },
  holds: state => isGoing(state) && state.urgency === 'standard',
  write: {
    applicant: (_context, { explained }) => ({
      subject: words.subject,
      blocks: [
        paragraph(words.looked, words.goesOn, explained ? words.readMore : undefined),
        paragraph(words.doctor, words.howToSend),
        paragraph(words.worse, toMembers.doNotWait),
      ],
    }),
  },
});
