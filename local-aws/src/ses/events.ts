import { randomUUID } from 'node:crypto';
import type { Mail } from './mail.ts';

/** An event as EventBridge hands it on. */
export interface SesEvent {
  version: '0';
  id: string;
  'detail-type': string;
  source: 'aws.ses';
  account: string;
  time: string;
  region: string;
  resources: string[];
  detail: Record<string, unknown>;
}

/** What can become of a mail for some of its recipients. */
export interface Happening {
  eventType: 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'Reject';
  recipients: string[];
  /** SES took the mail and did not send it: the address is on the account's suppression list. */
  suppressed?: true;
}

export interface EventOrigin {
  account: string;
  region: string;
  /** Epoch milliseconds of the stack. */
  now: number;
}

const detailTypes = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  Reject: 'Email Rejected',
} as const;

/** Builds the event that a configuration set's EventBridge destination gets. */
export function sesEvent(mail: Mail, happening: Happening, origin: EventOrigin): SesEvent {
  const arn = `arn:aws:ses:${origin.region}:${origin.account}`;
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': detailTypes[happening.eventType],
    source: 'aws.ses',
    account: origin.account,
    time: new Date(origin.now).toISOString().replace(/\.\d+Z$/, 'Z'),
    region: origin.region,
    resources: [`${arn}:configuration-set/${mail.configurationSet ?? ''}`],
    detail: {
      eventType: happening.eventType,
      mail: mailDetail(mail, arn, origin.account),
      ...outcomeDetail(mail, happening, origin),
    },
  };
}

const onTheList = 'OnAccountSuppressionList';
const suppressionInWords =
  'Amazon SES did not send the message to this address because it is on the suppression list for your account.';

function mailDetail(mail: Mail, arn: string, account: string): object {
  const domain = mail.from.slice(mail.from.lastIndexOf('@') + 1);
  return {
    timestamp: mail.at,
    source: mail.from,
    sourceArn: `${arn}:identity/${mail.from}`,
    sendingAccountId: account,
    messageId: mail.id,
    destination: mail.destinations,
    headersTruncated: false,
    headers: mail.headers,
    commonHeaders: {
      from: [mail.from],
      to: mail.to,
      messageId: mail.id,
      subject: mail.subject,
      ...(mail.replyTo.length > 0 && { replyTo: mail.replyTo }),
    },
    tags: {
      'ses:operation': [mail.operation],
      'ses:configuration-set': [mail.configurationSet],
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': [domain],
      'ses:caller-identity': [mail.sentBy],
      ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
    },
  };
}

function outcomeDetail(mail: Mail, { eventType, recipients, suppressed }: Happening, origin: EventOrigin): object {
  const timestamp = new Date(origin.now).toISOString();
  const reportingMTA = `a8-50.smtp-out.${origin.region}.amazonses.com`;
  switch (eventType) {
    case 'Send':
      return { send: {} };
    case 'Delivery':
      return {
        delivery: {
          timestamp,
          processingTimeMillis: origin.now - Date.parse(mail.at),
          recipients,
          smtpResponse: '250 2.0.0 OK',
          reportingMTA,
        },
      };
    case 'Bounce':
      return {
        bounce: {
          bounceType: 'Permanent',
          bounceSubType: suppressed === true ? onTheList : 'General',
          bouncedRecipients: recipients.map(emailAddress => ({
            emailAddress,
            action: 'failed',
            status: '5.1.1',
            diagnosticCode: suppressed === true ? suppressionInWords : 'smtp; 550 5.1.1 user unknown',
          })),
          timestamp,
          feedbackId: randomUUID(),
          reportingMTA: `dsn; ${reportingMTA}`,
        },
      };
    case 'Complaint':
      return {
        complaint: {
          complainedRecipients: recipients.map(emailAddress => ({ emailAddress })),
          timestamp,
          feedbackId: randomUUID(),
          complaintSubType: suppressed === true ? onTheList : null,
          ...(suppressed === true ? {} : { complaintFeedbackType: 'abuse' }),
        },
      };
    case 'Reject':
      return { reject: { reason: 'Bad content' } };
  }
}
