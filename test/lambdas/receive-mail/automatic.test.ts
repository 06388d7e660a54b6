import { expect, it } from 'vitest';
import { whyAutomatic } from '../../../lambdas/receive-mail/automatic.ts';
import { readHead } from '../../../lambdas/shared/mail-head.ts';

const mail = (...headers: string[]) =>
  Buffer.from(
    [...headers, 'From: a@b.example', '', 'Auto-Submitted: auto-replied', 'X-SES-Spam-Verdict: FAIL'].join('\r\n'),
  );

it.each([
  ['a notice of absence that says so', ['Auto-Submitted: auto-replied'], 'auto-reply'],
  ['one of a program that says more', ['auto-submitted: Auto-Replied; owner-email="x"'], 'auto-reply'],
  ['a message of a machine without files', ['Auto-Submitted: auto-generated'], 'auto-reply'],
  ['one that says so in another way', ['X-Autoreply: yes'], 'auto-reply'],
  ['one that says so in its subject alone', ['Subject: Out of office: back on Monday'], 'auto-reply'],
  ['one whose subject is encoded', ['Subject: =?utf-8?q?Respuesta_autom=C3=A1tica=3A_vacaciones?='], 'auto-reply'],
  [
    'word that a mail came back',
    ['Content-Type: multipart/report;', ' report-type=delivery-status; boundary="x"'],
    'bounce',
  ],
  ['word that a mail was opened', ['Content-Type: multipart/report; report-type=disposition-notification'], 'bounce'],
  ['what our mail service takes for spam', ['X-SES-Spam-Verdict: FAIL'], 'spam'],
  ['spam with something attached', ['X-SES-Spam-Verdict: FAIL', 'Content-Type: multipart/mixed; boundary=x'], 'spam'],
])('%s waits for nobody long', async (_what, headers, why) => {
  expect(whyAutomatic(await readHead(mail(...headers)))).toBe(why);
});

it.each([
  ['A letter that a person wrote', ['Subject: My case']],
  ['One that says that a person wrote it', ['Auto-Submitted: no']],
  [
    'A fax, which a machine sends with its pages',
    ['Auto-Submitted: auto-generated', 'Content-Type: multipart/mixed; boundary=x'],
  ],
  ['A fax that is nothing but its pages', ['Auto-Submitted: auto-generated', 'Content-Type: application/pdf']],
  ['A letter about somebody’s absence', ['Subject: I was out of office when you called']],
  [
    'One whose sender calls it spam, under the verdict of our own service',
    ['X-SES-Spam-Verdict: PASS', 'X-SES-Spam-Verdict: FAIL'],
  ],
  ['One on which there is no verdict', ['X-SES-Spam-Verdict: GRAY']],
  ['One with a virus, which may be an application with one', ['X-SES-Virus-Verdict: FAIL']],
])('%s is read within its day', async (_what, headers) => {
  expect(whyAutomatic(await readHead(mail(...headers)))).toBeUndefined();
});

it.each([
  ['empty', ''],
  ['no mail at all', '\u0001\u0002 this is no mail at all'],
  ['cut off within its headers', `Subject: ${'x'.repeat(5000)}`],
])('A mail that is %s is for a person', async (_what, text) => {
  expect(whyAutomatic(await readHead(Buffer.from(text)))).toBeUndefined();
});
