import { createHash, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../transaction.ts';

/** A queue whose messages are handed to a function. */
export interface WorkingQueue {
  name: string;
  arn: string;
  region: string;
  /** How long nobody else sees a message that was handed on. */
  visibilityTimeoutMs: number;
  /** What lies longer is gone. */
  retentionMs: number;
  /** Where a message goes that was handed on so often in vain; without it, it is handed on until it is too old. */
  redrive?: { queue: string; maxReceiveCount: number } | undefined;
}

/** A message as a function gets it. */
export interface SqsRecord {
  messageId: string;
  receiptHandle: string;
  body: string;
  attributes: Record<string, string>;
  messageAttributes: object;
  md5OfBody: string;
  eventSource: 'aws:sqs';
  eventSourceARN: string;
  awsRegion: string;
}

/** Every so many messages are handed on once more after they were done with, as SQS is free to do at any time. */
const handedTwice = 7;

/** The messages of standard queues, on disk: each is handed on at least once, in no order, until it is taken out. */
export function createWorkingQueues(database: DatabaseSync) {
  const insert = database.prepare(
    'INSERT INTO messages (queue, sent_at, body, attributes, message_id) VALUES (?, ?, ?, ?, ?)',
  );
  const forget = database.prepare('DELETE FROM messages WHERE queue = ? AND sent_at <= ?');
  const lay = database.prepare(
    'UPDATE messages SET queue = ?, attributes = ?, visible_at = NULL WHERE queue = ? AND visible_at IS NULL AND receives >= ?',
  );
  const waiting = database.prepare('SELECT * FROM messages WHERE queue = ? AND visible_at IS NULL ORDER BY id LIMIT ?');
  const hand = database.prepare(
    'UPDATE messages SET receives = receives + 1, first_received = coalesce(first_received, ?), visible_at = ?, message_id = coalesce(message_id, ?) WHERE id = ? RETURNING *',
  );
  const remove = database.prepare('DELETE FROM messages WHERE queue = ? AND message_id = ?');
  const handAgain = database.prepare(
    'UPDATE messages SET doubled = 1, receives = 0, visible_at = NULL WHERE queue = ? AND message_id = ? AND doubled = 0 AND id % ? = 0',
  );
  const show = database.prepare('UPDATE messages SET visible_at = NULL WHERE queue = ? AND visible_at <= ?');
  const next = database.prepare('SELECT min(visible_at) AS next FROM messages WHERE queue = ?');
  const count = database.prepare('SELECT count(*) AS total, count(visible_at) AS hidden FROM messages WHERE queue = ?');

  return {
    /** Puts messages on disk, all or none. */
    send: (messages: { queue: string; body: unknown }[], now: number): void =>
      inTransaction(database, () => {
        for (const { queue, body } of messages) insert.run(queue, now, JSON.stringify(body), '{}', randomUUID());
      }),

    /**
     * Hands on what is visible, the last sent first, and hides it for the visibility timeout.
     * @returns at most so many; what was handed on in vain too often, or lies for too long, is not among them
     */
    receive: (queue: WorkingQueue, most: number, now: number): SqsRecord[] =>
      inTransaction(database, () => {
        const { name, redrive } = queue;
        forget.run(name, now - queue.retentionMs);
        if (redrive !== undefined) {
          const attributes = JSON.stringify({ DeadLetterQueueSourceArn: queue.arn });
          lay.run(redrive.queue, attributes, name, redrive.maxReceiveCount);
        }
        return waiting
          .all(name, most)
          .toReversed()
          .map(({ id }) => hand.get(now, now + queue.visibilityTimeoutMs, randomUUID(), id ?? null) ?? {})
          .map(row => recordOf(queue, row));
      }),

    /** Takes out what was done with; some of it is handed on once more before. */
    delete: (queue: string, messageIds: string[]): void =>
      inTransaction(database, () => {
        for (const messageId of messageIds) {
          const { changes } = handAgain.run(queue, messageId, handedTwice);
          if (changes === 0) remove.run(queue, messageId);
        }
      }),

    /** Shows again what was hidden until now. @returns how many messages */
    show: (queue: string, now: number): number => Number(show.run(queue, now).changes),

    /** When the next hidden message is shown again, in epoch milliseconds. */
    next: (queue: string): number | undefined => {
      const instant = next.get(queue)?.['next'];
      return typeof instant === 'number' ? instant : undefined;
    },

    /** How many messages wait to be handed on, and how many are hidden: at work, or failed a moment ago. */
    counts: (queue: string): { waiting: number; hidden: number } => {
      const { total, hidden } = count.get(queue) ?? {};
      return { waiting: Number(total) - Number(hidden), hidden: Number(hidden) };
    },
  };
}

export type WorkingQueues = ReturnType<typeof createWorkingQueues>;

function recordOf({ arn, region }: WorkingQueue, row: Record<string, unknown>): SqsRecord {
  const body = String(row['body']);
  return {
    messageId: String(row['message_id']),
    receiptHandle: randomUUID(),
    body,
    attributes: {
      ApproximateReceiveCount: String(row['receives']),
      SentTimestamp: String(row['sent_at']),
      SenderId: 'AIDALOCAL',
      ApproximateFirstReceiveTimestamp: String(row['first_received']),
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: region,
  };
}
