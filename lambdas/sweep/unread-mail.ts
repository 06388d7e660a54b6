import type { Calendar } from '../../domain/clocks/calendar-changes.ts';
import type { Derivation } from '../../domain/clocks/derivation.ts';
import { readingOfMail } from '../../domain/clocks/inbox.ts';
import type { Instant } from '../../domain/time/instants.ts';
import { logger } from '../shared/logger.ts';
import type { measure } from '../shared/metrics.ts';
import type { Repairs } from './repairs.ts';

interface Mail {
  mailId: string;
  receivedAt: Instant;
  derivation?: Derivation | undefined;
  missedAt?: Instant | undefined;
  settledAt?: Instant | undefined;
}

/** The mail that belongs to no case yet: no machine watches its time to be read (D6). */
export interface Inbox {
  /** The ids of those that stand in the Help Center's queue. */
  unread: () => Promise<string[]>;
  load: (mailId: string) => Promise<Mail | undefined>;
  calendar: () => Promise<Calendar>;
  /** Gives one from before that was kept the time by which it is read. */
  clock: (mailId: string, derivation: Derivation) => Promise<void>;
  /** Makes it a supervisor's item. @returns false where it was settled, or is one already */
  miss: (mailId: string, dueAt: Instant, at: Instant) => Promise<boolean>;
}

/** Notes of each mail that nobody has read in time that it was missed, and tells how many lie there. That is no defect of ours to repair. */
export async function watchMail(
  at: Instant,
  inbox: Inbox,
  tell: { measure: typeof measure; count: Repairs['count'] },
): Promise<void> {
  const ids = await inbox.unread();
  const rows = ids.map(mailId => ({ mailId }));
  const late = await tell.count(rows, ({ mailId }) => isLate(mailId, at, inbox, tell.measure));
  tell.measure('UnreadMail', late, {});
}

async function isLate(mailId: string, at: Instant, inbox: Inbox, tell: typeof measure): Promise<boolean> {
  const mail = await inbox.load(mailId);
  if (mail === undefined || mail.settledAt !== undefined) return false;
  const { dueAt, missedFrom = dueAt } = mail.derivation ?? (await clocked(mail, inbox));
  if (at < missedFrom) return false;
  if (mail.missedAt === undefined && (await inbox.miss(mailId, dueAt, at))) {
    tell('DeadlineMissed', 1, { clock: 'D6' });
    logger.warn('A mail was not read in time', { mailId });
  }
  return true;
}

async function clocked({ mailId, receivedAt }: Mail, { calendar, clock }: Inbox): Promise<Derivation> {
  const derivation = readingOfMail(receivedAt, await calendar());
  await clock(mailId, derivation);
  return derivation;
}
