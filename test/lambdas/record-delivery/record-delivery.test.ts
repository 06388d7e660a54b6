import { describe, expect, it } from 'vitest';
import { MailEvent, type Ports, recordDelivery } from '../../../lambdas/record-delivery/record-delivery.ts';
import { sampleState } from '../../domain/case/support/samples.ts';

const caseNumber = '8H79-93GP';
const noticeId = '8H79-93GP-0009';
const state = sampleState('screening');
const ours = { case: [caseNumber], notice: [noticeId] };

/** What word of a mail leads to, where this token waits for it. */
async function hear(type: string, { tags = ours, bounceType = '', token }: Heard = {}): Promise<unknown[]> {
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
    wake: taskToken => Promise.resolve(done.push(['wake', taskToken])),
    forgetToken: ({ taskToken, ...notice }) => Promise.resolve(void done.push(['forget', taskToken, notice])),
  };
  const detail = { mail: { messageId: 'ses-1', tags }, bounce: { bounceType } };
  await recordDelivery(MailEvent.parse({ 'detail-type': type, detail }), ports);
  return done;
}

interface Heard {
  tags?: object;
  bounceType?: string;
  token?: string;
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
    ],
    [
      'Email Bounced',
      'Transient',
      'record-notice-bounced',
      caseNumber,
      { noticeId, reason: 'The mailbox did not take the email.' },
    ],
  ])('%s %s tells first that it was sent, then what became of it', async (type, bounceType, ...outcome) => {
    expect(await hear(type, { bounceType })).toEqual([sent, outcome]);
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
