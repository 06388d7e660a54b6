import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { NoticeId, OrganizationId, PlanId, ReviewerId } from '../words/ids.ts';

/** Whom a notice is for. The address is looked up when it is sent, so that a corrected one counts. */
export const Recipient = z.discriminatedUnion('party', [
  z.object({ party: z.literal('applicant') }),
  /** Who filed for a member who has died since; to the member themselves nothing goes any more. */
  z.object({ party: z.literal('representative') }),
  z.object({ party: z.literal('plan'), planId: PlanId }),
  z.object({ party: z.literal('reviewer'), reviewerId: ReviewerId }),
  z.object({ party: z.literal('director') }),
  z.object({ party: z.literal('review-org'), organizationId: OrganizationId }),
  /** The provider of that issue's service; without one, the provider who filed the application. */
  z.object({ party: z.literal('provider'), issue: z.optional(z.int().positive()) }),
]);
export type Recipient = z.infer<typeof Recipient>;
export type Party = Recipient['party'];
export type RecipientOf<P extends Party> = Extract<Recipient, { party: P }>;

const NoticeStatus = z.enum(['queued', 'sent', 'delivered', 'bounced', 'complained', 'to-post', 'posted', 'withdrawn']);
type NoticeStatus = z.infer<typeof NoticeStatus>;

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
  sentAt: z.optional(Instant),
  /** By when a person sees to the plan's receipt: only for a plan that is not deemed to have it. */
  receiptBy: z.optional(Instant),
  /** When the plan had it, by its own word or by proof. */
  acknowledgedAt: z.optional(Instant),
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

/** Notices to the plan of the case that it got and has not acknowledged; those to a plan named by mistake are not its own. */
export function unacknowledged({
  notices,
  plan,
}: {
  notices: readonly Notice[];
  plan: { planId: PlanId };
}): NoticeId[] {
  const waiting = notices.filter(
    ({ to, sentAt, acknowledgedAt }) =>
      to.party === 'plan' && to.planId === plan.planId && sentAt !== undefined && acknowledgedAt === undefined,
  );
  return waiting.map(notice => notice.id);
}
