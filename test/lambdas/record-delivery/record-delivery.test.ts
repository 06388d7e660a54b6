import { describe, expect, it } from 'vitest';
import { MailEvent } from '../../../lambdas/record-delivery/mail-event.ts';
import { type Ports, recordDelivery } from '../../../lambdas/record-delivery/record-delivery.ts';
import { sampleState } from '../../domain/case/support/samples.ts';

const caseNumber = '8H79-93GP';
const noticeId = '8H79-93GP-0009';
const state = sampleState('screening');
const ours = { case: [caseNumber], notice: [noticeId] };

/** What word of a mail leads to, where this token waits for it. */
async function hear(
  type: string,
  { tags = ours, bounceType = '', token, detail: told = {} }: Heard = {},
): Promise<unknown[]> {
  const done: unknown[] = [];
  const ports: Ports = {
    give: async ({ caseNumber: of, type: command, payload }, lookUp) => {
      done.push([command, of, payload, ...(lookUp === undefined ? [] : [await lookUp(state)])]);
    },
    countingForNotice: (of, id) => {
      expect([of, id]).toEqual([state, noticeId]);
      return Promise.resolve({ deemedReceipt: false });
    },
    loadToken: notice => {
      expect(notice).toEqual({ caseNumber, noticeId });
      return Promise.resolve(token);
    },
    tellByHand: entry => Promise.resolve(void done.push(['tell', entry])),
    wake: taskToken => Promise.resolve(done.push(['wake', taskToken])),
    forgetToken: ({ taskToken, ...notice }) => Promise.resolve(void done.push(['forget', taskToken, notice])),
  };
  const detail = { mail: { messageId: 'ses-1', tags }, bounce: { bounceType }, ...told };
  await recordDelivery(MailEvent.parse({ 'detail-type': type, detail }), ports);
  return done;
}

interface Heard {
  tags?: object;
  bounceType?: string;
  token?: string;
  detail?: object;
}

const sent = ['record-notice-sent', caseNumber, { noticeId, messageId: 'ses-1' }, { deemedReceipt: false }];

describe('Word of a letter', () => {
  it.each<[type: string, bounceType: string, ...outcome: unknown[]]>([
    ['Email Delivered', '', 'record-notice-delivered', caseNumber, { noticeId }],
    ['Email Complaint Received', '', 'record-notice-complained', caseNumber, { noticeId }],
    [
      'Email Bounced',
      'Permanent',
      'record-notice-bounced',
      caseNumber,
      { noticeId, reason: 'The address does not exist.' },
      { deemedReceipt: false },
    ],
    [
      'Email Bounced',
      'Transient',
      'record-notice-bounced',
      caseNumber,
      { noticeId, reason: 'The mailbox did not take the email.' },
      { deemedReceipt: false },
    ],
  ])('%s %s tells first that it was sent, then what became of it', async (type, bounceType, ...outcome) => {
    expect(await hear(type, { bounceType })).toEqual([sent, outcome]);
  });

  const neverSent = 'The email was not sent: mail to this address came back or was unwanted before.';
  const refused = 'The mail server refused the email for what is in it.';
  it.each([
    ['Undetermined', 'Undetermined', 'The mailbox did not take the email.'],
    ['Permanent', 'General', 'The address does not exist.'],
    ['Permanent', 'NoEmail', 'The address does not exist.'],
    ['Permanent', 'Suppressed', neverSent],
    ['Permanent', 'OnAccountSuppressionList', neverSent],
    ['Permanent', 'OnTenantSuppressionList', neverSent],
    ['Permanent', 'EmailValidationSuppressed', neverSent],
    ['Permanent', 'UnsubscribedRecipient', 'The email was not sent: mail to this address was turned off.'],
    ['Transient', 'General', 'The mailbox did not take the email.'],
    ['Transient', 'MailboxFull', 'The mailbox is full.'],
    ['Transient', 'MessageTooLarge', 'The email was too large for the mailbox.'],
    ['Transient', 'CustomTimeoutExceeded', 'No mail server took the email in the time that it had.'],
    ['Transient', 'ContentRejected', refused],
    ['Transient', 'AttachmentRejected', refused],
    ['Transient', 'SomethingNew', 'The mailbox did not take the email.'],
    ['SomethingNew', 'SomethingNew', 'The mailbox did not take the email.'],
  ])('of a bounce %s, %s says why in plain words', async (bounceType, bounceSubType, reason) => {
    const outcome = ['record-notice-bounced', caseNumber, { noticeId, reason }, { deemedReceipt: false }];
    expect(await hear('Email Bounced', { detail: { bounce: { bounceType, bounceSubType } } })).toEqual([sent, outcome]);
  });

  it('of a complaint from the suppression list says that it was never sent', async () => {
    const outcome = ['record-notice-bounced', caseNumber, { noticeId, reason: neverSent }, { deemedReceipt: false }];
    const detail = { complaint: { complaintSubType: 'OnAccountSuppressionList' } };
    expect(await hear('Email Complaint Received', { detail })).toEqual([sent, outcome]);
  });

  it('of a complaint that is none says nothing but that it was sent', async () => {
    const detail = { complaint: { complaintSubType: null, complaintFeedbackType: 'not-spam' } };
    expect(await hear('Email Complaint Received', { detail })).toEqual([sent]);
  });

  it('that it is late says that it was sent, and no more: nobody sends it a second time', async () => {
    const detail = { deliveryDelay: { delayType: 'MailboxFull' } };
    expect(await hear('Email Delivery Delayed', { detail, token: 'token' })).toEqual([
      sent,
      ['wake', 'token'],
      ['forget', 'token', { caseNumber, noticeId }],
    ]);
  });

  it('has the times of the mail service: when it took the mail, and when word came that it had not arrived', async () => {
    const [sentAt, bouncedAt] = ['2026-11-25T18:00:01.000Z', '2026-11-25T18:30:00.000Z'];
    const detail = {
      mail: { messageId: 'ses-1', tags: ours, timestamp: sentAt },
      bounce: { bounceType: 'Permanent', timestamp: bouncedAt },
    };
    expect((await hear('Email Bounced', { detail })).map(one => (one as unknown[])[2])).toEqual([
      { noticeId, messageId: 'ses-1', sentAt },
      { noticeId, reason: 'The address does not exist.', bouncedAt },
    ]);
  });

  it('is bad where the mail service found a virus in it, and sent nothing', async () => {
    const reason = 'The mail service did not send the email.';
    const outcome = ['record-notice-bounced', caseNumber, { noticeId, reason }, { deemedReceipt: false }];
    expect(await hear('Email Rejected', { detail: { reject: { reason: 'Bad content' } } })).toEqual([sent, outcome]);
  });

  it('is a complaint of a letter that arrived where it names no list', async () => {
    const outcome = ['record-notice-complained', caseNumber, { noticeId }];
    const detail = { complaint: { complaintSubType: null, complaintFeedbackType: 'abuse' } };
    expect(await hear('Email Complaint Received', { detail })).toEqual([sent, outcome]);
  });

  it('says when the mail server took it', async () => {
    const timestamp = '2026-11-25T18:00:03.000Z';
    const outcome = ['record-notice-delivered', caseNumber, { noticeId, deliveredAt: timestamp }];
    expect(await hear('Email Delivered', { detail: { delivery: { timestamp } } })).toEqual([sent, outcome]);
  });

  it('wakes the machine that waits for it, and then takes its token away', async () => {
    const notice = { caseNumber, noticeId };
    expect((await hear('Email Delivered', { token: 'token' })).slice(2)).toEqual([
      ['wake', 'token'],
      ['forget', 'token', notice],
    ]);
  });

  it('is none of ours where the mail has no tags at all', async () => {
    expect(await hear('Email Delivered', { detail: { mail: { messageId: 'ses-1' } }, token: 'token' })).toEqual([]);
  });

  it.each([[{}], [{ case: [caseNumber] }], [{ notice: [noticeId] }], [{ notice: [''], case: [''] }]])(
    'is none where the mail has only the tags %j: it is no notice of ours',
    async tags => {
      expect(await hear('Email Delivered', { tags, token: 'token' })).toEqual([]);
    },
  );
});

it.each([
  ['Email Bounced', [['tell', { kind: 'plans', id: 'health-net', version: 3 }]]],
  ['Email Rejected', [['tell', { kind: 'plans', id: 'health-net', version: 3 }]]],
  ['Email Delivered', []],
  ['Email Delivery Delayed', []],
] as const)('%s, of a mail about a changed address: the desk tells it, or nobody has to', async (type, expected) => {
  const tags = { directory: ['plans'], entry: ['health-net'], version: ['3'] };
  expect(await hear(type, { tags })).toEqual(expected);
});
