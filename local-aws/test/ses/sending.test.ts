import { SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSes, to } from './running-ses.ts';
import type { RunningSes } from './running-ses.ts';

let service: RunningSes;

beforeEach(async () => {
  service = await startSes();
});

afterEach(() => service.stop());

describe('a mail that is sent', () => {
  test('is kept with everything that the sender said of it', async () => {
    const { MessageId } = await service.client.send(
      new SendEmailCommand({
        Source: 'Help Center <help@dmhc.example>',
        Destination: { ToAddresses: ['ann@example.com'], CcAddresses: ['Bob <bob@example.com>'] },
        ReplyToAddresses: ['reply@dmhc.example'],
        Message: {
          Subject: { Data: 'We have your form – 你好 & <more>', Charset: 'UTF-8' },
          Body: { Text: { Data: 'Dear Ann' }, Html: { Data: '<p>Dear Ann</p>' } },
        },
        Tags: [
          { Name: 'notice', Value: 'N-1' },
          { Name: 'case', Value: 'C-2' },
        ],
        ConfigurationSetName: 'notices',
      }),
    );

    expect(MessageId).toMatch(/^0101[0-9a-f]{12}-[0-9a-f-]{36}-000000$/);
    expect(service.ses.mails()).toEqual([
      {
        operation: 'SendEmail',
        id: MessageId,
        at: '2026-11-24T20:00:00.250Z',
        status: 'delivered',
        sentBy: 'SenderRole',
        from: 'help@dmhc.example',
        fromName: 'Help Center',
        to: ['ann@example.com'],
        cc: ['bob@example.com'],
        bcc: [],
        destinations: ['ann@example.com', 'bob@example.com'],
        replyTo: ['reply@dmhc.example'],
        subject: 'We have your form – 你好 & <more>',
        text: 'Dear Ann',
        html: '<p>Dear Ann</p>',
        tags: { notice: 'N-1', case: 'C-2' },
        configurationSet: 'notices',
        attachments: [],
        headers: [
          { name: 'From', value: 'Help Center <help@dmhc.example>' },
          { name: 'Reply-To', value: 'reply@dmhc.example' },
          { name: 'To', value: 'ann@example.com' },
          { name: 'Cc', value: 'bob@example.com' },
          { name: 'Subject', value: 'We have your form – 你好 & <more>' },
          { name: 'MIME-Version', value: '1.0' },
        ],
        bytes: 60,
      },
    ]);
  });

  test('as a whole message is taken apart, attachments and all, and kept byte by byte', async () => {
    const message = Buffer.from(rawMessage);

    await service.client.send(
      new SendRawEmailCommand({
        RawMessage: { Data: message },
        Destinations: ['hidden@example.com'],
        Tags: [{ Name: 'notice', Value: 'N-9' }],
      }),
    );

    const [mail] = service.ses.mails();
    expect(mail).toMatchObject({
      operation: 'SendRawEmail',
      from: 'help@dmhc.example',
      fromName: 'Help Center',
      to: ['ann@example.com'],
      destinations: ['hidden@example.com'],
      subject: 'Your decision',
      text: 'See the letter.\n',
      html: '',
      tags: { kind: 'letter', notice: 'N-9' },
      configurationSet: 'notices',
      attachments: [{ fileName: 'letter.pdf', contentType: 'application/pdf', bytes: 9 }],
    });
    expect(mail?.headers.map(header => header.name)).toEqual([
      'From',
      'To',
      'Subject',
      'In-Reply-To',
      'MIME-Version',
      'Content-Type',
    ]);
    expect(Buffer.from(service.ses.rawMessage(mail?.id ?? '') ?? []).equals(message)).toBe(true);
  });

  test('is listed oldest first, and found by recipient, tag and status', async () => {
    await service.client.send(
      new SendEmailCommand(to('ann@example.com', { Tags: [{ Name: 'notice', Value: 'N-1' }] })),
    );
    await service.client.send(
      new SendEmailCommand(to('bob@example.com', { Tags: [{ Name: 'notice', Value: 'N-2' }] })),
    );
    await service.client.send(new SendEmailCommand(to('bounce@example.com')));

    expect(service.ses.mails().map(mail => mail.to)).toEqual([
      ['ann@example.com'],
      ['bob@example.com'],
      ['bounce@example.com'],
    ]);
    expect(service.ses.mails({ to: 'Bob@example.com' }).map(mail => mail.to)).toEqual([['bob@example.com']]);
    expect(service.ses.mails({ tags: { notice: 'N-1' } }).map(mail => mail.to)).toEqual([['ann@example.com']]);
    expect(service.ses.mails({ status: 'bounced' }).map(mail => mail.to)).toEqual([['bounce@example.com']]);
  });

  test('is reported with its caller, the identities of both ends and the configuration set', async () => {
    await service.client.send(new SendEmailCommand(to('ann@example.com')));

    const fromAddress = 'help@dmhc.example';
    const call = { principal: 'SenderRole', service: 'ses', action: 'SendEmail', fromAddress };
    expect(service.calls).toEqual([
      { ...call, resource: 'arn:aws:ses:us-west-2:000000000000:identity/dmhc.example' },
      // As in the sandbox, where a recipient is an identity, too.
      { ...call, resource: 'arn:aws:ses:us-west-2:000000000000:identity/example.com' },
      { ...call, resource: 'arn:aws:ses:us-west-2:000000000000:configuration-set/notices' },
    ]);
  });
});

const rawMessage = [
  'From: Help Center <help@dmhc.example>',
  'To: Ann <ann@example.com>',
  'Subject: Your decision',
  'In-Reply-To: <first@example.com>',
  'X-SES-CONFIGURATION-SET: notices',
  'X-SES-MESSAGE-TAGS: kind=letter',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=part',
  '',
  '--part',
  'Content-Type: text/plain',
  '',
  'See the letter.',
  '--part',
  'Content-Type: application/pdf',
  'Content-Disposition: attachment; filename=letter.pdf',
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERi0xLjQK',
  '--part--',
  '',
].join('\r\n');
