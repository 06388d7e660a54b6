import * as z from 'zod';
import { Instant, LocalDate } from '../time/instants.ts';
import { DocumentId } from '../words/ids.ts';
import { ClockSubject } from './clock.ts';
import { promiseOf } from './promise.ts';
import type { Stage } from './stage-names.ts';

/** Whom the Help Center may ask beside the road. A plan is asked by an inquiry. */
export const Requested = z.discriminatedUnion('party', [
  z.object({ party: z.literal('applicant') }),
  z.object({ party: z.literal('provider'), issue: z.optional(z.int().positive()) }),
]);
export type Requested = z.infer<typeof Requested>;

/** What the Help Center has asked somebody for while the case goes on: nothing stands still, and nothing waits for the answer. */
export const Request = z.object({
  /** What its clock (I1) is about: `request-31`, by the event that asked. */
  id: ClockSubject,
  to: Requested,
  items: z.array(z.string()),
  askedAt: Instant,
  /** By when somebody telephones the member, in a case that cannot wait for a letter. */
  telephoneBy: z.optional(Instant),
  /** Medical records are asked for: our look at the documentation minds them. */
  ofRecords: z.optional(z.literal(true)),
  answer: z.optional(z.object({ at: Instant, receivedOn: z.optional(LocalDate), documentIds: z.array(DocumentId) })),
  /** Since when nobody waits for it any more. */
  leftAt: z.optional(Instant),
});
export type Request = z.infer<typeof Request>;

interface WithRequests {
  requests?: readonly Request[] | undefined;
}

export function openRequests({ requests = [] }: WithRequests): Request[] {
  return requests.filter(({ answer, leftAt }) => answer === undefined && leftAt === undefined);
}

export function openRequest(state: WithRequests, id: unknown): Request | undefined {
  return openRequests(state).find(one => one.id === id);
}

/** While a plan's word that it gives the service stands, nobody waits; where it is broken, whoever was asked goes on. */
export function awaitedRequests(state: WithRequests & { stage: Stage; promised?: object | undefined }): Request[] {
  return promiseOf(state) === undefined ? openRequests(state) : [];
}

/** Medical records that were asked for and have not come. */
export function awaitedRecords(state: WithRequests): Request[] {
  return openRequests(state).filter(({ ofRecords }) => ofRecords === true);
}
