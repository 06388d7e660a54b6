import { randomUUID } from 'node:crypto';
import type { Activity } from '../activity.ts';
import type { Clock, TimerSource } from '../clock.ts';
import type { Delivery, DeliveryStore, NewDelivery } from './delivery-store.ts';
import type { Queues } from './queues.ts';

/** What a call of a function came to. */
export type InvokeOutcome = { payload: unknown } | { functionError: { errorType: string; errorMessage: string } };

/** How Lambda treats a function that is called asynchronously and fails. */
export interface AsyncInvokeConfig {
  /** Two on AWS unless the function says otherwise. */
  maximumRetryAttempts: number;
  maximumAgeSeconds: number;
  /** The queue that gets the record of what failed; without one it is dropped. */
  onFailureQueue?: string | undefined;
}

export interface DeliveriesOptions {
  store: DeliveryStore;
  queues: Queues;
  clock: Clock & { rescheduled?(): void };
  activity: Activity;
  invoke: (functionName: string, payload: unknown) => Promise<InvokeOutcome>;
  configOf: (functionName: string) => AsyncInvokeConfig;
  arnOf: (functionName: string) => string;
  /** Hears of each message for a queue, and by whose right it goes there: the rule's, the schedule's or the function's. */
  onSent?: ((callerArn: string, queue: string) => void) | undefined;
}

export interface Deliveries extends TimerSource {
  /**
   * Puts deliveries on disk, all or none; when it returns they can't be lost any more. They begin at once, in order; but
   * not before the start, for a function that is called while the stack boots would know only a part of it for good.
   */
  take(deliveries: NewDelivery[]): void;
  /** Resolves when what was taken on before is nearly done: who can wait with more, waits for that. */
  room(): Promise<void>;
  /** Begins, with what was taken already and what was in flight when the process ended. */
  start(): void;
  close(): void;
}

/** So many under way or in line keep the functions busy; more would only fill memory, and the log of what is to be done. */
const enough = 20;

/** One minute before the first, two before the second try, as Lambda waits. */
const functionRetryMs = [60_000, 120_000];

export const defaultAsyncInvokeConfig: AsyncInvokeConfig = { maximumRetryAttempts: 2, maximumAgeSeconds: 21_600 };

/** Asynchronous calls of functions: on disk before they are acknowledged, tried again, and laid away when hopeless. */
export function createDeliveries(options: DeliveriesOptions): Deliveries {
  const { store, queues, clock, activity } = options;
  let started = false;
  let closed = false;
  let begun = 0;
  let waiting: (() => void)[] = [];

  function begin(deliveries: Delivery[]): void {
    begun += deliveries.length;
    for (const delivery of deliveries) {
      void activity
        .track(`delivery to ${delivery.target}`, () => attempt(delivery))
        .finally(() => {
          begun -= 1;
          makeRoom();
        });
    }
  }

  function makeRoom(): void {
    if (begun >= enough && !closed) return;
    const goOn = waiting;
    waiting = [];
    for (const resolve of goOn) resolve();
  }

  async function attempt(delivery: Delivery): Promise<void> {
    let outcome: InvokeOutcome;
    try {
      outcome = await options.invoke(delivery.target, JSON.parse(delivery.payload));
    } catch (error) {
      if (!closed) refused(delivery, error);
      return;
    }
    // A call that was cut off by the stack's own end is made again at the next start.
    if (closed) return;
    if ('functionError' in outcome) failed(delivery, outcome.functionError);
    else store.remove(delivery);
  }

  /** The call was not taken: the target's own retry policy and dead-letter queue apply. */
  function refused(delivery: Delivery, error: unknown): void {
    const { policy } = delivery;
    delivery.refusals += 1;
    const wait = Math.min(2 ** (delivery.refusals - 1), 300) * 1000;
    const mayRetry = isTemporary(error) && delivery.refusals <= policy.maximumRetryAttempts;
    if (mayRetry && inTime(delivery, wait, policy.maximumAgeSeconds)) return postpone(delivery, wait);
    const { original = delivery.payload } = delivery;
    layAway(delivery, policy.originArn, policy.deadLetterQueue, JSON.parse(original), {
      ERROR_CODE: nameOf(error),
      ERROR_MESSAGE: error instanceof Error ? error.message : String(error),
      RULE_ARN: policy.originArn,
      TARGET_ARN: options.arnOf(delivery.target),
      RETRY_ATTEMPTS: String(delivery.refusals - 1),
    });
  }

  /** The function itself failed: Lambda's own retries and the function's failure destination apply. */
  function failed(delivery: Delivery, error: { errorType: string; errorMessage: string }): void {
    const config = options.configOf(delivery.target);
    delivery.failures += 1;
    const wait = functionRetryMs[delivery.failures - 1];
    const mayRetry = wait !== undefined && delivery.failures <= config.maximumRetryAttempts;
    if (mayRetry && inTime(delivery, wait, config.maximumAgeSeconds)) return postpone(delivery, wait);
    layAway(delivery, options.arnOf(delivery.target), config.onFailureQueue, {
      version: '1.0',
      timestamp: new Date(clock.now()).toISOString(),
      requestContext: {
        requestId: randomUUID(),
        functionArn: `${options.arnOf(delivery.target)}:$LATEST`,
        condition: mayRetry ? 'EventAgeExceeded' : 'RetriesExhausted',
        approximateInvokeCount: delivery.failures,
      },
      requestPayload: JSON.parse(delivery.payload) as unknown,
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: error,
    });
  }

  function inTime(delivery: Delivery, wait: number, maximumAgeSeconds: number): boolean {
    return clock.now() + wait - delivery.takenAt <= maximumAgeSeconds * 1000;
  }

  function postpone(delivery: Delivery, wait: number): void {
    store.postpone(delivery, clock.now() + wait);
    clock.rescheduled?.();
  }

  function layAway(
    delivery: Delivery,
    caller: string,
    queue: string | undefined,
    body: unknown,
    attributes?: Record<string, string>,
  ): void {
    // A delivery of an earlier version may name a queue that is not there any more: on AWS, too, it would be dropped.
    const there = queue !== undefined && queues.names.includes(queue) ? queue : undefined;
    store.atomically(() => {
      if (there !== undefined) queues.send(there, body, attributes);
      store.remove(delivery);
    });
    if (there !== undefined) options.onSent?.(caller, there);
  }

  return {
    name: 'deliveries',
    next: () => (closed ? undefined : store.next()),
    fire: now => {
      if (closed) return 0;
      const due = store.takeDue(now);
      begin(due);
      return due.length;
    },
    take: deliveries => {
      const taken = store.atomically(() => deliveries.map(delivery => store.add(delivery, clock.now())));
      if (started) begin(taken);
    },
    room: () => (begun < enough || closed ? Promise.resolve() : new Promise(resolve => waiting.push(resolve))),
    start: () => {
      started = true;
      begin(store.immediate());
    },
    close: () => {
      closed = true;
      makeRoom();
    },
  };
}

/** Throttling and a fault of the service pass; a missing function or a payload too large never does. */
function isTemporary(error: unknown): boolean {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  return status === 429 || typeof status !== 'number' || status >= 500;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'SDK_CLIENT_ERROR';
}
