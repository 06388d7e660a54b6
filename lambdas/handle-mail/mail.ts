import { type Automatic, automaticQueue, dayNamedBy, type SettleMail } from '../../domain/api/inbound-mail.ts';
import type { Calendar } from '../../domain/clocks/calendar-changes.ts';
import type { Derivation } from '../../domain/clocks/derivation.ts';
import { explain } from '../../domain/clocks/explain.ts';
import { readingOfMail } from '../../domain/clocks/inbox.ts';
import { type Actor, isHelpCenter } from '../../domain/people/actors.ts';
import type { Instant, LocalDate } from '../../domain/time/instants.ts';
import { malformed, Problem } from '../shared/problem.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';
import { type KeepPart, partsOf } from './parts.ts';
import { readMail } from './read-mail.ts';
import { forStaff } from '../../domain/words/refusals/said.ts';

/** Where a mail is kept as it came, by when it is read, and who has dealt with it. */
interface InboundMail {
  mailId: string;
  key: string;
  receivedAt: Instant;
  derivation?: Derivation | undefined;
  missedAt?: Instant | undefined;
  automatic?: Automatic | undefined;
  /** When the sender of an infected mail was asked to send it again. */
  askedAgainAt?: Instant | undefined;
  settledAt?: Instant | undefined;
  settledBy?: string | undefined;
  caseNumber?: CaseNumber | undefined;
}

export interface Mailbox {
  load: (mailId: string) => Promise<InboundMail | undefined>;
  /** The mail as it came; undefined where it is not there any more. */
  read: (key: string) => Promise<Uint8Array | undefined>;
  /** The mail as it came, as a file for a mail program. */
  presign: (key: string, fileName: string) => Promise<{ url: string }>;
  keepPart: (mailId: string) => KeepPart;
  calendar: () => Promise<Calendar>;
  /** Writes down that it is read, and of which case it is. */
  note: (mail: Pick<InboundMail, 'mailId' | 'caseNumber'>) => Promise<void>;
  /** Whether whoever asks has a tie to that case, and does not see it. */
  isHidden: (caseNumber: CaseNumber) => Promise<boolean>;
  /** Puts it into that case. @throws Problem where the case does not take it */
  join: (caseNumber: CaseNumber, mail: { mailId: string; receivedAt: Instant; toBeRead: boolean }) => Promise<void>;
  /** @returns false when somebody did before */
  settle: (mail: InboundMail, settled: Settlement) => Promise<boolean>;
  /** All automatic mail of a day. @returns false when somebody did before */
  settleDay: (day: LocalDate, settled: Settlement) => Promise<boolean>;
}

interface Settlement {
  at: Instant;
  by: string;
  note: string;
  caseNumber: CaseNumber | undefined;
}

/** @throws Problem 403 */
export function mustBeHelpCenter(actor: Actor): void {
  if (!isHelpCenter(actor)) throw new Problem(403, forStaff('Mail that came in is for the Help Center.'));
}

/** @throws Problem 404 */
export async function showMail(mailId: string, mailbox: Mailbox): Promise<object> {
  const mail = await load(mailId, mailbox);
  await mailbox.note(mail);
  const { key, receivedAt, settledAt, settledBy, caseNumber, automatic, askedAgainAt } = mail;
  if (caseNumber !== undefined && (await mailbox.isHidden(caseNumber)))
    throw new Problem(404, forStaff('There is no such mail.'));
  const said = await readMail(await mailbox.read(key));
  const attachments = await partsOf(said, mailbox.keepPart(mailId));
  const { url } = await mailbox.presign(key, `${said.virus === 'infected' ? 'infected-' : ''}mail-${mailId}.eml`);
  const clock = automatic === undefined ? clockView(mail, await derivationOf(mail, mailbox)) : undefined;
  const dealtWith = { settledAt, settledBy, caseNumber, askedAgainAt };
  return { mailId, receivedAt, clock, automatic, ...dealtWith, ...said, attachments, download: { url } };
}

/** One that came in before it was kept is counted when it is read. */
async function derivationOf({ derivation, receivedAt }: InboundMail, { calendar }: Mailbox): Promise<Derivation> {
  return derivation ?? readingOfMail(receivedAt, await calendar());
}

/** By when it is to be read, and how that date came about, as the clocks of a case are shown. */
function clockView({ missedAt, settledAt }: InboundMail, derivation: Derivation) {
  const done = settledAt === undefined ? 'running' : 'met';
  const { dueOn, dueAt } = derivation;
  const status = missedAt === undefined ? done : 'missed';
  return { id: 'D6', status, dueOn, dueAt, missedAt, derivation, explanation: explain(derivation, 'staff') };
}

/**
 * Takes a mail out of the queue: somebody has dealt with it, or found out to which case it belongs. By the id that stands for the
 * automatic mail of a day, all of that.
 * @throws Problem 404, 409 or 422
 */
export async function settleMail(
  mailId: string,
  { note, caseNumber, toBeRead = false }: SettleMail,
  { at, by }: { at: Instant; by: string },
  mailbox: Mailbox,
): Promise<object> {
  const settlement = { at, by, note, caseNumber };
  const day = dayNamedBy(mailId);
  const settled =
    day === undefined
      ? await settleOne(mailId, settlement, toBeRead, mailbox)
      : await settleDay(day, settlement, mailbox);
  if (!settled) throw new Problem(409, forStaff('Somebody has dealt with this mail already.'));
  return { mailId, settledAt: at };
}

/** First into the case: whoever is stopped in between does it again, and it is joined once. */
async function settleOne(
  mailId: string,
  settlement: Settlement,
  toBeRead: boolean,
  mailbox: Mailbox,
): Promise<boolean> {
  const mail = await load(mailId, mailbox);
  if (mail.settledAt !== undefined) return false;
  const { caseNumber } = settlement;
  if (caseNumber !== undefined) await mailbox.join(caseNumber, { mailId, receivedAt: mail.receivedAt, toBeRead });
  return mailbox.settle(mail, settlement);
}

function settleDay(day: LocalDate, settlement: Settlement, { settleDay: settle }: Mailbox): Promise<boolean> {
  if (settlement.caseNumber === undefined) return settle(day, settlement);
  throw malformed([
    { path: 'caseNumber', reason: forStaff('is for one mail: this stands for all automatic mail of a day') },
  ]);
}

async function load(mailId: string, mailbox: Mailbox): Promise<InboundMail> {
  const mail = await mailbox.load(mailId);
  if (mail !== undefined) return mail;
  const day = dayNamedBy(mailId);
  const where = day === undefined ? '' : ` The automatic mail of that day stands in the queue ${automaticQueue(day)}.`;
  throw new Problem(404, forStaff(`There is no such mail.${where}`));
}
