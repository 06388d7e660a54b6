import { describe, expect, it } from 'vitest';
import { LocalDate } from '../../../domain/time/instants.ts';
import { Created, type Ports, receiveMail } from '../../../lambdas/receive-mail/receive-mail.ts';

/** What becomes of a mail that our mail service wrote on a moment. */
async function received(time: string, head: string, more: Partial<Ports> = {}): Promise<unknown[]> {
  const done: unknown[] = [];
  const created = Created.parse({ time, detail: { object: { key: 'mail/mail-1' } } });
  await receiveMail(created, {
    readHead: key => Promise.resolve(Buffer.from(key === 'mail/mail-1' ? head : '')),
    calendar: () => Promise.resolve({}),
    queue: ({ mailId, key, receivedAt }, { rule, dueAt }) =>
      Promise.resolve(void done.push([mailId, key, receivedAt, rule, dueAt])),
    queueAutomatic: ({ mailId }, automatic, { on, dueAt }) =>
      Promise.resolve(void done.push([mailId, automatic, on, dueAt])),
    ...more,
  });
  return done;
}

const letter = 'Date: Mon, 2 Nov 2026 10:00:00 -0800\r\nSubject: My case\r\n\r\nPlease help.';
const absence = 'Auto-Submitted: auto-replied\r\n\r\nBack on Monday.';

describe('Somebody who writes to the Help Center', () => {
  it('is read within one business day of when our mail service took the mail, whatever its own date says', async () => {
    // The Wednesday before Thanksgiving: the next business day is Monday.
    expect(await received('2026-11-25T18:00:07Z', letter)).toEqual([
      ['mail-1', 'mail/mail-1', '2026-11-25T18:00:07.000Z', 'D6', '2026-12-01T07:59:59.000Z'],
    ]);
  });

  it('late in the evening is counted from that day in Sacramento', async () => {
    const [[, , , , dueAt]] = (await received('2026-11-24T07:30:00Z', letter)) as [string[]];
    expect(dueAt).toBe('2026-11-25T07:59:59.000Z');
  });

  it('is counted by the calendar as it is kept', async () => {
    const mourning = { date: LocalDate.parse('2026-11-25'), name: 'Day of mourning' };
    const calendar = () => Promise.resolve({ officeClosures: { '2026': { add: [mourning] } } });
    const [[, , , , dueAt]] = (await received('2026-11-24T18:00:00Z', letter, { calendar })) as [string[]];
    expect(dueAt).toBe('2026-12-01T07:59:59.000Z');
  });
});

it('An absence notice waits with the automatic mail of its day, for five business days', async () => {
  expect(await received('2026-11-24T18:00:00Z', absence)).toEqual([
    ['mail-1', 'auto-reply', '2026-11-24', '2026-12-04T07:59:59.000Z'],
  ]);
});
