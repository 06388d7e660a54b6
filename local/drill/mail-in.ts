import { createTransport } from 'nodemailer';
import * as z from 'zod';
import { UnexpectedAnswer } from '../walkthrough/api.ts';
import type { PatientApi } from './patient-api.ts';
import type { Site } from './site.ts';

/** A mail that somebody sends in. */
export interface MailIn {
  /** No person wrote it: an absence notice. */
  automatic: boolean;
  /** What the mail service called it when it took it. */
  mailId: string;
  /** How often it was sent before without an answer: each of these may have been taken. */
  unanswered: number;
}

const Addresses = z.object({ addresses: z.object({ smtp: z.string() }) });
const mostTries = 40;

/** Sends a mail in as other mail services do: again and again, until it is taken. @throws UnexpectedAnswer where it never is */
export async function sendIn(api: PatientApi, site: Site, name: string, automatic: boolean): Promise<MailIn> {
  for (let unanswered = 0; unanswered < mostTries; unanswered += 1) {
    await site.up();
    const { addresses } = Addresses.parse(await api.expect(200, 'GET', '/__local'));
    const response = await given(addresses.smtp, messageOf(name, automatic)).catch(() => undefined);
    const mailId = /\bOK (\w+)$/u.exec(response ?? '')?.[1];
    if (mailId !== undefined) return { automatic, mailId, unanswered };
  }
  throw new UnexpectedAnswer(`The mail ${name} was never taken.`);
}

async function given(address: string, raw: string): Promise<string> {
  const { hostname, port } = new URL(address);
  const transport = createTransport({ host: hostname, port: Number(port), ignoreTLS: true });
  try {
    const { response } = await transport.sendMail({
      envelope: { from: 'sender@lines.example', to: 'fax@helpcenter.example' },
      raw,
    });
    return response;
  } finally {
    transport.close();
  }
}

function messageOf(name: string, automatic: boolean): string {
  return [
    'From: Sender <sender@lines.example>',
    'To: fax@helpcenter.example',
    `Message-ID: <${name}@lines.example>`,
    `Subject: ${name}`,
    ...(automatic ? ['Auto-Submitted: auto-replied'] : []),
    'Content-Type: text/plain',
    '',
    'Please see the form.',
    '',
  ].join('\r\n');
}
