import type { Happening } from './happening.ts';
import type { Mail } from './mail.ts';

/** Whether SES writes to the sender of it. */
export function isFeedback({ eventType }: Happening): boolean {
  return eventType === 'Bounce' || eventType === 'Complaint';
}

/** The mail that SES writes to a sender whose mail came back (RFC 3464) or was complained of (RFC 5965). */
export function feedbackMail(mail: Mail, { eventType, recipients }: Happening, now: number): Buffer {
  const isBounce = eventType === 'Bounce';
  const [type, report] = isBounce ? ['delivery-status', bounceReport(recipients)] : ['feedback-report', abuseReport];
  const words = isBounce
    ? `An error occurred while trying to deliver the mail to the following recipients:\r\n${recipients.join('\r\n')}`
    : 'This is an email abuse report for an email message.';
  return Buffer.from(
    [
      'Return-Path: <>',
      `From: ${isBounce ? 'MAILER-DAEMON@amazonses.com' : 'complaints@email-abuse.amazonses.com'}`,
      `To: ${mail.from}`,
      `Subject: ${isBounce ? 'Delivery Status Notification (Failure)' : 'Complaint about a message'}`,
      `Date: ${new Date(now).toUTCString().replace('GMT', '+0000')}`,
      'MIME-Version: 1.0',
      `Content-Type: multipart/report; report-type=${type}; boundary="feedback"`,
      '',
      '--feedback',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      words,
      '--feedback',
      `Content-Type: message/${type}`,
      '',
      report,
      '--feedback--',
      '',
    ].join('\r\n'),
  );
}

const abuseReport = 'Feedback-Type: abuse\r\nUser-Agent: Amazon SES\r\nVersion: 1';

function bounceReport(recipients: readonly string[]): string {
  const each = recipients.map(to => `\r\nFinal-Recipient: rfc822; ${to}\r\nAction: failed\r\nStatus: 5.1.1`);
  return ['Reporting-MTA: dns; amazonses.com', ...each].join('\r\n');
}
