import * as z from 'zod';
import { clockOf } from '../case/clock.ts';
import { paragraph } from './blocks.ts';
import { words } from './en/information-request.ts';
import { isGoing } from './holding.ts';
import { letterKind } from './letter-kind.ts';

const facts = {
  /** How many things are missing. */
  count: z.int(),
};

/** That something is missing. What it is may say something about the member's health: it is read after sign-in. */
export const informationRequest = letterKind('information-request', {
  facts,
  counted: {
    family: 'answer',
    startedBy: 'information-requested',
    starts: state => (state.stage === 'awaiting-applicant' ? [{ clock: 'I1' }] : []),
  },
  holds: state => state.stage === 'awaiting-applicant' && isGoing(state),
  write: {
    applicant: ({ state }, { count }) => ({
      subject: words.subject,
      blocks: [
        paragraph(words.need(count)),
        paragraph(words.howToSend),
        paragraph(words.ourTime(clockOf(state, 'D2')?.status === 'paused')),
        paragraph(words.cannotGet),
      ],
    }),
  },
});
