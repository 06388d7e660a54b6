import * as z from 'zod';
import { Instant } from '../../time/instants.ts';
import { stage } from '../stage.ts';
import { Outcome } from '../stage-names.ts';
import { OpenPart } from './open.ts';

/** Never the words in which somebody of the staff put it: they were written for the record. */
const closedBecause: Readonly<Record<Outcome, string>> = {
  overturned: 'The doctors decided for you, and you have received the care.',
  'partly-overturned': 'The doctors decided for you in part, and you have received that care.',
  upheld: 'The doctors agreed with your plan.',
  'reversed-by-plan': 'Your plan agreed to give you the service after all.',
  withdrawn: 'You asked us to stop.',
  'complaint-resolved': 'We sent you our findings on your complaint.',
  'non-jurisdictional': 'Another agency can help you. Our letter says which.',
  premature: 'It came too early. Our letter says from when you can apply.',
  untimely: 'It came after the time to apply.',
  duplicate: 'You have another case with us about the same matter. That one goes on.',
  'no-signature': 'We did not get your signature.',
  'died-or-disenrolled': 'It cannot go on. Call us to learn why.',
};

export const closed = stage(
  'closed',
  {
    outcome: Outcome,
    reason: z.string(),
    referral: z.optional(z.string()),
    closedAt: Instant,
    /** Where the case was, so that an ending can be undone. */
    before: OpenPart,
  },
  {
    owner: () => 'nobody',
    duties: () => [],
    step: () => 'leave',
    words: ({ outcome }) => ({
      who: 'Nobody',
      doing: 'has anything left to do',
      next: `Your case is closed. ${closedBecause[outcome]}`,
    }),
  },
);
