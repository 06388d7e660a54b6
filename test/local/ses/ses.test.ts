import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESClient, SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { SendEmailCommandInput } from '@aws-sdk/client-ses';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Activity } from '../../../local/activity.ts';
import { credentialsFor } from '../../../local/credentials.ts';
import type { SesEvent } from '../../../local/ses/events.ts';
import { createSes } from '../../../local/ses/ses.ts';
import type { Ses } from '../../../local/ses/ses.ts';
import type { AnsweredCall } from '../../../local/signed-by.ts';

const clock = { now: () => Date.parse('2026-11-24T20:00:00.250Z') };

let directory: string;
let activity: Activity;
let ses: Ses;
let client: SESClient;
let events: SesEvent[];
let calls: AnsweredCall[];

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'ses-'));
  events = [];
  calls = [];
  await start(event => void events.push(event));
});

afterEach(async () => {
  await stop();
  rmSync(directory, { recursive: true });
});

describe('a mail that is sent', () => {
  test('is kept with everything that the sender said of it', async () => {
    const { MessageId } = await client.send(
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
    expect(ses.mails()).toEqual([
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

    await client.send(
      new SendRawEmailCommand({
        RawMessage: { Data: message },
        Destinations: ['hidden@example.com'],
        Tags: [{ Name: 'notice', Value: 'N-9' }],
      }),
    );

    const [mail] = ses.mails();
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
    expect(Buffer.from(ses.rawMessage(mail?.id ?? '') ?? []).equals(message)).toBe(true);
  });

  test('is listed oldest first, and found by recipient, tag and status', async () => {
    await client.send(new SendEmailCommand(to('ann@example.com', { Tags: [{ Name: 'notice', Value: 'N-1' }] })));
    await client.send(new SendEmailCommand(to('bob@example.com', { Tags: [{ Name: 'notice', Value: 'N-2' }] })));
    await client.send(new SendEmailCommand(to('bounce@example.com')));

    expect(ses.mails().map(mail => mail.to)).toEqual([
      ['ann@example.com'],
      ['bob@example.com'],
      ['bounce@example.com'],
    ]);
    expect(ses.mails({ to: 'Bob@example.com' }).map(mail => mail.to)).toEqual([['bob@example.com']]);
    expect(ses.mails({ tags: { notice: 'N-1' } }).map(mail => mail.to)).toEqual([['ann@example.com']]);
    expect(ses.mails({ status: 'bounced' }).map(mail => mail.to)).toEqual([['bounce@example.com']]);
  });

  test('is reported with its caller, the identity and the configuration set', async () => {
    await client.send(new SendEmailCommand(to('ann@example.com')));

    const call = { principal: 'SenderRole', service: 'ses', action: 'SendEmail' };
    expect(calls).toEqual([
      { ...call, resource: 'arn:aws:ses:us-west-2:000000000000:identity/dmhc.example' },
      { ...call, resource: 'arn:aws:ses:us-west-2:000000000000:configuration-set/notices' },
    ]);
  });
});

describe('a mail is refused as SES does it', () => {
  const eightBytes = 'eightbyt';

  test.each<[string, Partial<SendEmailCommandInput>, string, string]>([
    [
      'from an unverified address',
      { Source: 'help@elsewhere.example' },
      'MessageRejected',
      'Email address is not verified. The following identities failed the check in region US-WEST-2: help@elsewhere.example',
    ],
    [
      'with an unknown configuration set',
      { ConfigurationSetName: 'letters' },
      'ConfigurationSetDoesNotExistException',
      'Configuration set <letters> does not exist.',
    ],
    ['to nobody', { Destination: {} }, 'InvalidParameterValue', "Missing required header 'To'."],
    ['to no address', { Destination: { ToAddresses: ['ann'] } }, 'InvalidParameterValue', "Missing final '@domain'"],
    [
      'to a domain without a dot',
      { Destination: { ToAddresses: ['ann@localhost'] } },
      'InvalidParameterValue',
      'Domain contains illegal character',
    ],
    [
      'to an address beyond ASCII',
      { Destination: { ToAddresses: ['änn@example.com'] } },
      'InvalidParameterValue',
      'Local address contains control or whitespace',
    ],
    [
      'to more than fifty',
      { Destination: { ToAddresses: Array.from({ length: 51 }, (_, n) => `a${n}@example.com`) } },
      'InvalidParameterValue',
      'Recipient count exceeds 50.',
    ],
    [
      'with a tag of other characters',
      { Tags: [{ Name: 'notice', Value: 'N#1' }] },
      'InvalidParameterValue',
      "Invalid tag value <N#1>, only alphanumeric ASCII characters, '_', and '-' are allowed, 256 at most.",
    ],
    [
      'of more than ten megabytes',
      { Message: { Subject: { Data: eightBytes }, Body: { Text: { Data: 'x'.repeat(10_485_753) } } } },
      'InvalidParameterValue',
      "Message length is more than 10485760 bytes long: '10485761'.",
    ],
  ])('%s', async (_what, change, name, message) => {
    await expect(client.send(new SendEmailCommand(to('ann@example.com', change)))).rejects.toMatchObject({
      name,
      message,
      $metadata: { httpStatusCode: 400 },
    });
    expect(ses.mails()).toEqual([]);
    expect(events).toEqual([]);
  });

  test('but ten megabytes exactly are taken', async () => {
    await client.send(
      new SendEmailCommand(
        to('ann@example.com', {
          Message: { Subject: { Data: eightBytes }, Body: { Text: { Data: 'x'.repeat(10_485_752) } } },
        }),
      ),
    );

    expect(ses.mails()[0]?.bytes).toBe(10_485_760);
  });

  test.each([
    ['while it is down', { down: true }, 'ServiceUnavailable', 503],
    ['when too much was sent', { throttle: true }, 'Throttling', 400],
    ['for want of a MAIL FROM domain', { mailFromDomainUnverified: true }, 'MailFromDomainNotVerifiedException', 400],
  ])('%s, until told otherwise', async (_what, change, name, httpStatusCode) => {
    ses.setBehaviour(change);
    await expect(client.send(new SendEmailCommand(to('ann@example.com')))).rejects.toMatchObject({
      name,
      $metadata: { httpStatusCode },
    });

    ses.setBehaviour({ down: false, throttle: false, mailFromDomainUnverified: false });
    await client.send(new SendEmailCommand(to('ann@example.com')));
    expect(ses.mails()).toHaveLength(1);
  });

  test.each([
    ['an unknown action', 'Action=SendTemplatedEmail', signature(), 400, 'InvalidAction'],
    ['no action', '', signature(), 400, 'InvalidAction'],
    ['a missing parameter', 'Action=SendEmail', signature(), 400, 'ValidationError'],
    ['a key of nobody', 'Action=SendEmail', signature('AKIANOBODY'), 403, 'InvalidClientTokenId'],
    ['no signature', 'Action=SendEmail', '', 403, 'MissingAuthenticationToken'],
  ])('%s', async (_what, body, authorization, status, code) => {
    const response = await fetch(endpoint(), { method: 'POST', body, headers: { authorization } });

    expect(response.status).toBe(status);
    expect(await response.text()).toContain(`<Type>Sender</Type><Code>${code}</Code>`);
  });
});

describe('the events of a mail', () => {
  test('are Send and Delivery, in the shape of EventBridge', async () => {
    const { MessageId } = await client.send(
      new SendEmailCommand(to('ann@example.com', { Tags: [{ Name: 'notice', Value: 'N-1' }] })),
    );
    await activity.settled();

    const mail = {
      timestamp: '2026-11-24T20:00:00.250Z',
      source: 'help@dmhc.example',
      sourceArn: 'arn:aws:ses:us-west-2:000000000000:identity/help@dmhc.example',
      sendingAccountId: '000000000000',
      messageId: MessageId,
      destination: ['ann@example.com'],
      headersTruncated: false,
      headers: [
        { name: 'From', value: 'help@dmhc.example' },
        { name: 'To', value: 'ann@example.com' },
        { name: 'Subject', value: 'Subject' },
        { name: 'MIME-Version', value: '1.0' },
      ],
      commonHeaders: { from: ['help@dmhc.example'], to: ['ann@example.com'], messageId: MessageId, subject: 'Subject' },
      tags: {
        'ses:operation': ['SendEmail'],
        'ses:configuration-set': ['notices'],
        'ses:source-ip': ['127.0.0.1'],
        'ses:from-domain': ['dmhc.example'],
        'ses:caller-identity': ['SenderRole'],
        notice: ['N-1'],
      },
    };
    const envelope = {
      version: '0',
      id: expect.any(String) as string,
      source: 'aws.ses',
      account: '000000000000',
      time: '2026-11-24T20:00:00Z',
      region: 'us-west-2',
      resources: ['arn:aws:ses:us-west-2:000000000000:configuration-set/notices'],
    };
    expect(events).toEqual([
      { ...envelope, 'detail-type': 'Email Sent', detail: { eventType: 'Send', mail, send: {} } },
      {
        ...envelope,
        'detail-type': 'Email Delivered',
        detail: {
          eventType: 'Delivery',
          mail,
          delivery: {
            timestamp: '2026-11-24T20:00:00.250Z',
            processingTimeMillis: 0,
            recipients: ['ann@example.com'],
            smtpResponse: '250 2.0.0 OK',
            reportingMTA: 'a8-50.smtp-out.us-west-2.amazonses.com',
          },
        },
      },
    ]);
  });

  test('tell a bounce of the addresses that bounce, and a delivery to the others', async () => {
    ses.setBehaviour({ bounce: ['Moved@example.com'] });
    await client.send(
      new SendEmailCommand(
        to('ann@example.com', {
          Destination: { ToAddresses: ['moved@example.com', 'bounce+7@example.com', 'ann@example.com'] },
        }),
      ),
    );
    await activity.settled();

    expect(told()).toEqual([
      ['Email Sent', undefined],
      ['Email Delivered', ['ann@example.com']],
      ['Email Bounced', ['moved@example.com', 'bounce+7@example.com']],
    ]);
    expect(events[2]?.detail).toMatchObject({
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent', bounceSubType: 'General', timestamp: '2026-11-24T20:00:00.250Z' },
    });
    expect(ses.mails()[0]?.status).toBe('bounced');
  });

  test('tell a delivery and then a complaint of an address that complains', async () => {
    await client.send(new SendEmailCommand(to('complaint@example.com')));
    await activity.settled();

    expect(told()).toEqual([
      ['Email Sent', undefined],
      ['Email Delivered', ['complaint@example.com']],
      ['Email Complaint Received', ['complaint@example.com']],
    ]);
    expect(ses.mails()[0]?.status).toBe('complained');
  });

  test('are none when the mail names no configuration set, as in SES', async () => {
    const { ConfigurationSetName: _none, ...mail } = to('ann@example.com');
    await client.send(new SendEmailCommand(mail));
    await activity.settled();

    expect(events).toEqual([]);
    expect(ses.mails()).toHaveLength(1);
  });

  test('are none while the service is silent, and can be told afterwards', async () => {
    ses.setBehaviour({ silent: true });
    const { MessageId = '' } = await client.send(new SendEmailCommand(to('ann@example.com')));
    await activity.settled();
    expect(events).toEqual([]);
    expect(ses.mails()[0]?.status).toBe('sent');

    ses.report(MessageId, 'Bounce');
    await activity.settled();

    expect(told()).toEqual([['Email Bounced', ['ann@example.com']]]);
    expect(ses.mails()[0]?.status).toBe('bounced');
  });

  test('can not be told of a mail that was never sent', () => {
    expect(() => ses.report('nothing', 'Bounce')).toThrow('There is no mail nothing.');
  });
});

describe('over a restart', () => {
  test('mails stay, and an event that was not taken is told again, in order', async () => {
    await stop();
    let asked: (() => void) | undefined;
    const wasAsked = new Promise<void>(resolve => (asked = resolve));
    await start(() => {
      asked?.();
      return new Promise<void>(() => undefined);
    });
    await client.send(new SendEmailCommand(to('ann@example.com')));
    await wasAsked;
    await stop();

    await start(event => void events.push(event));
    await activity.settled();

    expect(told()).toEqual([
      ['Email Sent', undefined],
      ['Email Delivered', ['ann@example.com']],
    ]);
    expect(ses.mails()).toHaveLength(1);
    await stop();
    await start(event => void events.push(event));
    await activity.settled();
    expect(events).toHaveLength(2);
  });
});

function told(): [string, unknown][] {
  return events.map(({ 'detail-type': type, detail }) => [type, recipientsIn(detail)]);
}

function recipientsIn(detail: SesEvent['detail']): unknown {
  const { delivery, bounce, complaint } = detail as {
    delivery?: { recipients: string[] };
    bounce?: { bouncedRecipients: { emailAddress: string }[] };
    complaint?: { complainedRecipients: { emailAddress: string }[] };
  };
  return (
    delivery?.recipients ??
    (bounce?.bouncedRecipients ?? complaint?.complainedRecipients)?.map(recipient => recipient.emailAddress)
  );
}

function to(address: string, change: Partial<SendEmailCommandInput> = {}): SendEmailCommandInput {
  return {
    Source: 'help@dmhc.example',
    Destination: { ToAddresses: [address] },
    Message: { Subject: { Data: 'Subject' }, Body: { Text: { Data: 'Text' } } },
    ConfigurationSetName: 'notices',
    ...change,
  };
}

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

function signature(accessKeyId = credentialsFor('SenderRole').accessKeyId): string {
  return `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261124/us-west-2/ses/aws4_request`;
}

async function start(onEvent: (event: SesEvent) => void | Promise<void>): Promise<void> {
  activity = new Activity();
  ses = createSes({
    directory,
    clock,
    activity,
    region: 'us-west-2',
    account: '000000000000',
    identities: ['dmhc.example'],
    configurationSets: ['notices'],
    onEvent,
    onCall: call => calls.push(call),
  });
  await new Promise<void>(resolve => ses.server.listen(0, '127.0.0.1', resolve));
  client = new SESClient({
    endpoint: endpoint(),
    region: 'us-west-2',
    credentials: credentialsFor('SenderRole'),
    maxAttempts: 1,
  });
}

async function stop(): Promise<void> {
  client.destroy();
  ses.server.closeAllConnections();
  await new Promise(resolve => ses.server.close(resolve));
}

function endpoint(): string {
  return `http://127.0.0.1:${(ses.server.address() as AddressInfo).port}`;
}
