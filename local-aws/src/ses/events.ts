import { randomUUID } from 'node:crypto';
import type { BounceType, Happening } from './happening.ts';
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

export interface EventOrigin {
  account: string;
  region: string;
  /** When it happened: epoch milliseconds of the stack. */
  now: number;
  /** Until when SES tries to hand the mail on. */
  expiresAt: number;
}

const detailTypes = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  Reject: 'Email Rejected',
  DeliveryDelay: 'Email Delivery Delayed',
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

function outcomeDetail(mail: Mail, happening: Happening, origin: EventOrigin): object {
  const { recipients } = happening;
  const timestamp = new Date(origin.now).toISOString();
  const reportingMTA = `a8-50.smtp-out.${origin.region}.amazonses.com`;
  switch (happening.eventType) {
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
    case 'Bounce': {
      const { bounceType, bounceSubType } = happening;
      const { status, diagnosticCode } = wordOf(bounceType, bounceSubType);
      return {
        bounce: {
          bounceType,
          bounceSubType,
          bouncedRecipients: recipients.map(to => ({ emailAddress: to, action: 'failed', status, diagnosticCode })),
          timestamp,
          feedbackId: randomUUID(),
          reportingMTA: `dsn; ${reportingMTA}`,
        },
      };
    }
    case 'Complaint': {
      const { complaintSubType, complaintFeedbackType } = happening;
      return {
        complaint: {
          complainedRecipients: recipients.map(emailAddress => ({ emailAddress })),
          timestamp,
          feedbackId: randomUUID(),
          complaintSubType,
          ...(complaintFeedbackType === undefined ? {} : { complaintFeedbackType }),
        },
      };
    }
    case 'DeliveryDelay':
      return {
        deliveryDelay: {
          timestamp,
          delayType: happening.delayType,
          expirationTime: new Date(origin.expiresAt).toISOString(),
          reportingMTA,
          delayedRecipients: recipients.map(emailAddress => ({
            emailAddress,
            status: '4.4.1',
            diagnosticCode: 'smtp; 421 4.4.1 Unable to connect to remote host',
          })),
        },
      };
    case 'Reject':
      return { reject: { reason: 'Bad content' } };
  }
}

/** What the reader's mail server answered, or SES where it did not ask. */
function wordOf(type: BounceType, subType: string): { status: string; diagnosticCode: string } {
  if (subType.endsWith('SuppressionList')) {
    const diagnosticCode =
      'Amazon SES did not send the message to this address because it is on the suppression list for your account.';
    return { status: '5.1.1', diagnosticCode };
  }
  if (subType === 'CustomTimeoutExceeded') {
    return { status: '4.4.7', diagnosticCode: 'smtp; 554 4.4.7 Message expired: unable to deliver in time' };
  }
  if (type === 'Permanent') return { status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' };
  return { status: '4.2.2', diagnosticCode: 'smtp; 452 4.2.2 not taken' };
}
