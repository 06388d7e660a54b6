import * as z from 'zod';
import { WrittenCaseNumber } from '../../domain/case/case-number.ts';
import { DirectoryKind } from '../../domain/directory/entry-change.ts';
import { Instant } from '../../domain/time/instants.ts';
import { NoticeId } from '../../domain/words/ids.ts';

/** The rule that cuts addresses away (`lib/service/mail-events.ts`) writes nothing for what an event does not have. */
function told<S extends z.ZodType>(schema: S) {
  return z.optional(z.preprocess(value => (value === '' || value === null ? undefined : value), z.optional(schema)));
}

/** A mail's tags have lists of values; ours has one. What is written otherwise is somebody else's. */
function tag<S extends z.ZodType>(schema: S) {
  return z
    .optional(z.preprocess(value => (Array.isArray(value) ? (value as unknown[])[0] : value), told(schema)))
    .catch(undefined);
}

const Tags = z.object({
  notice: tag(NoticeId),
  case: tag(WrittenCaseNumber),
  /** Of a mail by which an address was told that it has changed. */
  directory: tag(DirectoryKind),
  entry: tag(z.string()),
  version: tag(z.string()),
});

const timestamp = told(Instant);

/** What SES tells of a mail, as far as it is read here. */
export const MailEvent = z.object({
  'detail-type': z.enum([
    'Email Delivered',
    'Email Bounced',
    'Email Complaint Received',
    'Email Rejected',
    'Email Delivery Delayed',
  ]),
  detail: z.object({
    /** Its `timestamp`: when the mail service took it. */
    mail: z.object({ messageId: z.string().min(1), timestamp, tags: Tags.default({}) }),
    delivery: z.optional(z.object({ timestamp })),
    bounce: z.optional(z.object({ bounceType: told(z.string()), bounceSubType: told(z.string()), timestamp })),
    complaint: z.optional(
      z.object({ complaintSubType: told(z.string()), complaintFeedbackType: told(z.string()), timestamp }),
    ),
  }),
});
export type MailEvent = z.infer<typeof MailEvent>;

/** In words for the case; undefined where the mail arrived, or nobody knows yet. */
export function whyNotDelivered({ 'detail-type': type, detail: { bounce, complaint } }: MailEvent): string | undefined {
  switch (type) {
    case 'Email Delivered':
    case 'Email Delivery Delayed':
      return undefined;
    case 'Email Rejected':
      return 'The mail service did not send the email.';
    case 'Email Bounced':
      return isListed(bounce?.bounceSubType) ? listed : whyBounced(bounce?.bounceType, bounce?.bounceSubType);
    case 'Email Complaint Received':
      return isListed(complaint?.complaintSubType) ? listed : undefined;
  }
}

/** Whether the reader's mail service says of a complaint that it is none. */
export function isNoComplaint({ detail: { complaint } }: MailEvent): boolean {
  return complaint?.complaintFeedbackType === 'not-spam';
}

/** SES takes a mail to an address on a suppression list and does not send it: it says so as a bounce, or as a complaint. */
function isListed(subType = ''): boolean {
  return subType.endsWith('SuppressionList') || subType === 'Suppressed' || subType === 'EmailValidationSuppressed';
}

const listed = 'The email was not sent: mail to this address came back or was unwanted before.';

const whyPassing: Readonly<Record<string, string>> = {
  MailboxFull: 'The mailbox is full.',
  MessageTooLarge: 'The email was too large for the mailbox.',
  CustomTimeoutExceeded: 'No mail server took the email in the time that it had.',
  ContentRejected: 'The mail server refused the email for what is in it.',
  AttachmentRejected: 'The mail server refused the email for what is in it.',
};

function whyBounced(type: string | undefined, subType = ''): string {
  if (subType === 'UnsubscribedRecipient') return 'The email was not sent: mail to this address was turned off.';
  if (type === 'Permanent') return 'The address does not exist.';
  return whyPassing[subType] ?? 'The mailbox did not take the email.';
}
