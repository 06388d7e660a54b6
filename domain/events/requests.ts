import * as z from 'zod';
import { ClockSubject } from '../case/clock.ts';
import { type Request, Requested } from '../case/request.ts';
import type { CaseState } from '../case/state.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { changeOne } from './change-one.ts';
import { event } from './event.ts';
import { documentIds, forMember, note, reason } from './fields.ts';
import { signed } from './signed.ts';

const signature = { signedBy: z.optional(z.string()), signedOn: z.optional(LocalDate) };

export const requestEvents = {
  /** The Help Center asks for something, and the case goes on meanwhile. */
  'information-asked': event({
    data: {
      to: Requested,
      items: z.array(z.string()),
      telephoneBy: z.optional(Instant),
      ofRecords: z.optional(z.literal(true)),
      note,
      forMember,
    },
    wakesMachine: false,
    apply: (state, { data: { to, items, telephoneBy, ofRecords }, at, version }): CaseState => {
      const asked: Request = {
        id: `request-${version}`,
        to,
        items,
        askedAt: at,
        ...(telephoneBy && { telephoneBy }),
        ...(ofRecords && { ofRecords }),
      };
      return { ...state, requests: [...(state.requests ?? []), asked] };
    },
  }),
  'request-answered': event({
    data: {
      request: ClockSubject,
      documentIds,
      ...signature,
      note,
      receivedOn: z.optional(LocalDate),
      reason: z.optional(reason),
    },
    apply: (state, { data, at }): CaseState => {
      const answer = { at, ...(data.receivedOn && { receivedOn: data.receivedOn }), documentIds: data.documentIds };
      return signed(
        changeRequest(state, data.request, found => ({ ...found, answer })),
        data,
      );
    },
  }),
  'request-left': event({
    data: { request: ClockSubject, reason: z.optional(reason) },
    wakesMachine: false,
    apply: (state, { data, at }): CaseState => changeRequest(state, data.request, found => ({ ...found, leftAt: at })),
  }),
  /** The member does not release their medical records, or takes the release back. */
  'release-ended': event({
    data: {
      how: z.enum(['refused', 'revoked']),
      receivedOn: z.optional(LocalDate),
      reason: z.optional(reason),
      note,
    },
    apply: (state, { data: { how }, at }): CaseState => ({ ...state, releaseEnded: { at, how } }),
  }),
  /** A release was signed after one had ended, did not count or was refused: what the plan has not sent is asked for anew. */
  'release-renewed': event({
    data: {},
    apply: (state): CaseState => {
      const next = { ...state, releaseEnded: undefined };
      const isToAsk = next.stage === 'gathering-records' && next.deliveredAt === undefined;
      return isToAsk ? { ...next, asked: false } : next;
    },
  }),
  /** Somebody has compared a signature with who may sign. */
  'signature-judged': event({
    data: { signedBy: z.string(), accepted: z.boolean(), reason, forMember },
    apply: (state, { data: { signedBy, accepted } }): CaseState => ({
      ...state,
      signatureJudged: { signedBy, accepted },
    }),
  }),
};

function changeRequest(state: CaseState, id: string, change: (found: Request) => Request): CaseState {
  return { ...state, requests: changeOne([...(state.requests ?? [])], found => found.id === id, change, id) };
}
