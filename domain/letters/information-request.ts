import * as z from 'zod';
import { clockOf } from '../case/clock.ts';
import { type Block, paragraph } from './blocks.ts';
import { words } from './en/information-request.ts';
import { isGoing } from './holding.ts';
import { letterKind } from './letter-kind.ts';
import { signatureDueAt } from '../case/signature-due.ts';
import { signatureWanted } from '../case/signature.ts';
import type { CaseState } from '../case/state.ts';
import { localDateOf } from '../time/days.ts';

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
        signatureBy(state) ?? paragraph(words.answerWithin(state.urgency === 'expedited')),
        paragraph(words.cannotGet, signatureBy(state) === undefined ? words.notTurnedDown : undefined),
      ],
    }),
  },
});

/** A case can be closed for want of a signature, and of nothing else that is asked for: whoever has to sign knows it beforehand. */
function signatureBy(state: CaseState): Block | undefined {
  if (state.stage !== 'awaiting-applicant' || !signatureWanted(state)) return undefined;
  const at = signatureDueAt(state);
  return paragraph(
    words.sign({ on: localDateOf(at), at: state.urgency === 'expedited' ? at : undefined }),
    words.cannotSign,
  );
}
