import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SesEvent } from './events.ts';
import { matches } from './mail.ts';
import type { Mail, MailFilter, MailStatus } from './mail.ts';
import { inTransaction } from '../transaction.ts';

/** The mails that were taken and the events not yet handed on, in one SQLite file. */
export function openMailStore(directory: string) {
  mkdirSync(directory, { recursive: true });
  const database = new DatabaseSync(join(directory, 'mail.sqlite'));
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS mail (n INTEGER PRIMARY KEY, id TEXT UNIQUE, status TEXT, record TEXT, raw BLOB) STRICT;
    CREATE TABLE IF NOT EXISTS event (n INTEGER PRIMARY KEY, event TEXT) STRICT;
  `);
  const insertMail = database.prepare('INSERT INTO mail (id, status, record, raw) VALUES (?, ?, ?, ?)');
  const insertEvent = database.prepare('INSERT INTO event (event) VALUES (?)');
  const updateStatus = database.prepare('UPDATE mail SET status = ? WHERE id = ?');
  const allMails = database.prepare('SELECT status, record FROM mail ORDER BY n');
  const oneMail = database.prepare('SELECT status, record FROM mail WHERE id = ?');
  const oneMessage = database.prepare('SELECT raw FROM mail WHERE id = ?');
  const oldestEvent = database.prepare('SELECT n, event FROM event ORDER BY n LIMIT 1');
  const deleteEvent = database.prepare('DELETE FROM event WHERE n = ?');

  function addEvents(events: SesEvent[]): void {
    for (const event of events) insertEvent.run(JSON.stringify(event));
  }

  return {
    /** Keeps a mail and what is to be told of it, together. */
    keep(mail: Mail, raw: Buffer | undefined, events: SesEvent[]): void {
      inTransaction(database, () => {
        insertMail.run(mail.id, mail.status, JSON.stringify(mail), raw ?? null);
        addEvents(events);
      });
    },
    /** Notes what became of a mail, with the event that tells it. */
    settle(mailId: string, status: MailStatus, events: SesEvent[]): void {
      inTransaction(database, () => {
        updateStatus.run(status, mailId);
        addEvents(events);
      });
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
