import { notRead } from '../law/grounds.ts';
import * as z from 'zod';
import { clockOf, ClockSubject } from '../case/clock.ts';
import { awaitedRequests, openRequest } from '../case/request.ts';
import { type Block, list, paragraph } from './blocks.ts';
import { named, words } from './en/information-request.ts';
import { toMembers } from './en/to-members.ts';
import { isGoing } from './holding.ts';
import { letterKind } from './letter-kind.ts';
import { signatureDueAt } from '../case/signature-due.ts';
import { signatureWanted } from '../case/signature.ts';
import type { CaseState } from '../case/state.ts';
import { localDateOf } from '../time/days.ts';

const facts = {
  /** How many things are missing. */
  count: z.int(),
  /** What was asked beside the road; without it, the case waits for the applicant. */
  request: z.optional(ClockSubject),
};

/**
 * That something is missing. A signature, and who may give it, is named; anything else may say something about the member's health, and
 * is read after sign-in.
 */
export const informationRequest = letterKind('information-request', {
  grounds: notRead('28 CCR 1300.74.30', 'summaries of 28 CCR 1300.74.30'),
  facts,
  counted: {
    family: 'answer',
    startedBy: 'information-requested',
    starts: (state, { facts: { request } }) => {
      if (request === undefined) return state.stage === 'awaiting-applicant' ? [{ clock: 'I1' }] : [];
      return awaitedRequests(state)
        .filter(({ id }) => id === request)
        .map(({ id }) => ({ clock: 'I1', subject: id }));
    },
    about: ({ facts: { request } }) => (typeof request === 'string' ? request : undefined),
  },
  holds: (state, { request }) =>
    isGoing(state) &&
    (request === undefined ? state.stage === 'awaiting-applicant' : openRequest(state, request) !== undefined),
  write: {
    applicant: ({ state }, { count, request }) => ({
      subject: words.subject,
      blocks: [
        paragraph(words.need(count)),
        namedOf(state, request),
        paragraph(words.howToSend),
        paragraph(ourTime(state, request)),
        (request === undefined ? signatureBy(state) : undefined) ??
          paragraph(words.answerWithin(state.urgency === 'expedited')),
        paragraph(
          words.cannotGet,
          request !== undefined || signatureBy(state) === undefined ? words.notTurnedDown : undefined,
        ),
        paragraph(toMembers.doNotWait),
      ],
    }),
    provider: ({ state }, { count }) => ({
      subject: words.provider.subject,
      blocks: [
        paragraph(words.provider.need(count), words.provider.released),
        paragraph(words.provider.howToGetIt),
        paragraph(words.answerWithin(state.urgency === 'expedited'), words.provider.howToSend),
      ],
    }),
  },
});

function ourTime(state: CaseState, request: string | undefined): string {
  if (request !== undefined) return words.goesOn(state.urgency === 'expedited');
  return words.ourTime(clockOf(state, 'D2')?.status === 'paused');
}

/** Of what is missing what says nothing of anybody's health. */
function namedOf(state: CaseState, request: string | undefined): Block | undefined {
  const waited = state.stage === 'awaiting-applicant' ? state.wanted.items : [];
  const items = request === undefined ? waited : (openRequest(state, request)?.items ?? []);
  const known = items.flatMap(item => named[item] ?? []);
  return known.length === 0 ? undefined : list(...known);
}

/** A case can be closed for want of a signature, and of nothing else that is asked for: whoever has to sign knows it beforehand. */
function signatureBy(state: CaseState): Block | undefined {
  if (state.stage !== 'awaiting-applicant' || !signatureWanted(state)) return undefined;
  const at = signatureDueAt(state);
  return paragraph(
    words.sign({ on: localDateOf(at), at: state.urgency === 'expedited' ? at : undefined }),
    words.cannotSign,
  );
}
