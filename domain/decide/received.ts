import { localDateOf } from '../time/days.ts';
import type { Instant, LocalDate } from '../time/instants.ts';
import type { TypedIn } from '../case/typed-in.ts';
import type { Before } from '../words/refusals/en.ts';
import { say } from '../words/refusals/said.ts';
import type { Draft } from './draft.ts';
import { arrivedAt, isLongAgo, whyNotTypedIn } from './typed-in.ts';
import { type MemberRefusal, unacceptable } from './refusal.ts';

/** Nothing comes in before that to which it is an answer. */
export function whyBefore(
  { receivedOn, receivedAt }: TypedIn,
  since: Instant,
  what: Before,
): MemberRefusal | undefined {
  if (receivedAt !== undefined)
    return receivedAt < since ? unacceptable('receivedAt', say('not-before', what)) : undefined;
  const isBefore = receivedOn !== undefined && receivedOn < localDateOf(since);
  return isBefore ? unacceptable('receivedOn', say('not-before', what)) : undefined;
}

/** The same of a command whose day is looked at by its decider: that comes first, and then whether it can have come so at all. */
export function whyNotReceived(
  draft: Draft,
  received: TypedIn & { reason?: string | undefined },
  since: Instant,
  what: Before,
): MemberRefusal | undefined {
  const before = whyBefore(received, since, what);
  if (before !== undefined) return before;
  const impossible = whyNotTypedIn(received, draft);
  return impossible && unacceptable(impossible.path, impossible.reason);
}

/** Whether it lies more than a week back with nobody saying why. */
export function lacksReason(draft: Draft, day: LocalDate, reason: string | undefined): boolean {
  return isLongAgo(day, draft.at) && reason === undefined;
}

/** From when a time of ours counts: of a day alone, from its beginning. */
export function ourTimeFrom(draft: Draft, receivedOn: LocalDate | undefined): Instant {
  return arrivedAt({ receivedOn }, draft.at);
}
