import { join } from 'node:path';
import type { SesEvent } from './events.ts';
import type { Happening } from './happening.ts';
import { matches } from './mail.ts';
import type { Mail, MailFilter, MailStatus } from './mail.ts';
import type { Suppressed } from './outcome.ts';
import { StateFiles } from '../state-files.ts';
import { inTransaction } from '../transaction.ts';

/** What happened: the events that tell it, and what it puts on the suppression list. */
interface Told {
  events: SesEvent[];
  suppressed: Suppressed[];
}

/** What becomes of a mail at that time (epoch milliseconds). */
interface Later {
  due: number;
  happening: Happening;
}

/** The mails that were taken and the events not yet handed on, in one SQLite file. */
export function openMailStore(directory: string, files = new StateFiles()) {
  const database = files.database(join(directory, 'mail.sqlite'));
  database.exec(`
    CREATE TABLE IF NOT EXISTS mail (n INTEGER PRIMARY KEY, id TEXT UNIQUE, status TEXT, record TEXT, raw BLOB) STRICT;
    CREATE TABLE IF NOT EXISTS event (n INTEGER PRIMARY KEY, event TEXT) STRICT;
    CREATE TABLE IF NOT EXISTS later (n INTEGER PRIMARY KEY, due INTEGER, mail TEXT, happening TEXT) STRICT;
    CREATE TABLE IF NOT EXISTS suppressed (address TEXT PRIMARY KEY, reason TEXT) STRICT;
  `);
  const insertMail = database.prepare('INSERT INTO mail (id, status, record, raw) VALUES (?, ?, ?, ?)');
  const insertEvent = database.prepare('INSERT INTO event (event) VALUES (?)');
  const updateStatus = database.prepare('UPDATE mail SET status = ? WHERE id = ?');
  const allMails = database.prepare('SELECT status, record FROM mail ORDER BY n');
  const oneMail = database.prepare('SELECT status, record FROM mail WHERE id = ?');
  const oneMessage = database.prepare('SELECT raw FROM mail WHERE id = ?');
  const oldestEvent = database.prepare('SELECT n, event FROM event ORDER BY n LIMIT 1');
  const deleteEvent = database.prepare('DELETE FROM event WHERE n = ?');
  const insertLater = database.prepare('INSERT INTO later (due, mail, happening) VALUES (?, ?, ?)');
  const earliestLater = database.prepare('SELECT min(due) AS next FROM later');
  const takeDue = database.prepare('DELETE FROM later WHERE due <= ? RETURNING *');
  const allSuppressed = database.prepare('SELECT address, reason FROM suppressed ORDER BY address');
  const suppress = database.prepare('INSERT OR IGNORE INTO suppressed (address, reason) VALUES (?, ?)');
  const clearSuppressed = database.prepare('DELETE FROM suppressed');

  function tell({ events, suppressed }: Told): void {
    for (const event of events) insertEvent.run(JSON.stringify(event));
    for (const { address, reason } of suppressed) suppress.run(address.toLowerCase(), reason);
  }

  return {
    /** Keeps a mail and what is to be told of it, together. */
    keep(mail: Mail, raw: Buffer | undefined, told: Told, later: Later[]): void {
      inTransaction(database, () => {
        insertMail.run(mail.id, mail.status, JSON.stringify(mail), raw ?? null);
        tell(told);
        for (const { due, happening } of later) insertLater.run(due, mail.id, JSON.stringify(happening));
      });
    },
    /** Notes what became of a mail, with the event that tells it. */
    settle(mailId: string, status: MailStatus, told: Told): void {
      inTransaction(database, () => {
        updateStatus.run(status, mailId);
        tell(told);
      });
    },
    /** What becomes of mails later on. */
    later: {
      next(): number | undefined {
        const next = database.isOpen ? earliestLater.get()?.['next'] : undefined;
        return typeof next === 'number' ? next : undefined;
      },
      /** Has `settle` note each that is due, and forgets it with that. */
      takeDue(now: number, settle: (later: Later & { mailId: string }) => void): number {
        if (!database.isOpen) return 0;
        return inTransaction(database, () => {
          const rows = takeDue.all(now).toSorted((one, other) => Number(one['due']) - Number(other['due']));
          for (const row of rows) {
            const happening = JSON.parse(String(row['happening'])) as Happening;
            settle({ mailId: String(row['mail']), due: Number(row['due']), happening });
          }
          return rows.length;
        });
      },
    },
    /** The account's suppression list: it outlives the process, as on AWS. */
    suppressed: {
      list: (): Suppressed[] =>
        allSuppressed
          .all()
          .map(row => ({ address: String(row['address']), reason: row['reason'] as Suppressed['reason'] })),
      replace(list: Suppressed[]): void {
        inTransaction(database, () => {
          clearSuppressed.run();
          for (const { address, reason } of list) suppress.run(address.toLowerCase(), reason);
        });
      },
    },
    find(mailId: string): Mail | undefined {
      const row = oneMail.get(mailId);
      return row === undefined ? undefined : toMail(row);
    },
    /** The message as its sender composed it, for a mail sent with SendRawEmail. */
    rawMessage(mailId: string): Uint8Array | undefined {
      const raw = oneMessage.get(mailId)?.['raw'];
      return raw instanceof Uint8Array ? raw : undefined;
    },
    /** Oldest first. */
    list(filter: MailFilter): Mail[] {
      return allMails
        .all()
        .map(toMail)
        .filter(mail => matches(mail, filter));
    },
    /** What is to be told and has not been taken yet. */
    events: {
      of: 'the mail service',
      next(): { n: number; event: SesEvent } | undefined {
        const row = database.isOpen ? oldestEvent.get() : undefined;
        if (row === undefined) return undefined;
        return { n: Number(row['n']), event: JSON.parse(String(row['event'])) as SesEvent };
      },
      forget(n: number): void {
        if (database.isOpen) deleteEvent.run(n);
      },
    },
    close(): void {
      database.close();
    },
  };
}

function toMail(row: Record<string, unknown>): Mail {
  const mail = JSON.parse(String(row['record'])) as Mail;
  return { ...mail, status: row['status'] as MailStatus };
}
