import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Automatic } from '../../domain/api/inbound-mail.ts';
import { automaticMailDue, readingOfMail } from '../../domain/clocks/inbox.ts';
import type { Calendar } from '../../domain/clocks/calendar-changes.ts';
import type { Derivation } from '../../domain/clocks/derivation.ts';
import { localDateOf } from '../../domain/time/days.ts';
import { Instant, type LocalDate } from '../../domain/time/instants.ts';
import { logger } from '../shared/logger.ts';
import { readHead, virusVerdictOf } from '../shared/mail-head.ts';
import { askToSendAgain, whomToAsk } from './ask-again.ts';
import { whyAutomatic } from './automatic.ts';

/** That S3 has an object. `time`: when our mail service wrote it, which it does as it takes the mail. */
export const Created = z.object({
  time: Instant,
  detail: z.object({ object: z.object({ key: z.string() }) }),
});
type Created = z.infer<typeof Created>;

interface Received {
  mailId: string;
  key: string;
  receivedAt: Instant;
  /** Our mail service found a virus in it. */
  infected?: true;
}

export interface Ports {
  /** The beginning of the mail, with all of its headers; undefined where there is no such object any more. */
  readHead: (key: string) => Promise<Uint8Array | undefined>;
  calendar: () => Promise<Calendar>;
  /** @returns whether it is one that was not there before */
  queue: (mail: Received, derivation: Derivation) => Promise<boolean>;
  /** Puts it with the automatic mail of that day, which is one item in the queue. */
  queueAutomatic: (mail: Received, automatic: Automatic, day: { on: LocalDate; dueAt: Instant }) => Promise<void>;
  /** @throws MailThrottled, MailRefused or MailInDoubt */
  send: (mail: { to: string; subject: string; text: string; tags: Record<string, string> }) => Promise<unknown>;
  /** Notes on the item that its sender was asked to send it again. */
  noteAsked: (mailId: string) => Promise<void>;
}

/** What SES writes once to try the bucket: no mail of anybody's. */
const trial = 'AMAZON_SES_SETUP_NOTIFICATION';

/**
 * Makes every mail that came in an item for a person, to be read within a business day of its coming in (D6): it may be an
 * application. What no person wrote is one item a day for all. The mail itself stays in the bucket as it came.
 */
export async function receiveMail({ time: receivedAt, detail: { object } }: Created, ports: Ports): Promise<void> {
  const { key } = object;
  const name = key.split('/').at(-1) ?? key;
  if (name === trial) return;
  const mailId = name === '' ? idOf(key) : name;
  const bytes = await ports.readHead(key);
  const head = await readHead(bytes ?? new Uint8Array());
  const isInfected = virusVerdictOf(head) === 'infected';
  const mail = { mailId, key, receivedAt, ...(isInfected && { infected: true as const }) };
  const calendar = await ports.calendar();
  const automatic = whyAutomatic(head);
  if (automatic === undefined) {
    const isNew = await ports.queue(mail, readingOfMail(receivedAt, calendar));
    if (isInfected && isNew) await askAgain(mailId, whomToAsk(head), ports);
  } else await ports.queueAutomatic(mail, automatic, dayOf(receivedAt, calendar));
  logger.info('A mail came in', { mailId, ...(automatic && { automatic }), ...(isInfected && { isInfected }) });
}

/** Of what has no name: a folder that somebody made by hand is an object, too, and an item that can be settled. */
function idOf(key: string): string {
  return `object-${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
}

/** Once, or not at all: whoever reads the item sees whether it was done, and does it otherwise. */
async function askAgain(mailId: string, to: string | undefined, { send, noteAsked }: Ports): Promise<void> {
  if (to === undefined) return;
  try {
    await send({ to, ...askToSendAgain(), tags: { inbound: mailId } });
  } catch (error) {
    if (!(error instanceof Error) || !notSurelySent.includes(error.name)) throw error;
    logger.warn('The sender of an infected mail could not be asked to send it again', { mailId, error: error.name });
    return;
  }
  await noteAsked(mailId);
}

const notSurelySent = ['MailThrottled', 'MailRefused', 'MailInDoubt'];

function dayOf(receivedAt: Instant, calendar: Calendar): { on: LocalDate; dueAt: Instant } {
  const on = localDateOf(receivedAt);
  return { on, dueAt: automaticMailDue(on, calendar) };
}
