import { describe, expect, it } from 'vitest';
import { MailInDoubt, MailRefused, MailThrottled } from '../../../adapters/ses/mail.ts';
import type { Delivery } from '../../../domain/read/notice-step.ts';
import { Instant } from '../../../domain/time/instants.ts';
import { type Ports, sendNotice } from '../../../lambdas/send-notice/send-notice.ts';
import { noParticulars } from '../../domain/letters/no-particulars.ts';
import { caseIn, caseNumber, notice } from '../../domain/letters/sample-case.ts';

const at = Instant.parse('2026-11-25T18:00:00.000Z');
const queued = notice('acknowledgement', 'applicant');
const order = { caseNumber, noticeId: queued.id };
const state = { ...caseIn('screening'), correlationId: 'request-1' };
const unclaimed: Delivery = { revision: 4, attempts: 0 };
const found = { notice: queued, state, delivery: unclaimed };
const claimed = ['claim', { ...order, revision: 4, letter: expect.anything() as unknown }, at];
const released = ['release', { ...order, claimedAt: at }];
const recorded = [
  'record-notice-sent',
  caseNumber,
  { noticeId: queued.id, messageId: 'ses-1' },
  { deemedReceipt: true },
];

/** What an order leads to, and the mails that go out. */
async function carryOut(given: Partial<Ports>) {
  const done: unknown[] = [];
  const mails: Parameters<Ports['send']>[0][] = [];
  const ports: Ports = {
    now: () => at,
    openNotice: () => Promise.resolve(found),
    addressOf: (to, of) => {
      expect([to, of]).toEqual([queued.to, state]);
      return Promise.resolve('zenobia@members.example');
    },
    countingForNotice: (of, noticeId) => {
      expect([of, noticeId]).toEqual([state, queued.id]);
      return { deemedReceipt: true };
    },
    contactsForNotice: of => {
      expect(of).toEqual(queued);
      return Promise.resolve({});
    },
    particularsOf: of => {
      expect(of).toEqual(queued);
      return Promise.resolve(noParticulars);
    },
    accessCodeOf: (of, generation) => Promise.resolve(`code-${generation}-of-${of}`),
    claim: (...claim) => Promise.resolve(done.push(['claim', ...claim]) > 0),
    releaseClaim: claim => Promise.resolve(void done.push(['release', claim])),
    send: mail => {
      mails.push(mail);
      return Promise.resolve('ses-1');
    },
    give: async (command, lookUp) => {
      done.push([command.type, command.caseNumber, command.payload, await lookUp?.(state)]);
    },
    ...given,
  };
  const outcome = sendNotice(order, 'https://portal.example', ports);
  const error = await outcome.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { done, mails, error };
}

describe('A notice that is queued', () => {
  it('is claimed, sent and recorded as sent', async () => {
    const { done, mails, error } = await carryOut({});
    expect(error).toBeUndefined();
    expect(done).toEqual([claimed, recorded]);
    const [{ text, ...mail } = { text: '' }, ...others] = mails;
    expect(mail).toEqual({
      to: 'zenobia@members.example',
      subject: `Case ${caseNumber}: We have your application`,
      tags: { notice: queued.id, case: caseNumber, correlation: 'request-1' },
      isUrgent: false,
    });
    expect(text).toContain('https://portal.example');
    expect(others).toEqual([]);
  });

  it('has no tag for what its case is followed by, where it is followed by nothing', async () => {
    const { mails } = await carryOut({
      openNotice: () => Promise.resolve({ ...found, state: { ...state, correlationId: undefined } }),
      addressOf: () => Promise.resolve('zenobia@members.example'),
      countingForNotice: () => ({}),
    });
    expect(mails.map(({ tags }) => tags)).toEqual([{ notice: queued.id, case: caseNumber }]);
  });

  it.each([
    ['standard', false],
    ['expedited', true],
  ] as const)('goes out, of a case that is %s, as urgent: %s', async (urgency, isUrgent) => {
    const { mails } = await carryOut({
      openNotice: () => Promise.resolve({ ...found, state: { ...state, urgency } }),
      addressOf: () => Promise.resolve('zenobia@members.example'),
      countingForNotice: () => ({}),
    });
    expect(mails.map(mail => mail.isUrgent)).toEqual([isUrgent]);
  });

  it('is sent again where a claim is older than the doubt about it', async () => {
    const claimedAt = Instant.parse('2026-11-25T17:45:00.000Z');
    const { mails } = await carryOut({
      openNotice: () => Promise.resolve({ ...found, delivery: { ...unclaimed, claimedAt } }),
    });
    expect(mails).toHaveLength(1);
  });
});

describe('Nothing is sent', () => {
  const claimedAt = Instant.parse('2026-11-25T17:45:01.000Z');

  it.each<[where: string, ports: Partial<Ports>]>([
    ['where there is no such notice', { openNotice: () => Promise.resolve(undefined) }],
    [
      'where it has gone out already',
      { openNotice: () => Promise.resolve({ ...found, notice: { ...queued, status: 'sent' } }) },
    ],
    [
      'while a claim of another may still be carried out',
      { openNotice: () => Promise.resolve({ ...found, delivery: { ...unclaimed, claimedAt } }) },
    ],
    [
      'where it no longer holds: also at a try hours after the machine asked',
      { openNotice: () => Promise.resolve({ ...found, notice: { ...queued, kind: 'no-longer-written' } }) },
    ],
    [
      'where a try comes at night that was put off from the day',
      {
        now: () => Instant.parse('2026-11-26T06:00:00.000Z'),
        openNotice: () => Promise.resolve({ ...found, notice: notice('reopening', 'applicant') }),
      },
    ],
    ['where another wins the claim', { claim: () => Promise.resolve(false) }],
  ])('%s, and that is no failure', async (_where, ports) => {
    expect(await carryOut(ports)).toEqual({ done: [], mails: [], error: undefined });
  });

  it('nor claimed where there is no address, which the machine is told', async () => {
    const error = new MailRefused('There is no address to send it to.');
    expect(await carryOut({ addressOf: () => Promise.reject(error) })).toEqual({ done: [], mails: [], error });
  });
});

describe('A claim', () => {
  it.each<[what: string, where: string, error: Error, done: unknown[]]>([
    ['is given back', 'throttles', new MailThrottled('Wait.'), [claimed, released]],
    ['is given back', 'refuses the mail', new MailRefused('No.'), [claimed, released]],
    ['is kept, for word of the mail may come,', 'leaves it in doubt', new MailInDoubt('Who knows?'), [claimed]],
    ['is kept', 'fails in a way that nobody foresaw', new Error('a fault of ours'), [claimed]],
  ])('%s where the mail service %s; the machine hears of it', async (_what, _where, error, done) => {
    const outcome = await carryOut({ send: () => Promise.reject(error) });
    expect(outcome).toEqual({ done, mails: [], error });
    expect(outcome.error).toBe(error);
  });
});
