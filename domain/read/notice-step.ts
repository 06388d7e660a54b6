import * as z from 'zod';
import { epochMillisecondsOf, Instant, type WholeSecond, wholeSecondFrom } from '../time/instants.ts';
import type { Notice } from '../case/notice.ts';

/**
 * The delivery record of a notice, kept beside the case: who is sending it now. The mail service knows no idempotency,
 * so a sending is claimed first; a claim without word of the mail is settled by waiting, not by sending again.
 */
export const Delivery = z.object({
  /** Grows with each change, so that the machine parks only on what it has seen. */
  revision: z.int().positive(),
  claimedAt: z.optional(Instant),
  attempts: z.int().nonnegative(),
});
export type Delivery = z.infer<typeof Delivery>;

export type NoticeStep =
  | { next: 'hold'; until: WholeSecond }
  | { next: 'wait-for-delivery'; seconds: number; revision: number }
  | { next: 'send' | 'withdraw' | 'post' | 'over' };

export interface NoticeFacts {
  notice: Notice;
  delivery: Delivery;
  /** Whether it is still true; asked again right before it goes out. */
  holds: boolean;
  holdUntil: Instant | undefined;
  /** Whether there is an address to mail it to. */
  hasAddress: boolean;
}

/** How long a claimed sending may stay without word before it is tried again: long after SES's own events. */
const secondsOfDoubt = 15 * 60;
/** How long to wait for word of delivery before the letter goes by post instead. */
const secondsToDelivery = 24 * 60 * 60;
const mostAttempts = 3;

export function noticeStep(facts: NoticeFacts, now: Instant): NoticeStep {
  const { notice } = facts;
  switch (notice.status) {
    case 'queued':
      return queuedStep(facts, now);
    case 'sent':
      return waitFrom(notice.sentAt ?? now, secondsToDelivery, now, facts.delivery) ?? { next: 'post' };
    case 'bounced':
      return { next: 'post' };
    case 'delivered':
    case 'complained':
    case 'to-post':
    case 'posted':
    case 'withdrawn':
      return { next: 'over' };
  }
}

function queuedStep({ holds, holdUntil, hasAddress, delivery }: NoticeFacts, now: Instant): NoticeStep {
  if (delivery.claimedAt !== undefined) {
    const wait = waitFrom(delivery.claimedAt, secondsOfDoubt, now, delivery);
    if (wait !== undefined) return wait;
  }
  if (!holds) return { next: 'withdraw' };
  if (!hasAddress || delivery.attempts >= mostAttempts) return { next: 'post' };
  if (holdUntil !== undefined && holdUntil > now) return { next: 'hold', until: wholeSecondFrom(holdUntil) };
  return { next: 'send' };
}

/** Whether a sending may be claimed now: nobody holds it, or its claim is older than the doubt. */
export function mayClaim({ claimedAt }: Delivery, now: Instant): boolean {
  return claimedAt === undefined || secondsLeft(claimedAt, secondsOfDoubt, now) <= 0;
}

function waitFrom(since: Instant, limit: number, now: Instant, { revision }: Delivery): NoticeStep | undefined {
  const seconds = secondsLeft(since, limit, now);
  return seconds > 0 ? { next: 'wait-for-delivery', seconds, revision } : undefined;
}

function secondsLeft(since: Instant, limit: number, now: Instant): number {
  return Math.ceil(limit - (epochMillisecondsOf(now) - epochMillisecondsOf(since)) / 1000);
}
