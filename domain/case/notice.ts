import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { NoticeId, OrganizationId, PlanId, ReviewerId } from '../words/ids.ts';

/** The number of a former contact (`domain/case/contact.ts`). */
const former = z.optional(z.int().positive());

/** Whom a notice is for. The address is looked up when it is sent, so that a corrected one counts. */
export const Recipient = z.discriminatedUnion('party', [
  /** `former`: where they were reached before that was changed. */
  z.object({ party: z.literal('applicant'), former }),
  /** Who filed for a member who has died since; to the member themselves nothing goes any more. */
  z.object({ party: z.literal('representative'), former }),
  /** Whom the patient has authorized to act for them: copies of the letters to the patient. */
  z.object({ party: z.literal('assistant') }),
  z.object({ party: z.literal('plan'), planId: PlanId }),
  z.object({ party: z.literal('reviewer'), reviewerId: ReviewerId }),
  z.object({ party: z.literal('director') }),
  z.object({ party: z.literal('review-org'), organizationId: OrganizationId }),
  /** The provider of that issue's service; without one, the provider who filed the application. */
  z.object({ party: z.literal('provider'), issue: z.optional(z.int().positive()) }),
]);
export type Recipient = z.infer<typeof Recipient>;

/** Whether both are the same reader: the same party, and of several the same one. */
export function isSameReader(one: Recipient, other: Recipient): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The member, and whoever acts for them or helps them: they read at home; all others read at work. */
export function isAtHome({ party }: Pick<Recipient, 'party'>): boolean {
  return party === 'applicant' || party === 'representative' || party === 'assistant';
}

/** Whether it goes to where its reader is no longer to be reached, to tell them so. */
export function isToFormer(to: Recipient): boolean {
  return 'former' in to && to.former !== undefined;
}

/** Whether it goes to the applicant, where they are reached today. */
export function isToApplicant(to: Recipient): boolean {
  return to.party === 'applicant' && !isToFormer(to);
}

export type Party = Recipient['party'];
export type RecipientOf<P extends Party> = Extract<Recipient, { party: P }>;

const NoticeStatus = z.enum(['queued', 'sent', 'delivered', 'bounced', 'complained', 'to-post', 'posted', 'withdrawn']);
type NoticeStatus = z.infer<typeof NoticeStatus>;

/** How a plan's receipt was shown to a person: a carrier's proof of delivery, or a call in which it was told. */
export const ReceiptProof = z.enum(['carrier', 'call']);

/**
 * One notice of a case. Its kind, by name, knows how to read the facts that fill its text (dates, numbers and ids of ours,
 * never health information); here they are what was stored, also of a letter that nobody writes any more.
 */
export const Notice = z.object({
  id: NoticeId,
  kind: z.string(),
  to: Recipient,
  status: NoticeStatus,
  queuedAt: Instant,
  /** When it went out, by mail or by post; word within the hour that it did not arrive takes that back. */
  sentAt: z.optional(Instant),
  /** When the reader's mail server took it: kept where a time depends on it. */
  deliveredAt: z.optional(Instant),
  /** When word came that it had not arrived: the mail, or the letter. What is posted after that is on its way again. */
  cameBackAt: z.optional(Instant),
  /** When it was put in the post. */
  postedAt: z.optional(Instant),
  /** When what was posted had been printed here. */
  printedAt: z.optional(Instant),
  /** Recorded as posted, though nobody had printed it here, and nobody said how else it went. */
  unprinted: z.optional(z.literal(true)),
  /** By when a person sees to the plan's receipt: only for a plan that is not deemed to have it. */
  receiptBy: z.optional(Instant),
  /** When the plan had it, by its own word or by proof. */
  acknowledgedAt: z.optional(Instant),
  /** What showed that, where a person recorded it. */
  shownBy: z.optional(ReceiptProof),
  /** The case has gone to another plan since: nothing counts from it, and it tells nobody of anything. */
  bygone: z.optional(z.literal(true)),
  /** The letter that goes in its place, to an address that was put right. */
  replacedBy: z.optional(NoticeId),
  /** Why it bounced, was withdrawn or goes by post, in plain words. */
  reason: z.optional(z.string()),
  facts: z.record(z.string(), z.json()),
  /** The event whose words belong to it: they are read after sign-in. */
  about: z.optional(z.int().positive()),
});
export type Notice = z.infer<typeof Notice>;

/** Whether the delivery machine still has something to do for it. */
export function isUnderWay(notice: Notice): boolean {
  return notice.status === 'queued' || notice.status === 'sent' || notice.status === 'bounced';
}

/** Whether it still goes into an envelope: it waits for the post, or was said to be posted and nobody had printed it. */
export function isToPrint({ status, unprinted }: Notice): boolean {
  return status === 'to-post' || (status === 'posted' && unprinted === true);
}

/** Whether it went out, by mail or by post, whether or not it arrived. */
export function wentOut({ sentAt, cameBackAt, postedAt }: Notice): boolean {
  return sentAt !== undefined || cameBackAt !== undefined || postedAt !== undefined;
}

/** Whether it went out and nobody knows that it did not arrive. */
export function isOut({ sentAt, cameBackAt, postedAt }: Notice): boolean {
  return sentAt !== undefined && (cameBackAt === undefined || postedAt !== undefined);
}

/** Whether somebody tried to bring it to its reader, with or without success. */
function wasTried({ status, sentAt, cameBackAt }: Notice): boolean {
  return sentAt !== undefined || cameBackAt !== undefined || status === 'to-post';
}

/**
 * Notices to the plan of the case that went out, or could not, and that it has not acknowledged; those to a plan named by mistake are
 * not its own.
 */
export function unacknowledged({
  notices,
  plan,
}: {
  notices: readonly Notice[];
  plan: { planId: PlanId };
}): NoticeId[] {
  const waiting = notices.filter(
    notice =>
      notice.to.party === 'plan' &&
      notice.to.planId === plan.planId &&
      notice.bygone === undefined &&
      notice.acknowledgedAt === undefined &&
      wasTried(notice),
  );
  return waiting.map(notice => notice.id);
}
