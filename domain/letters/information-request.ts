import { notRead } from '../law/grounds.ts';
import * as z from 'zod';
import { clockOf, ClockSubject } from '../case/clock.ts';
import { awaitedRequests, openRequest } from '../case/request.ts';
import { type Block, list, paragraph } from './blocks.ts';
import { words as en } from './en/information-request.ts';
import { words as es } from './es/information-request.ts';
import { isGoing } from './holding.ts';
import type { MissingItem } from '../eligibility/missing.ts';
import { askedItemIn } from '../eligibility/words/words.ts';
import { wordsFor } from './in-language.ts';
import type { LetterContext } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';
import { signatureDueAt } from '../case/signature-due.ts';
import { signatureWanted } from '../case/signature.ts';
import { localDateOf } from '../time/days.ts';
import { particularsHere, withMore } from './two-bodies.ts';

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
    applicant: (context, { count, request }) => {
      const words = wordsFor(context, { en, es });
      const signature = request === undefined ? signatureBy(context) : undefined;
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.need(count)),
          context.particulars === undefined ? namedOf(context, request) : undefined,
          ...withMore(context, words.seeWhat),
          paragraph(words.howToSend),
          paragraph(ourTime(context, request)),
          signature ?? paragraph(words.answerWithin(context.state.urgency === 'expedited')),
          paragraph(words.cannotGet, signature === undefined ? words.notTurnedDown : undefined),
          paragraph(toMembers(context).doNotWait),
        ],
      };
    },
    provider: ({ state }, { count }) => ({
      subject: en.provider.subject,
      blocks: [
        paragraph(en.provider.need(count), en.provider.released),
        particularsHere,
        paragraph(en.provider.howToGetIt),
        paragraph(en.answerWithin(state.urgency === 'expedited'), en.provider.howToSend),
      ],
    }),
  },
});

function ourTime(context: LetterContext, request: string | undefined): string {
  const { state } = context;
  const words = wordsFor(context, { en, es });
  if (request !== undefined) return words.goesOn(state.urgency === 'expedited');
  return words.ourTime(clockOf(state, 'D2')?.status === 'paused');
}

/** Of what is missing what says nothing of anybody's health. */
const nameable: ReadonlySet<string> = new Set<MissingItem>([
  'signature',
  'release-of-records',
  'authorized-assistant-form',
  'legal-document',
]);

function namedOf(context: LetterContext, request: string | undefined): Block | undefined {
  const { state, language = 'en' } = context;
  const waited = state.stage === 'awaiting-applicant' ? state.wanted.items : [];
  const items = request === undefined ? waited : (openRequest(state, request)?.items ?? []);
  const known = items.filter(item => nameable.has(item)).map(item => askedItemIn(language, item).text);
  return known.length === 0 ? undefined : list(...known);
}

/** A case can be closed for want of a signature, and of nothing else that is asked for: whoever has to sign knows it beforehand. */
function signatureBy(context: LetterContext): Block | undefined {
  const { state } = context;
  if (state.stage !== 'awaiting-applicant' || !signatureWanted(state)) return undefined;
  const words = wordsFor(context, { en, es });
  const at = signatureDueAt(state);
  return paragraph(
    words.sign({ on: localDateOf(at), at: state.urgency === 'expedited' ? at : undefined }),
    words.cannotSign,
  );
}
