import { describe, expect, it } from 'vitest';
import { CaseNumber } from '../../../domain/case/case-number.ts';
import { readingOfMail } from '../../../domain/clocks/inbox.ts';
import { Role } from '../../../domain/people/actors.ts';
import { Instant, LocalDate } from '../../../domain/time/instants.ts';
import { notTaken } from '../../../lambdas/handle-mail/not-taken.ts';
import { Problem } from '../../../lambdas/shared/problem.ts';
import { type Mailbox, mustBeHelpCenter, settleMail, showMail } from '../../../lambdas/handle-mail/mail.ts';
import { forStaff } from '../../../domain/words/refusals/said.ts';

const receivedAt = Instant.parse('2026-11-24T18:00:00.000Z');
const at = Instant.parse('2026-11-24T19:00:00.000Z');
const kept = { mailId: 'mail-1', key: 'inbound/mail-1', receivedAt, derivation: readingOfMail(receivedAt, {}) };

const written = [
  'X-SES-Virus-Verdict: PASS',
  'From: Zenobia <zenobia@members.example>',
  'To: Help <help@helpcenter.example>, fax@helpcenter.example',
  'Date: Tue, 24 Nov 2026 09:00:00 -0800',
  'Subject: My papers',
  'Content-Type: multipart/mixed; boundary=part',
  '',
  '--part',
  'Content-Type: text/plain',
  '',
  'Here they are.',
  '--part',
  'Content-Type: application/pdf; name="scan.pdf"',
  'Content-Disposition: attachment; filename="scan.pdf"',
  '',
  '%PDF-1.7 %%EOF',
  '--part--',
  '',
].join('\r\n');

/** A mailbox with one mail, which holds these words. */
function mailbox(words: string, mail: Awaited<ReturnType<Mailbox['load']>> = kept): Mailbox {
  return {
    load: mailId => Promise.resolve(mailId === 'mail-1' ? mail : undefined),
    read: key => Promise.resolve(Buffer.from(key === mail.key ? words : '')),
    presign: (key, fileName) => Promise.resolve({ url: `https://s3.example/${key}?as=${fileName}` }),
    keepPart: mailId => part =>
      Promise.resolve({ url: `https://s3.example/${mailId}/${part.place}?is=${part.contentType}` }),
    calendar: () => Promise.resolve({}),
    note: () => Promise.resolve(),
    isHidden: () => Promise.resolve(false),
    join: () => Promise.resolve(),
    settle: () => Promise.resolve(true),
    settleDay: () => Promise.resolve(true),
  };
}

it('Mail that came in is for the Help Center alone', () => {
  const others = Role.options.filter(role => {
    try {
      mustBeHelpCenter({ role, sub: 'somebody' });
      return false;
    } catch (error) {
      expect(error).toMatchObject({ name: 'Problem', status: 403 });
      return true;
    }
  });
  expect(others).toEqual(['applicant', 'plan', 'reviewer', 'review-org', 'auditor', 'system']);
});

describe('A mail is shown', () => {
  it('as it was written, with what is attached and where the original is', async () => {
    expect(await showMail('mail-1', mailbox(written))).toEqual({
      mailId: 'mail-1',
      receivedAt,
      clock: expect.objectContaining({ id: 'D6', status: 'running', dueOn: '2026-11-25' }) as unknown,
      readable: true,
      virus: 'clean',
      from: 'zenobia@members.example',
      fromName: 'Zenobia',
      to: ['help@helpcenter.example', 'fax@helpcenter.example'],
      date: '2026-11-24T17:00:00.000Z',
      subject: 'My papers',
      text: 'Here they are.\n',
      textIsCut: false,
      attachments: [
        {
          fileName: 'scan.pdf',
          contentType: 'application/pdf',
          bytes: 15,
          download: { url: 'https://s3.example/mail-1/1?is=application/pdf' },
        },
      ],
      download: { url: 'https://s3.example/inbound/mail-1?as=mail-mail-1.eml' },
    });
  });

  it.each([
    ['FAIL', 'infected', 'infected-mail-mail-1.eml'],
    ['GRAY', 'unchecked', 'mail-mail-1.eml'],
    ['PROCESSING_FAILED', 'unchecked', 'mail-mail-1.eml'],
    ['DISABLED', 'unchecked', 'mail-mail-1.eml'],
  ])(
    'with the verdict %s: no part of it is served, and the original is called what it is',
    async (says, virus, name) => {
      const words = written.replace('Verdict: PASS', `Verdict: ${says}`);
      const askedAgainAt = says === 'FAIL' ? at : undefined;
      expect(await showMail('mail-1', mailbox(words, { ...kept, askedAgainAt }))).toMatchObject({
        readable: true,
        virus,
        askedAgainAt,
        attachments: [{ fileName: 'scan.pdf', contentType: 'application/pdf', bytes: 15, refused: virus }],
        download: { url: `https://s3.example/inbound/mail-1?as=${name}` },
      });
    },
  );

  it('whose object is gone as one of which nothing can be read, and which can be settled', async () => {
    const gone = { ...mailbox(written), read: () => Promise.resolve(undefined) };
    expect(await showMail('mail-1', gone)).toMatchObject({ readable: false, virus: 'unchecked', attachments: [] });
    const settlement = { type: 'settle-mail', note: 'Nothing is there.' } as const;
    expect(await settleMail('mail-1', settlement, { at, by: 'ana' }, gone)).toEqual({
      mailId: 'mail-1',
      settledAt: at,
    });
  });

  it('where it says next to nothing, without what it does not say', async () => {
    expect(await showMail('mail-1', mailbox(''))).toMatchObject({
      readable: true,
      from: null,
      subject: null,
      text: null,
    });
  });

  it('where it cannot be read, as a file to be opened', async () => {
    const nested = Array.from(
      { length: 300 },
      (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n`,
    );
    expect(await showMail('mail-1', mailbox(nested.join('')))).toEqual({
      mailId: 'mail-1',
      receivedAt,
      clock: expect.objectContaining({ id: 'D6', status: 'running', dueOn: '2026-11-25' }) as unknown,
      readable: false,
      virus: 'unchecked',
      from: null,
      fromName: null,
      to: [],
      date: null,
      subject: null,
      text: null,
      textIsCut: false,
      attachments: [],
      download: { url: 'https://s3.example/inbound/mail-1?as=mail-mail-1.eml' },
    });
  });

  it.each([
    ['running', {}],
    ['met', { settledAt: at }],
    ['missed', { missedAt: at }],
    ['missed', { missedAt: at, settledAt: at }],
  ])('with the date by which it is to be read, which is %s, and why it is that', async (status, more) => {
    expect(await showMail('mail-1', mailbox(written, { ...kept, ...more }))).toMatchObject({
      clock: {
        status,
        dueAt: '2026-11-26T07:59:59.000Z',
        explanation: expect.stringContaining('The count starts when it came in: Tuesday, November 24, 2026.') as string,
      },
    });
  });

  it('with that date, counted by the calendar of now, where it came in before dates were kept', async () => {
    const { derivation: _derivation, ...old } = kept;
    const mourning = { date: LocalDate.parse('2026-11-25'), name: 'Day of mourning' };
    const calendar = () => Promise.resolve({ officeClosures: { '2026': { add: [mourning] } } });
    expect(await showMail('mail-1', { ...mailbox(written, old), calendar })).toMatchObject({
      clock: { status: 'running', dueOn: '2026-11-30' },
    });
  });

  it('of an absence notice without such a date, and with what it is', async () => {
    const { derivation: _derivation, ...mail } = kept;
    const shown = await showMail('mail-1', mailbox(written, { ...mail, automatic: 'auto-reply' }));
    expect(shown).toMatchObject({ automatic: 'auto-reply', clock: undefined });
  });

  it('with who has dealt with it, and for which case', async () => {
    const settled = { ...kept, settledAt: at, settledBy: 'ana', caseNumber: CaseNumber.parse('8H79-93GP') };
    expect(await showMail('mail-1', mailbox(written, settled))).toMatchObject({
      settledAt: at,
      settledBy: 'ana',
      caseNumber: '8H79-93GP',
    });
  });
});

describe('A mail is settled', () => {
  const settlement = { type: 'settle-mail', note: 'Called her.', caseNumber: CaseNumber.parse('8H79-93GP') } as const;

  it('with who did it and when, a note and the case', async () => {
    const settled: unknown[] = [];
    const settle: Mailbox['settle'] = (...what) => Promise.resolve(settled.push(what) > 0);
    const answer = await settleMail('mail-1', settlement, { at, by: 'ana' }, { ...mailbox(written), settle });
    expect(answer).toEqual({ mailId: 'mail-1', settledAt: at });
    expect(settled).toEqual([[kept, { at, by: 'ana', note: 'Called her.', caseNumber: '8H79-93GP' }]]);
  });

  it.each([
    ['was read', {}, false],
    ['is to be read by whoever has the case', { toBeRead: true }, true],
  ])('into its case, where it %s, before it leaves the queue', async (_what, more, toBeRead) => {
    const done: unknown[] = [];
    const box: Mailbox = {
      ...mailbox(written),
      join: (...what) => Promise.resolve(void done.push(what)),
      settle: () => Promise.resolve(done.push('settled') > 0),
    };
    await settleMail('mail-1', { ...settlement, ...more }, { at, by: 'ana' }, box);
    expect(done).toEqual([['8H79-93GP', { mailId: 'mail-1', receivedAt, toBeRead }], 'settled']);
  });

  it('not where its case does not take it, and not into a second case', async () => {
    const refused = new Problem(422, forStaff('No such case.'));
    const box: Mailbox = {
      ...mailbox(written),
      join: () => Promise.reject(refused),
      settle: () => Promise.reject(new Error('It was settled.')),
    };
    await expect(settleMail('mail-1', settlement, { at, by: 'ana' }, box)).rejects.toBe(refused);
    const again = { ...box, load: () => Promise.resolve({ ...kept, settledAt: at }) };
    await expect(settleMail('mail-1', settlement, { at, by: 'ana' }, again)).rejects.toMatchObject({ status: 409 });
  });

  it.each([
    [{ kind: 'unknown', detail: 'There is no such case.' }, 422, 'is the number of no case'],
    [{ kind: 'not-now', detail: 'The case is closed.' }, 409, 'The case is closed.'],
    [{ kind: 'forbidden', detail: 'Not so.' }, 422, 'Not so.'],
  ] as const)('not where the case says %j: that is answered with %i', (refusal, status, says) => {
    const problem = notTaken(refusal);
    expect([problem.status, problem.message]).toEqual([status, expect.stringContaining(says)]);
  });

  it('once', async () => {
    const settling = settleMail(
      'mail-1',
      settlement,
      { at, by: 'ana' },
      { ...mailbox(written), settle: () => Promise.resolve(false) },
    );
    await expect(settling).rejects.toMatchObject({ name: 'Problem', status: 409 });
  });
});

it('There is no mail that did not come in', async () => {
  const missing = { name: 'Problem', status: 404 };
  await expect(showMail('mail-2', mailbox(written))).rejects.toMatchObject(missing);
  const settlement = { type: 'settle-mail', note: 'Called her.' } as const;
  await expect(settleMail('mail-2', settlement, { at, by: 'ana' }, mailbox(written))).rejects.toMatchObject(missing);
});

describe('The automatic mail of a day', () => {
  const day = 'automatic-2026-11-24';
  const note = { type: 'settle-mail', note: 'Looked through.' } as const;

  it('is settled at once, and not into a case', async () => {
    const days: unknown[] = [];
    const box: Mailbox = { ...mailbox(written), settleDay: (...what) => Promise.resolve(days.push(what) > 0) };
    expect(await settleMail(day, note, { at, by: 'ana' }, box)).toEqual({ mailId: day, settledAt: at });
    expect(days).toEqual([['2026-11-24', { at, by: 'ana', note: 'Looked through.', caseNumber: undefined }]]);
    const caseNumber = CaseNumber.parse('8H79-93GP');
    await expect(settleMail(day, { ...note, caseNumber }, { at, by: 'ana' }, box)).rejects.toMatchObject({
      status: 400,
    });
  });

  it('is no mail to be shown: it says where its mails stand', async () => {
    await expect(showMail(day, mailbox(written))).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining('automatic-mail:2026-11-24') as string,
    });
  });
});
