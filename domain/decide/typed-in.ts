import type { CaseDocument } from '../case/document.ts';
import type { ApplicationTypedIn, Received, TypedIn } from '../case/typed-in.ts';
import type { AnyCommandType, Command } from '../commands/any-command.ts';
import { type Actor, isHelpCenter } from '../people/actors.ts';
import { atLocal, localDateOf, plusDays } from '../time/days.ts';
import type { Instant, LocalDate } from '../time/instants.ts';
import { type Said, say, type Words } from '../words/refusals/said.ts';

const aWeek = 7;

/** What cannot be so of a thing that staff typed in. */
export interface Impossible<W extends Words = Said> {
  path: string;
  reason: W;
}

interface Typing {
  at: Instant;
  by: Pick<Actor, 'role'>;
}

/** How and when a thing came in is for staff to say; it cannot have come later than now, and long ago needs a reason. */
export function whyNotTypedIn(
  { channel, receivedOn, receivedAt, reason }: TypedIn & { reason?: string | undefined },
  { at, by }: Typing,
): Impossible | undefined {
  const path = receivedAt === undefined ? 'receivedOn' : 'receivedAt';
  const day = receivedAt === undefined ? receivedOn : localDateOf(receivedAt);
  if (day === undefined && channel === undefined) return undefined;
  if (!isHelpCenter(by)) {
    return {
      path: day === undefined ? 'channel' : path,
      reason: say('for-help-center'),
    };
  }
  if (day === undefined) return undefined;
  if (receivedAt !== undefined && receivedOn !== undefined) return { path: 'receivedOn', reason: say('said-already') };
  const isAhead = receivedAt === undefined ? day > localDateOf(at) : receivedAt > at;
  if (isAhead) return { path, reason: say('day-to-come') };
  return isLongAgo(day, at) && reason === undefined ? { path: 'reason', reason: say('why-so-late') } : undefined;
}

/** Whether it lies more than a week back. */
export function isLongAgo(day: LocalDate, now: Instant): boolean {
  return day < plusDays(localDateOf(now), -aWeek);
}

/** From when a time of ours counts: of a day alone, from its beginning; of today, the hour is known well enough. */
export function arrivedAt({ receivedOn, receivedAt }: TypedIn, now: Instant): Instant {
  if (receivedAt !== undefined) return receivedAt;
  return receivedOn === undefined || receivedOn === localDateOf(now) ? now : atLocal(receivedOn, '00:00');
}

/** The same of an application, which was posted before it came in. */
export function whyNotPostmarked(typed: ApplicationTypedIn, typing: Typing): Impossible<Words> | undefined {
  const { postmarkedOn, channel } = typed;
  if (postmarkedOn === undefined) return undefined;
  if (channel !== 'mail') return { path: 'postmarkedOn', reason: 'is for an application that came by mail' };
  return postmarkedOn > localDateOf(arrivedAt(typed, typing.at))
    ? { path: 'postmarkedOn', reason: 'must not be after the day on which it came in' }
    : undefined;
}

/** As a paper keeps it: of today the hour is known well enough. */
export function receivedBy({ receivedAt, receivedOn }: TypedIn, now: Instant): CaseDocument['received'] {
  if (receivedAt !== undefined) return { at: receivedAt };
  if (receivedOn === undefined) return undefined;
  return receivedOn === localDateOf(now) ? { at: now } : { on: receivedOn };
}

/** When a party did what they owed: of a day alone, by its end. */
export function doneAt({ receivedAt, receivedOn }: TypedIn, now: Instant): Instant {
  if (receivedAt !== undefined) return receivedAt;
  return receivedOn === undefined || receivedOn === localDateOf(now) ? now : atLocal(receivedOn, '23:59:59');
}

/** Of these the day is another thing: when the care came, or when the plan had a letter. */
const dayOfAnother: ReadonlySet<AnyCommandType> = new Set(['confirm-care', 'acknowledge-receipt']);

/** Their deciders look at the day themselves: it hangs on what else they carry. */
const dayLookedAt: ReadonlySet<AnyCommandType> = new Set([
  'deliver-records',
  'expedite',
  'report-authorization',
  'report-no-care',
  'answer-question',
]);

/** What cannot be so of how and when a command came in. */
export function whyNotReceivedSo(command: Command): Impossible | undefined {
  const typed = typedInOf(command);
  return whyNotTypedIn(dayLookedAt.has(command.type) ? { channel: typed.channel } : typed, command);
}

/** What a command says of how and when it came in; the system's own are of other things. */
export function typedInOf({ type, payload, by }: Command): TypedIn & { reason?: string | undefined } {
  if (by.role === 'system') return {};
  const { channel, receivedOn, receivedAt, reason } = payload as TypedIn & { reason?: string };
  return dayOfAnother.has(type) ? { channel } : { channel, receivedOn, receivedAt, reason };
}

/** The same as the events keep it. */
export function receivedOf({ channel, receivedOn, receivedAt }: TypedIn): Received | undefined {
  if (channel === undefined && receivedOn === undefined && receivedAt === undefined) return undefined;
  return {
    ...(channel !== undefined && { channel }),
    ...(receivedOn !== undefined && { on: receivedOn }),
    ...(receivedAt !== undefined && { at: receivedAt }),
  };
}
