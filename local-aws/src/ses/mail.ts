/** What has become of a mail: the last event that SES told of it. `sent` while nothing more is known. */
export type MailStatus = 'sent' | 'delivered' | 'bounced' | 'complained' | 'rejected';

export interface MailHeader {
  name: string;
  value: string;
}

/** A mail as the sender asked for it, taken apart. Addresses are bare (`name@domain`). */
export interface OutgoingMail {
  operation: 'SendEmail' | 'SendRawEmail';
  from: string;
  fromName: string;
  to: string[];
  cc: string[];
  bcc: string[];
  /** Everybody it goes to: the envelope. */
  destinations: string[];
  replyTo: string[];
  subject: string;
  /** Empty when the mail has no such part. */
  text: string;
  html: string;
  tags: Record<string, string>;
  configurationSet?: string;
  attachments: { fileName: string; contentType: string; bytes: number }[];
  headers: MailHeader[];
  /** What the 10 MB limit is held against. */
  bytes: number;
}

/** A mail as it is kept. */
export interface Mail extends OutgoingMail {
  /** SES's message id. */
  id: string;
  /** When SES took it, in the stack's time (ISO 8601, UTC). */
  at: string;
  status: MailStatus;
  /** The principal whose key signed the call. */
  sentBy: string;
}

export interface MailFilter {
  to?: string;
  status?: MailStatus;
  /** Tags that the mail must all carry. */
  tags?: Record<string, string>;
}

export function matches(mail: Mail, filter: MailFilter): boolean {
  const { to, status, tags = {} } = filter;
  return (
    (to === undefined || mail.destinations.some(address => address.toLowerCase() === to.toLowerCase())) &&
    (status === undefined || mail.status === status) &&
    Object.entries(tags).every(([name, value]) => mail.tags[name] === value)
  );
}
