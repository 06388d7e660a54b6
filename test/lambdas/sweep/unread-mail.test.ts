import { describe, expect, it } from 'vitest';
import { readingOfMail } from '../../../domain/clocks/inbox.ts';
import { Instant } from '../../../domain/time/instants.ts';
import { repairs } from '../../../lambdas/sweep/repairs.ts';
import { type Inbox, watchMail } from '../../../lambdas/sweep/unread-mail.ts';

type Mail = NonNullable<Awaited<ReturnType<Inbox['load']>>>;

/** Came in on Tuesday, 24 November 2026, and is to be read by the end of Wednesday. */
const receivedAt = Instant.parse('2026-11-24T18:00:00.000Z');
const clocked = { mailId: 'mail-1', receivedAt, derivation: readingOfMail(receivedAt, {}) };
const { derivation: _derivation, ...fromBefore } = clocked;
const inTime = Instant.parse('2026-11-26T07:59:59.000Z');
const tooLate = Instant.parse('2026-11-26T08:00:00.000Z');

/** What the sweep does at that moment with an inbox of these mails, and what it tells. */
async function swept(at: Instant, mails: Mail[], more: Partial<Inbox> = {}) {
  const done: string[] = [];
  const inbox: Inbox = {
    unread: () => Promise.resolve(mails.map(({ mailId }) => mailId)),
    load: id => Promise.resolve(mails.find(({ mailId }) => mailId === id)),
    calendar: () => Promise.resolve({}),
    clock: (id, { dueAt }) => Promise.resolve(void done.push(`clock ${id} ${dueAt}`)),
    miss: (id, dueAt) => Promise.resolve(done.push(`miss ${id} ${dueAt}`) > 0),
    ...more,
  };
  const { count, end } = repairs();
  const tell: Parameters<typeof watchMail>[2]['measure'] = (name, value, apart) =>
    void done.push([name, value, ...Object.values(apart).map(String)].join(' '));
  await watchMail(at, inbox, { count, measure: tell });
  return { done, end };
}

describe('Somebody whose mail nobody has read', () => {
  it('waits for no supervisor while its day lasts', async () => {
    expect((await swept(inTime, [clocked])).done).toEqual(['UnreadMail 0']);
  });

  it('is a supervisor’s item when it is over, and is counted', async () => {
    expect((await swept(tooLate, [clocked])).done).toEqual([
      'miss mail-1 2026-11-26T07:59:59.000Z',
      'DeadlineMissed 1 D6',
      'UnreadMail 1',
    ]);
  });

  it('is noted once, and counted until somebody has read it', async () => {
    expect((await swept(tooLate, [{ ...clocked, missedAt: tooLate }])).done).toEqual(['UnreadMail 1']);
    const other = { miss: () => Promise.resolve(false) };
    expect((await swept(tooLate, [clocked], other)).done).toEqual(['UnreadMail 1']);
    expect((await swept(tooLate, [{ ...clocked, settledAt: tooLate }])).done).toEqual(['UnreadMail 0']);
  });

  it('gets the time by which it is read where the mail came in before that was kept', async () => {
    expect((await swept(inTime, [fromBefore])).done).toEqual(['clock mail-1 2026-11-26T07:59:59.000Z', 'UnreadMail 0']);
    expect((await swept(tooLate, [fromBefore])).done).toEqual([
      'clock mail-1 2026-11-26T07:59:59.000Z',
      'miss mail-1 2026-11-26T07:59:59.000Z',
      'DeadlineMissed 1 D6',
      'UnreadMail 1',
    ]);
  });

  it('does not wait for another whose entry cannot be read', async () => {
    const other = { ...clocked, mailId: 'mail-2' };
    const load: Inbox['load'] = id =>
      id === 'mail-1' ? Promise.reject(new Error('A damaged entry.')) : Promise.resolve(other);
    const { done, end } = await swept(tooLate, [clocked, other], { load });
    expect(done).toEqual(['miss mail-2 2026-11-26T07:59:59.000Z', 'DeadlineMissed 1 D6', 'UnreadMail 1']);
    expect(end).toThrow('1 of what the sweep found could not be repaired.');
  });
});
