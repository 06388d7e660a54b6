import type { DatabaseSync } from 'node:sqlite';
import type { Activity } from '../activity.ts';
import { eventRelay } from '../event-relay.ts';
import type { S3Event } from './events.ts';

export interface EventRelay {
  /** Keeps an event; to be called in the transaction that made it. */
  keep(event: S3Event): void;
  /** Hands on what is kept, oldest first. */
  handOn(): void;
}

export function s3EventRelay(
  database: DatabaseSync,
  activity: Activity,
  onEvent: (event: S3Event) => void | Promise<void>,
): EventRelay {
  const keep = database.prepare('INSERT INTO events (event) VALUES (?)');
  const oldest = database.prepare('SELECT n, event FROM events ORDER BY n LIMIT 1');
  const forget = database.prepare('DELETE FROM events WHERE n = ?');
  const kept = {
    of: 'S3',
    next() {
      const row = oldest.get();
      if (row === undefined) return undefined;
      return { n: Number(row['n']), event: JSON.parse(String(row['event'])) as S3Event };
    },
    forget: (n: number) => void forget.run(n),
  };
  return {
    keep: event => void keep.run(JSON.stringify(event)),
    handOn: eventRelay(kept, activity, onEvent),
  };
}
