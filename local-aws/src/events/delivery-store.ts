import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../transaction.ts';

/** How a target of a rule or schedule wants to be served when the call itself fails, and where its dead letters go. */
export interface DeliveryPolicy {
  /** The rule or schedule that sends. */
  originArn: string;
  maximumRetryAttempts: number;
  maximumAgeSeconds: number;
  /** The queue's name; without one, what can't be delivered is dropped, as on AWS. */
  deadLetterQueue?: string | undefined;
}

export interface Delivery {
  id: number;
  /** The function's name. */
  target: string;
  payload: string;
  policy: DeliveryPolicy;
  /** The event itself, where its target gets something else: a rule's dead-letter queue gets this. */
  original?: string;
  /** Epoch milliseconds, stack time. */
  takenAt: number;
  /** How often the call itself was refused. */
  refusals: number;
  /** How often the function answered with an error. */
  failures: number;
}

export type NewDelivery = Pick<Delivery, 'target' | 'policy'> & { payload: unknown; original?: unknown };

/** Deliveries that were taken on and are not finished, on disk. Those without a due time are to be made at once. */
export function createDeliveryStore(database: DatabaseSync) {
  const insert = database.prepare(
    'INSERT INTO deliveries (target, payload, policy, taken_at, original) VALUES (?, ?, ?, ?, ?) RETURNING *',
  );
  const immediate = database.prepare('SELECT * FROM deliveries WHERE due IS NULL ORDER BY id');
  const due = database.prepare('UPDATE deliveries SET due = NULL WHERE due <= ? RETURNING *');
  const earliest = database.prepare('SELECT min(due) AS next FROM deliveries WHERE due IS NOT NULL');
  const postpone = database.prepare('UPDATE deliveries SET refusals = ?, failures = ?, due = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM deliveries WHERE id = ?');

  return {
    add: (delivery: NewDelivery, now: number): Delivery =>
      readRow(
        insert.get(
          delivery.target,
          JSON.stringify(delivery.payload),
          JSON.stringify(delivery.policy),
          now,
          delivery.original === undefined ? null : JSON.stringify(delivery.original),
        ) ?? {},
      ),
    immediate: (): Delivery[] => immediate.all().map(readRow),
    /** Takes out what waited until now; those are immediate from here on. */
    takeDue: (now: number): Delivery[] =>
      due
        .all(now)
        .map(readRow)
        .sort((a, b) => a.id - b.id),
    next: (): number | undefined => {
      const next = earliest.get()?.['next'];
      return typeof next === 'number' ? next : undefined;
    },
    postpone: (delivery: Delivery, until: number): void => {
      postpone.run(delivery.refusals, delivery.failures, until, delivery.id);
    },
    remove: (delivery: Delivery): void => {
      remove.run(delivery.id);
    },
    /** Everything that `work` writes is on disk together, or not at all. */
    atomically: <T>(work: () => T): T => inTransaction(database, work),
  };
}

export type DeliveryStore = ReturnType<typeof createDeliveryStore>;

function readRow(row: Record<string, unknown>): Delivery {
  return {
    id: Number(row['id']),
    target: String(row['target']),
    payload: String(row['payload']),
    policy: JSON.parse(String(row['policy'])) as DeliveryPolicy,
    ...(typeof row['original'] === 'string' && { original: row['original'] }),
    takenAt: Number(row['taken_at']),
    refusals: Number(row['refusals']),
    failures: Number(row['failures']),
  };
}
