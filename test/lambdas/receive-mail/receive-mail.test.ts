import { describe, expect, it } from 'vitest';
import { MailRefused } from '../../../adapters/ses/mail.ts';
import { LocalDate } from '../../../domain/time/instants.ts';
import { Created, type Ports, receiveMail } from '../../../lambdas/receive-mail/receive-mail.ts';

/** What becomes of a mail that our mail service wrote on a moment. */
async function received(
  time: string,
  head: string | undefined,
  more: Partial<Ports> = {},
  objectKey = 'mail/mail-1',
): Promise<unknown[]> {
  const done: unknown[] = [];
  const created = Created.parse({ time, detail: { object: { key: objectKey } } });
  await receiveMail(created, {
    readHead: key => Promise.resolve(head === undefined ? undefined : Buffer.from(key === 'mail/mail-1' ? head : '')),
    calendar: () => Promise.resolve({}),
    queue: ({ mailId, key, receivedAt }, { rule, dueAt }) =>
      Promise.resolve(done.push([mailId, key, receivedAt, rule, dueAt]) > 0),
    queueAutomatic: ({ mailId }, automatic, { on, dueAt }) =>
      Promise.resolve(void done.push([mailId, automatic, on, dueAt])),
    send: ({ to, subject, tags }) => Promise.resolve(done.push(['send', to, subject, tags])),
    noteAsked: mailId => Promise.resolve(void done.push(['asked', mailId])),
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

describe('An infected mail', () => {
  const infected = (...headers: string[]) =>
    [
      'X-SES-Virus-Verdict: FAIL',
      'From: Zenobia <zenobia@members.example>',
      'Content-Type: multipart/mixed; boundary=x',
      ...headers,
      '',
      'Body',
    ].join('\r\n');
  const item = ['mail-1', 'mail/mail-1', '2026-11-24T18:00:00.000Z', 'D6', '2026-11-26T07:59:59.000Z'];

  it('is read within its day like any other, and its sender is asked to send it again', async () => {
    const tags = { inbound: 'mail-1' };
    expect(await received('2026-11-24T18:00:00Z', infected())).toEqual([
      item,
      ['send', 'zenobia@members.example', 'Please send your email to us again', tags],
      ['asked', 'mail-1'],
    ]);
  });

  it.each([
    ['that no person sent', ['Auto-Submitted: auto-generated']],
    ['that is not to be answered', ['Return-Path: <>']],
    ['whose sender is known to be another', ['Received-SPF: fail (spfCheck: domain does not designate 1.2.3.4)']],
    ['whose domain disowns it', ['Authentication-Results: amazonses.com; spf=pass; dmarc=fail header.from=a.example']],
  ])('%s is an item, and nobody is written to', async (_what, headers) => {
    expect(await received('2026-11-24T18:00:00Z', infected(...headers))).toEqual([item]);
  });

  it('that is told of twice is answered once', async () => {
    const again = { queue: () => Promise.resolve(false) };
    expect(await received('2026-11-24T18:00:00Z', infected(), again)).toEqual([]);
  });

  it('is an item also where its sender cannot be written to, and does not say that they were', async () => {
    const send = () => Promise.reject(new MailRefused('No.'));
    expect(await received('2026-11-24T18:00:00Z', infected(), { send })).toEqual([item]);
  });
});

it.each([
  ['vanished before it was read', 'mail/mail-1', 'mail-1'],
  ['is a folder that somebody made', 'mail/', 'object-'],
])('What %s is an item with an id, and can be settled', async (_what, key, id) => {
  const [item, ...more] = (await received('2026-11-24T18:00:00Z', undefined, {}, key)) as [[string, string]];
  expect([item[0].startsWith(id), item[1], more]).toEqual([true, key, []]);
});
