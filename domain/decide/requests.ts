import { hasRelease } from '../case/release.ts';
import { openRequest, type Request, type Requested } from '../case/request.ts';
import { requestsTo } from '../case/requests-to.ts';
import { recipientOf, providersOf } from '../case/providers.ts';
import { type Written, writtenIn } from '../case/written-for.ts';
import { byTelephone } from '../clocks/by-telephone.ts';
import type { Payload } from '../commands/commands.ts';
import { informationRequest } from '../letters/information-request.ts';
import { meetClocksAsOf, stopClocks } from './clocks.ts';
import type { Draft } from './draft.ts';
import { queueNotice } from './queue-notice.ts';
import { unknownDocument } from './records.ts';
import { whyBefore } from './received.ts';
import { doneAt } from './typed-in.ts';
import { type MemberRefusal, notNow, type Refusal, unacceptable } from './refusal.ts';
import { startRelease } from './filing.ts';

interface Asking extends Written {
  items: readonly string[];
  note?: string | undefined;
  ofRecords?: true;
}

/** Asks beside the road: nothing stands still. In a case that cannot wait somebody telephones the member, too. */
export function askBeside(draft: Draft, to: Requested, { items, note, ofRecords, ...written }: Asking): void {
  const isUrgent = draft.state().urgency === 'expedited' && to.party === 'applicant';
  draft.record('information-asked', {
    to,
    items: [...items],
    note,
    ...(isUrgent && { telephoneBy: byTelephone(draft.at) }),
    ...(ofRecords && { ofRecords }),
    ...writtenIn(written),
  });
  const { version, requests } = draft.state();
  const request = requests?.at(-1)?.id;
  queueNotice(draft, informationRequest, to, { count: items.length, request }, version);
}

/** Whom `request-information` names; of a provider nothing is asked without a release. */
export function requestedOf(draft: Draft, payload: Payload<'request-information'>): Requested | Refusal {
  const { to = 'applicant', issue } = payload;
  if (to === 'applicant') {
    return issue === undefined ? { party: to } : unacceptable('issue', 'belongs to a provider alone');
  }
  const state = draft.state();
  if (!hasRelease(state)) return withoutRelease;
  const providers = providersOf(state.application);
  const found = issue === undefined ? providers[0] : providers.find(one => one.issues.includes(issue));
  return found === undefined
    ? unacceptable(issue === undefined ? 'to' : 'issue', 'is nobody: the application names no such provider')
    : recipientOf(found);
}

export const withoutRelease = notNow(
  'The member has not released their medical records, or no longer: nobody is asked for any.',
);

/** Met by its arrival: of what came by mail, fax or telephone, the day on which it did. */
export function answerRequest(
  draft: Draft,
  request: Request,
  payload: Payload<'supply-information'>,
): MemberRefusal | undefined {
  const { note, signedBy, signedOn, documentIds = [], receivedOn, reason } = payload;
  const refusal = unknownDocument(draft, documentIds) ?? whyBefore(payload, request.askedAt, 'asked');
  if (refusal !== undefined) return refusal;
  draft.record('request-answered', { request: request.id, documentIds, signedBy, signedOn, note, receivedOn, reason });
  meetClocksAsOf(draft, doneAt(payload, draft.at), { id: 'I1', subject: request.id });
  if (signedBy !== undefined) startRelease(draft, draft.state().application, 'request-answered');
  return undefined;
}

/** The one that is named, or else the first that this actor may answer. */
export function requestFor(draft: Draft, id: string | undefined): Request | undefined {
  const theirs = requestsTo(draft.state(), draft.by);
  return id === undefined ? theirs[0] : theirs.find(one => one.id === id);
}

export function leaveRequest(draft: Draft, id: string | undefined, reason: string): Refusal | undefined {
  const request = id === undefined ? requestFor(draft, id) : openRequest(draft.state(), id);
  if (request === undefined) return unacceptable('request', 'is none that awaits an answer');
  dropRequest(draft, request, reason);
  return undefined;
}

export function dropRequest(draft: Draft, { id }: Request, reason: string): void {
  draft.record('request-left', { request: id, reason });
  stopClocks(draft, 'It goes on without the answer.', { id: 'I1', subject: id });
}
