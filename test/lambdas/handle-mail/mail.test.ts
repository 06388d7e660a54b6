import { describe, expect, it } from 'vitest';
import { CaseNumber } from '../../../domain/case/case-number.ts';
import { Role } from '../../../domain/people/actors.ts';
import { Instant } from '../../../domain/time/instants.ts';
import { type Mailbox, mustBeHelpCenter, settleMail, showMail } from '../../../lambdas/handle-mail/mail.ts';

const receivedAt = Instant.parse('2026-11-24T18:00:00.000Z');
const at = Instant.parse('2026-11-24T19:00:00.000Z');
const kept = { key: 'inbound/mail-1', receivedAt };

const written = [
  'From: Zenobia <zenobia@members.example>',
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
  '%PDF-1.7',
  '--part--',
  '',
].join('\r\n');

/** A mailbox with one mail, which holds these words. */
function mailbox(words: string, mail: Awaited<ReturnType<Mailbox['load']>> = kept): Mailbox {
  return {
    load: mailId => Promise.resolve(mailId === 'mail-1' ? mail : undefined),
    read: key => Promise.resolve(Buffer.from(key === mail.key ? words : '')),
    presign: key => Promise.resolve({ url: `https://s3.example/${key}`, expiresInSeconds: 300 }),
    settle: () => Promise.resolve(true),
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
      readable: true,
      from: 'zenobia@members.example',
      subject: 'My papers',
      text: 'Here they are.\n',
      attachments: [{ fileName: 'scan.pdf', contentType: 'application/pdf' }],
      download: { url: 'https://s3.example/inbound/mail-1' },
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
      readable: false,
      from: null,
      subject: null,
      text: null,
      attachments: [],
      download: { url: 'https://s3.example/inbound/mail-1' },
    });
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
    expect(settled).toEqual([['mail-1', { at, by: 'ana', note: 'Called her.', caseNumber: '8H79-93GP' }]]);
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
