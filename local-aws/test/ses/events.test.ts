import { SendEmailCommand } from '@aws-sdk/client-ses';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SesEvent } from '../../src/ses/events.ts';
import { startSes, to } from './running-ses.ts';
import type { RunningSes } from './running-ses.ts';

let service: RunningSes;

beforeEach(async () => {
  service = await startSes();
});

afterEach(() => service.stop());

describe('the events of a mail', () => {
  test('are Send and Delivery, in the shape of EventBridge', async () => {
    const { MessageId } = await service.client.send(
      new SendEmailCommand(to('ann@example.com', { Tags: [{ Name: 'notice', Value: 'N-1' }] })),
    );
    await service.activity.settled();

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
    expect(service.events).toEqual([
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
    service.ses.setBehaviour({ bounce: ['Moved@example.com'] });
    await service.client.send(
      new SendEmailCommand(
        to('ann@example.com', {
          Destination: { ToAddresses: ['moved@example.com', 'bounce+7@example.com', 'ann@example.com'] },
        }),
      ),
    );
    await service.activity.settled();

    expect(told()).toEqual([
      ['Email Sent', undefined],
      ['Email Bounced', ['moved@example.com', 'bounce+7@example.com']],
      ['Email Delivered', ['ann@example.com']],
    ]);
    expect(service.events[1]?.detail).toMatchObject({
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent', bounceSubType: 'General', timestamp: '2026-11-24T20:00:00.250Z' },
    });
    expect(service.ses.mails()[0]?.status).toBe('bounced');
  });

  test('tell a delivery and then a complaint of an address that complains', async () => {
    await service.client.send(new SendEmailCommand(to('complaint@example.com')));
    await service.activity.settled();

    expect(told()).toEqual([
      ['Email Sent', undefined],
      ['Email Delivered', ['complaint@example.com']],
      ['Email Complaint Received', ['complaint@example.com']],
    ]);
    expect(service.ses.mails()[0]?.status).toBe('complained');
  });

  test('are none when the mail names no configuration set, as in SES', async () => {
    const { ConfigurationSetName: _none, ...mail } = to('ann@example.com');
    await service.client.send(new SendEmailCommand(mail));
    await service.activity.settled();

    expect(service.events).toEqual([]);
    expect(service.ses.mails()).toHaveLength(1);
  });

  test('are none while the service is silent, and can be told afterwards', async () => {
    service.ses.setBehaviour({ silent: true });
    const { MessageId = '' } = await service.client.send(new SendEmailCommand(to('ann@example.com')));
    await service.activity.settled();
    expect(service.events).toEqual([]);
    expect(service.ses.mails()[0]?.status).toBe('sent');

    service.ses.report(MessageId, 'Bounce');
    await service.activity.settled();

    expect(told()).toEqual([['Email Bounced', ['ann@example.com']]]);
    expect(service.ses.mails()[0]?.status).toBe('bounced');
  });

  test('can not be told of a mail that was never sent', () => {
    expect(() => service.ses.report('nothing', 'Bounce')).toThrow('There is no mail nothing.');
  });
});

describe('over a restart', () => {
  test('mails stay, and an event that was not taken is told again, in order', async () => {
    const asked = Promise.withResolvers<undefined>();
    service = await service.restart(() => {
      asked.resolve(undefined);
      return new Promise<void>(() => undefined);
    });
    await service.client.send(new SendEmailCommand(to('ann@example.com')));
    await asked.promise;

    service = await service.restart();
    await service.activity.settled();

    expect(told()).toEqual([
      ['Email Sent', undefined],
      ['Email Delivered', ['ann@example.com']],
    ]);
    expect(service.ses.mails()).toHaveLength(1);
  });

  test('an event that was taken is not told again', async () => {
    await service.client.send(new SendEmailCommand(to('ann@example.com')));
    await service.activity.settled();
    expect(service.events).toHaveLength(2);

    service = await service.restart();
    await service.activity.settled();

    expect(service.events).toEqual([]);
  });

  test('an event whose taking failed is told again with the next mail, before that one', async () => {
    let failures = 1;
    const taken: string[] = [];
    service = await service.restart(event => {
      if (failures-- > 0) throw new Error('the bus is closed');
      taken.push(`${event['detail-type']} ${recipientsOf(event).join()}`);
    });
    await service.client.send(new SendEmailCommand(to('ann@example.com')));
    await service.activity.settled();
    expect(taken).toEqual([]);

    await service.client.send(new SendEmailCommand(to('bob@example.com')));
    await service.activity.settled();

    expect(taken).toEqual([
      'Email Sent ann@example.com',
      'Email Delivered ann@example.com',
      'Email Sent bob@example.com',
      'Email Delivered bob@example.com',
    ]);
  });
});

function recipientsOf(event: SesEvent): string[] {
  return (event.detail as { mail: { destination: string[] } }).mail.destination;
}

function told(): [string, unknown][] {
  return service.events.map(({ 'detail-type': type, detail }) => [type, recipientsIn(detail)]);
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

describe('a mail that the service takes and does not send', () => {
  test('tell of a second mail to an address that bounced that it bounced again, and was not sent', async () => {
    service.ses.setBehaviour({ bounce: ['moved@example.com'] });
    await service.client.send(new SendEmailCommand(to('moved@example.com')));
    service.ses.setBehaviour({ bounce: [] });
    await service.client.send(new SendEmailCommand(to('Moved@example.com')));
    await service.activity.settled();
    expect(service.events.slice(2).map(whatAndWhy)).toEqual([
      ['Email Sent', undefined],
      ['Email Bounced', 'OnAccountSuppressionList'],
    ]);
  });

  test('tell of a second mail to somebody who complained that it was complained of, and was not delivered', async () => {
    await service.client.send(new SendEmailCommand(to('complaint@example.com')));
    await service.client.send(new SendEmailCommand(to('complaint@example.com')));
    await service.activity.settled();
    expect(service.events.map(whatAndWhy)).toEqual([
      ['Email Sent', undefined],
      ['Email Delivered', undefined],
      ['Email Complaint Received', null],
      ['Email Sent', undefined],
      ['Email Complaint Received', 'OnAccountSuppressionList'],
    ]);
  });

  test('tell of a mail that holds a virus that it was rejected', async () => {
    service.ses.setBehaviour({ reject: ['ann@example.com'] });
    await service.client.send(new SendEmailCommand(to('ann@example.com')));
    await service.activity.settled();
    expect(service.events.map(whatAndWhy)).toEqual([
      ['Email Sent', undefined],
      ['Email Rejected', undefined],
    ]);
    expect(service.events[1]?.detail['reject']).toEqual({ reason: 'Bad content' });
  });
});

/** What is told, and why where it names a list. */
function whatAndWhy({ 'detail-type': type, detail }: SesEvent): unknown[] {
  const { bounce, complaint } = detail as {
    bounce?: { bounceSubType: string };
    complaint?: { complaintSubType: string | null };
  };
  return [type, bounce === undefined ? complaint?.complaintSubType : bounce.bounceSubType];
}
