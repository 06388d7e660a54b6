import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../clock.ts';

interface QueueMessage {
  id: number;
  /** ISO 8601, stack time. */
  sentAt: string;
  body: string;
  attributes: Record<string, string>;
}

/** The queues for dead letters: messages are put in and looked at. Nothing in the stack takes them out. */
export interface Queues {
  names: string[];
  /** @throws Error for a queue that the template doesn't have */
  send(queue: string, body: unknown, attributes?: Record<string, string>): void;
  messages(queue: string): QueueMessage[];
  /** How many messages lie in each queue. */
  counts(): Record<string, number>;
}

export function createQueues(database: DatabaseSync, clock: Clock, names: string[]): Queues {
  const insert = database.prepare('INSERT INTO messages (queue, sent_at, body, attributes) VALUES (?, ?, ?, ?)');
  const select = database.prepare('SELECT id, sent_at, body, attributes FROM messages WHERE queue = ? ORDER BY id');
  const count = database.prepare('SELECT count(*) AS total FROM messages WHERE queue = ?');
  return {
    names,
    send: (queue, body, attributes = {}) => {
      if (!names.includes(queue)) throw new Error(`There is no queue ${queue}.`);
      insert.run(queue, clock.now(), JSON.stringify(body), JSON.stringify(attributes));
    },
    messages: queue =>
      select.all(queue).map(row => ({
        id: Number(row['id']),
        sentAt: new Date(Number(row['sent_at'])).toISOString(),
        body: String(row['body']),
        attributes: JSON.parse(String(row['attributes'])) as Record<string, string>,
      })),
    counts: () => Object.fromEntries(names.map(name => [name, Number(count.get(name)?.['total'] ?? 0)])),
  };
}
