import { describe, expect, it } from 'vitest';
import { MailEvent, type Ports, recordDelivery } from '../../../lambdas/record-delivery/record-delivery.ts';
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

  it.each([
    ['Email Bounced', { bounce: { bounceType: 'Permanent', bounceSubType: 'OnAccountSuppressionList' } }],
    ['Email Bounced', { bounce: { bounceType: 'Permanent', bounceSubType: 'Suppressed' } }],
    ['Email Complaint Received', { complaint: { complaintSubType: 'OnAccountSuppressionList' } }],
  ])('%s of an address to which nothing is sent any more says that it did not arrive: %j', async (type, detail) => {
    const reason = 'The email was not sent: mail to this address came back or was unwanted before.';
    const outcome = ['record-notice-bounced', caseNumber, { noticeId, reason }, { deemedReceipt: false }];
    expect(await hear(type, { detail })).toEqual([sent, outcome]);
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

  it.each([[{}], [{ case: [caseNumber] }], [{ notice: [noticeId] }]])(
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
] as const)('%s, of a mail about a changed address: the desk tells it, or nobody has to', async (type, expected) => {
  const tags = { directory: ['plans'], entry: ['health-net'], version: ['3'] };
  expect(await hear(type, { tags })).toEqual(expected);
});
