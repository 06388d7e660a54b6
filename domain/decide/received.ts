import { isHelpCenter } from '../people/actors.ts';
import { localDateOf } from '../time/days.ts';
import type { Instant, LocalDate } from '../time/instants.ts';
import type { TypedIn } from '../case/typed-in.ts';
import type { Draft } from './draft.ts';
import { arrivedAt, isLongAgo } from './typed-in.ts';
import { type Refusal, unacceptable } from './refusal.ts';

interface Received {
  receivedOn?: LocalDate | undefined;
  reason?: string | undefined;
}

/**
 * On which day a thing came in is for whoever took the call, or opened the envelope, to say.
 * @param since it cannot have come before that, which was done at the named moment
 */
export function whyNotReceived(
  draft: Draft,
  { receivedOn, reason }: Received,
  since: { at: Instant; what: string },
): Refusal | undefined {
  if (receivedOn === undefined) return undefined;
  if (!isHelpCenter(draft.by)) return unacceptable('receivedOn', 'is for the Help Center, which enters what comes in');
  const today = localDateOf(draft.at);
  if (receivedOn > today) return unacceptable('receivedOn', 'must not be a day that has not come yet');
  if (receivedOn < localDateOf(since.at)) return unacceptable('receivedOn', `must not be before ${since.what}`);
  return lacksReason(draft, receivedOn, reason)
    ? unacceptable('reason', 'is needed: it came in more than a week ago')
    : undefined;
}

/**
 * The same where the hour counts: the moment is said, or where nobody knows it the day.
 * @param since it cannot have come before that, which was done at the named moment
 */
export function whyNotReceivedAt(
  draft: Draft,
  received: Received & { receivedAt?: Instant | undefined },
  since: { at: Instant; what: string },
): Refusal | undefined {
  const { receivedAt, receivedOn, reason } = received;
  if (receivedAt === undefined) return whyNotReceived(draft, received, since);
  if (!isHelpCenter(draft.by)) return unacceptable('receivedAt', 'is for the Help Center, which enters what comes in');
  if (receivedOn !== undefined) return unacceptable('receivedOn', 'is said by receivedAt already');
  if (receivedAt > draft.at) return unacceptable('receivedAt', 'must not be a time that has not come yet');
  if (receivedAt < since.at) return unacceptable('receivedAt', `must not be before ${since.what}`);
  return lacksReason(draft, localDateOf(receivedAt), reason)
    ? unacceptable('reason', 'is needed: it came in more than a week ago')
    : undefined;
}

/** Nothing comes in before that to which it is an answer. */
export function whyBefore({ receivedOn, receivedAt }: TypedIn, since: Instant, what: string): Refusal | undefined {
  const day = receivedAt === undefined ? receivedOn : localDateOf(receivedAt);
  if (day === undefined || day >= localDateOf(since)) return undefined;
  return unacceptable(receivedAt === undefined ? 'receivedOn' : 'receivedAt', `must not be before ${what}`);
}

/** Whether it lies more than a week back with nobody saying why. */
export function lacksReason(draft: Draft, day: LocalDate, reason: string | undefined): boolean {
  return isLongAgo(day, draft.at) && reason === undefined;
}

/** From when a time of ours counts: of a day alone, from its beginning. */
export function ourTimeFrom(draft: Draft, receivedOn: LocalDate | undefined): Instant {
  return arrivedAt({ receivedOn }, draft.at);
}
