import { SendEmailCommand } from '@aws-sdk/client-ses';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Fate } from '../../src/ses/fate.ts';
import { bounceSubTypes, delayTypes, feedbackTypes } from '../../src/ses/happening.ts';
import { startSes, to } from './running-ses.ts';
import type { RunningSes } from './running-ses.ts';

let service: RunningSes;

beforeEach(async () => {
  service = await startSes();
});

afterEach(() => service.stop());

const timestamp = z.string();
const Detail = z.object({
  eventType: z.string(),
  delivery: z.optional(z.object({ timestamp })),
  bounce: z.optional(z.object({ bounceType: z.string(), bounceSubType: z.string(), timestamp })),
  complaint: z.optional(
    z.object({
      complaintSubType: z.nullable(z.string()),
      complaintFeedbackType: z.optional(z.string()),
      timestamp,
    }),
  ),
  deliveryDelay: z.optional(z.object({ delayType: z.string(), timestamp, expirationTime: z.string() })),
});

async function mailTo(address: string, steps: Fate['steps'], set = 'notices'): Promise<void> {
  service.ses.setBehaviour({ fates: [{ address, steps }] });
  await service.client.send(new SendEmailCommand(to(address, { ConfigurationSetName: set })));
  await service.activity.settled();
}

/** What is told, why, and when. */
function told(): unknown[] {
  return service.events.map(event => {
    const { eventType, delivery, bounce, complaint, deliveryDelay } = Detail.parse(event.detail);
    if (bounce !== undefined) return [eventType, bounce.bounceType, bounce.bounceSubType, bounce.timestamp];
    if (complaint !== undefined) return [eventType, complaint.complaintSubType, complaint.complaintFeedbackType];
    if (deliveryDelay !== undefined) {
      return [eventType, deliveryDelay.delayType, deliveryDelay.timestamp, deliveryDelay.expirationTime];
    }
    return delivery === undefined ? [eventType] : [eventType, delivery.timestamp];
  });
}

const at = '2026-11-24T20:00:00.250Z';

describe('what becomes of a mail', () => {
  test.each(
    Object.entries(bounceSubTypes).flatMap(([type, subTypes]) => subTypes.map(subType => [type, subType] as const)),
  )('is a bounce %s, %s, as SES documents it', async (type, subType) => {
    await mailTo('ann@example.com', [{ event: 'Bounce', type: type as 'Permanent', subType, afterSeconds: 0 }]);
    expect(told()).toEqual([['Send'], ['Bounce', type, subType, at]]);
  });

  test.each(feedbackTypes)('is a complaint of the kind %s', async feedbackType => {
    await mailTo('ann@example.com', [
      { event: 'Delivery', afterSeconds: 0 },
      { event: 'Complaint', feedbackType, afterSeconds: 0 },
    ]);
    expect(told()).toEqual([['Send'], ['Delivery', at], ['Complaint', null, feedbackType]]);
  });

  test.each(delayTypes)('is a delay of the kind %s', async type => {
    await mailTo('ann@example.com', [{ event: 'DeliveryDelay', type, afterSeconds: 0 }]);
    expect(told()).toEqual([['Send'], ['DeliveryDelay', type, at, '2026-11-25T10:00:00.250Z']]);
  });

  test('is a delivery and, when the reader’s mail server has looked again, a bounce', async () => {
    await mailTo('ann@example.com', [
      { event: 'Delivery', afterSeconds: 0 },
      { event: 'Bounce', type: 'Permanent', subType: 'NoEmail', afterSeconds: 90 },
    ]);
    expect(told()).toEqual([['Send'], ['Delivery', at]]);
    expect(service.ses.mails()[0]?.status).toBe('delivered');
    await service.advance(90);
    expect(told()).toEqual([
      ['Send'],
      ['Delivery', at],
      ['Bounce', 'Permanent', 'NoEmail', '2026-11-24T20:01:30.250Z'],
    ]);
    expect(service.ses.mails()[0]?.status).toBe('bounced');
  });

  test('is for good only when its time is over: 14 hours, or what its configuration set says', async () => {
    const delayed = [{ event: 'DeliveryDelay', type: 'RecipientServerError', afterSeconds: 60 }] as const;
    await mailTo('ann@example.com', [...delayed], 'urgent');
    await service.advance(299);
    expect(told()).toEqual([
      ['Send'],
      ['DeliveryDelay', 'RecipientServerError', '2026-11-24T20:01:00.250Z', '2026-11-24T20:05:00.250Z'],
    ]);
    await service.advance(1);
    expect(told().at(-1)).toEqual(['Bounce', 'Transient', 'CustomTimeoutExceeded', '2026-11-24T20:05:00.250Z']);
    service.events.length = 0;
    await mailTo('bob@example.com', [...delayed]);
    await service.advance(50_399);
    expect(told()).toHaveLength(2);
    await service.advance(1);
    expect(told().at(-1)).toEqual(['Bounce', 'Transient', 'General', '2026-11-25T10:05:00.250Z']);
  });

  test('is a delivery after a delay, where somebody takes it in its time', async () => {
    await mailTo('ann@example.com', [
      { event: 'DeliveryDelay', type: 'MailboxFull', afterSeconds: 1 },
      { event: 'Delivery', afterSeconds: 200 },
    ]);
    await service.advance(60_000);
    expect(told().slice(2)).toEqual([['Delivery', '2026-11-24T20:03:20.250Z']]);
  });

  test('is a bounce of the global list for the simulator’s suppressionlist@', async () => {
    await service.client.send(new SendEmailCommand(to('suppressionlist@example.com')));
    await service.activity.settled();
    expect(told()).toEqual([['Send'], ['Bounce', 'Permanent', 'Suppressed', at]]);
  });
});

describe('the suppression list', () => {
  const listed = () => service.ses.setBehaviour({}).suppressed;

  test('is on disk: it outlives the process', async () => {
    await service.client.send(new SendEmailCommand(to('Bounce@example.com')));
    service = await service.restart();
    expect(listed()).toEqual([{ address: 'bounce@example.com', reason: 'BOUNCE' }]);
    await service.client.send(new SendEmailCommand(to('bounce@example.com')));
    await service.activity.settled();
    expect(told()).toEqual([['Send'], ['Bounce', 'Permanent', 'OnAccountSuppressionList', at]]);
  });

  test.each<[string, Fate['steps']]>([
    ['a bounce that may pass', [{ event: 'Bounce', type: 'Transient', subType: 'MailboxFull', afterSeconds: 0 }]],
    [
      'one of which nobody knows why',
      [{ event: 'Bounce', type: 'Undetermined', subType: 'Undetermined', afterSeconds: 0 }],
    ],
    ['word that a mail is no spam', [{ event: 'Complaint', feedbackType: 'not-spam', afterSeconds: 0 }]],
  ])('does not grow by %s', async (_what, steps) => {
    await mailTo('ann@example.com', steps);
    expect(listed()).toEqual([]);
  });

  test('holds for the reasons that the mail’s configuration set names', async () => {
    service.ses.setBehaviour({ suppressed: [{ address: 'ann@example.com', reason: 'BOUNCE' }] });
    const ConfigurationSetName = 'complaints-count-alone';
    await service.client.send(new SendEmailCommand(to('ann@example.com', { ConfigurationSetName })));
    await service.activity.settled();
    expect(service.ses.mails()[0]?.status).toBe('delivered');
  });
});

describe('a configuration set', () => {
  test('tells of what its destination asks for, and of nothing else', async () => {
    const ConfigurationSetName = 'complaints-count-alone';
    await service.client.send(new SendEmailCommand(to('ann@example.com', { ConfigurationSetName })));
    await service.activity.settled();
    expect(told()).toEqual([['Send']]);
  });
});

describe('feedback by mail', () => {
  test.each(['bounce@example.com', 'complaint@example.com'])('goes to the sender about %s', async address => {
    await service.client.send(new SendEmailCommand(to(address, { Source: 'Help <help@loud.example>' })));
    await service.activity.settled();
    expect(service.feedback.map(([sender]) => sender)).toEqual(['help@loud.example']);
    expect(service.feedback[0]?.[1]).toContain('multipart/report');
  });

  test('does not where the identity says so, and an event tells of it', async () => {
    await service.client.send(new SendEmailCommand(to('bounce@example.com')));
    await service.activity.settled();
    expect(service.feedback).toEqual([]);
  });

  test('does all the same of what no event tells', async () => {
    await service.client.send(
      new SendEmailCommand(to('complaint@example.com', { ConfigurationSetName: 'complaints-count-alone' })),
    );
    await service.activity.settled();
    expect(service.feedback.map(([sender]) => sender)).toEqual(['help@dmhc.example']);
  });
});
