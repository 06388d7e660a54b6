import PostalMime from 'postal-mime';
import type { SettleMail } from '../../domain/api/inbound-mail.ts';
import { type Actor, isHelpCenter } from '../../domain/people/actors.ts';
import type { Instant } from '../../domain/time/instants.ts';
import { Problem } from '../shared/problem.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

/** Where a mail is kept as it came, and who has dealt with it. */
interface InboundMail {
  key: string;
  receivedAt: Instant;
  settledAt?: Instant | undefined;
  settledBy?: string | undefined;
  caseNumber?: CaseNumber | undefined;
}

export interface Mailbox {
  load: (mailId: string) => Promise<InboundMail | undefined>;
  /** The mail as it came. */
  read: (key: string) => Promise<Uint8Array>;
  presign: (key: string) => Promise<{ url: string }>;
  /** @returns false when somebody did before */
  settle: (
    mailId: string,
    settled: { at: Instant; by: string; note: string; caseNumber: CaseNumber | undefined },
  ) => Promise<boolean>;
}

/** @throws Problem 403 */
export function mustBeHelpCenter(actor: Actor): void {
  if (!isHelpCenter(actor)) throw new Problem(403, 'Mail that came in is for the Help Center.');
}

/** @throws Problem 404 */
export async function showMail(mailId: string, mailbox: Mailbox): Promise<object> {
  const { key, receivedAt, settledAt, settledBy, caseNumber } = await load(mailId, mailbox);
  const said = await read(await mailbox.read(key));
  const { url } = await mailbox.presign(key);
  return { mailId, receivedAt, settledAt, settledBy, caseNumber, ...said, download: { url } };
}

/** What the mail says, as far as it can be read; the original is always there to be opened. */
async function read(raw: Uint8Array): Promise<object> {
  try {
    const { from, subject, text, attachments } = await PostalMime.parse(raw);
    const files = attachments.map(({ filename, mimeType }) => ({ fileName: filename, contentType: mimeType }));
    return {
      readable: true,
      from: from?.address ?? null,
      subject: subject ?? null,
      text: text ?? null,
      attachments: files,
    };
  } catch {
    return { readable: false, from: null, subject: null, text: null, attachments: [] };
  }
}

/** Takes a mail out of the queue: somebody has dealt with it. @throws Problem 404 or 409 */
export async function settleMail(
  mailId: string,
  { note, caseNumber }: SettleMail,
  { at, by }: { at: Instant; by: string },
  mailbox: Mailbox,
): Promise<object> {
  await load(mailId, mailbox);
  const settled = await mailbox.settle(mailId, { at, by, note, caseNumber });
  if (!settled) throw new Problem(409, 'Somebody has dealt with this mail already.');
  return { mailId, settledAt: at };
}

async function load(mailId: string, mailbox: Mailbox): Promise<InboundMail> {
  const mail = await mailbox.load(mailId);
  if (mail === undefined) throw new Problem(404, 'There is no such mail.');
  return mail;
}
