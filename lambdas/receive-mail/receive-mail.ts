import * as z from 'zod';
import type { Automatic } from '../../domain/api/inbound-mail.ts';
import { automaticMailDue, readingOfMail } from '../../domain/clocks/inbox.ts';
import type { Calendar } from '../../domain/clocks/calendar-changes.ts';
import type { Derivation } from '../../domain/clocks/derivation.ts';
import { localDateOf } from '../../domain/time/days.ts';
import { Instant, type LocalDate } from '../../domain/time/instants.ts';
import { logger } from '../shared/logger.ts';
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
}

export interface Ports {
  /** The beginning of the mail, with all of its headers. */
  readHead: (key: string) => Promise<Uint8Array>;
  calendar: () => Promise<Calendar>;
  queue: (mail: Received, derivation: Derivation) => Promise<void>;
  /** Puts it with the automatic mail of that day, which is one item in the queue. */
  queueAutomatic: (mail: Received, automatic: Automatic, day: { on: LocalDate; dueAt: Instant }) => Promise<void>;
}

/** What SES writes once to try the bucket: no mail of anybody's. */
const trial = 'AMAZON_SES_SETUP_NOTIFICATION';

/**
 * Makes every mail that came in an item for a person, to be read within a business day of its coming in (D6): it may be an
 * application. What no person wrote is one item a day for all. The mail itself stays in the bucket as it came.
 */
export async function receiveMail({ time: receivedAt, detail: { object } }: Created, ports: Ports): Promise<void> {
  const { key } = object;
  const mailId = key.split('/').at(-1) ?? key;
  if (mailId === trial) return;
  const mail = { mailId, key, receivedAt };
  const calendar = await ports.calendar();
  const automatic = await whyAutomatic(await ports.readHead(key));
  if (automatic === undefined) await ports.queue(mail, readingOfMail(receivedAt, calendar));
  else await ports.queueAutomatic(mail, automatic, dayOf(receivedAt, calendar));
  logger.info('A mail came in', { mailId, ...(automatic && { automatic }) });
}

function dayOf(receivedAt: Instant, calendar: Calendar): { on: LocalDate; dueAt: Instant } {
  const on = localDateOf(receivedAt);
  return { on, dueAt: automaticMailDue(on, calendar) };
}
