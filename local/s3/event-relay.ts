import type { DatabaseSync } from 'node:sqlite';
import type { Activity } from '../activity.ts';
import type { S3Event } from './events.ts';

export interface EventRelay {
  /** Keeps an event; to be called in the transaction that made it. */
  keep(event: S3Event): void;
  /** Hands on what is kept, oldest first. */
  handOn(): void;
}

/** An event is forgotten only after `onEvent` took it: whatever happens in between, it is handed on again. */
export function eventRelay(
  database: DatabaseSync,
  activity: Activity,
  onEvent: (event: S3Event) => void | Promise<void>,
): EventRelay {
  const keep = database.prepare('INSERT INTO events (event) VALUES (?)');
  const next = database.prepare('SELECT n, event FROM events ORDER BY n LIMIT 1');
  const forget = database.prepare('DELETE FROM events WHERE n = ?');
  const nextEvent = () => next.get() as { n: number; event: string } | undefined;
  let running = false;

  async function handOnAll(): Promise<void> {
    const end = activity.begin('events of S3');
    running = true;
    try {
      for (let row = nextEvent(); row !== undefined; row = nextEvent()) {
        await onEvent(JSON.parse(row.event) as S3Event);
        forget.run(row.n);
      }
    } catch (error) {
      process.emitWarning(`An event of S3 was not taken, and stays for the next try: ${String(error)}`);
    } finally {
      // In the same turn in which no event was found: one that is kept later starts a round of its own.
      running = false;
      end();
    }
  }

  return {
    keep: event => void keep.run(JSON.stringify(event)),
    handOn: () => {
      if (!running && nextEvent() !== undefined) void handOnAll();
    },
  };
}
