/** The kinds of bounces that SES documents, and of which it tells no others. */
export const bounceSubTypes = {
  Undetermined: ['Undetermined'],
  Permanent: [
    'General',
    'NoEmail',
    'Suppressed',
    'OnAccountSuppressionList',
    'OnTenantSuppressionList',
    'EmailValidationSuppressed',
    'UnsubscribedRecipient',
  ],
  Transient: [
    'General',
    'MailboxFull',
    'MessageTooLarge',
    'CustomTimeoutExceeded',
    'ContentRejected',
    'AttachmentRejected',
  ],
} as const;
export type BounceType = keyof typeof bounceSubTypes;

/** Why a mail is still on its way. */
export const delayTypes = [
  'InternalFailure',
  'General',
  'MailboxFull',
  'SpamDetected',
  'RecipientServerError',
  'IPFailure',
  'TransientCommunicationFailure',
  'BYOIPHostNameLookupUnavailable',
  'Undetermined',
  'SendingDeferral',
] as const;

/** What a reader's mail service says of a mail that was complained of (RFC 5965). */
export const feedbackTypes = ['abuse', 'auth-failure', 'fraud', 'not-spam', 'other', 'virus'] as const;

/** What can become of a mail for some of its recipients, so many seconds after it was sent. */
export type Happening = { recipients: string[]; afterSeconds: number } & (
  | { eventType: 'Send' | 'Delivery' | 'Reject' }
  | { eventType: 'Bounce'; bounceType: BounceType; bounceSubType: string }
  | { eventType: 'Complaint'; complaintSubType: string | null; complaintFeedbackType?: string }
  | { eventType: 'DeliveryDelay'; delayType: string }
);
