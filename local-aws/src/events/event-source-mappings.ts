import * as z from 'zod';
import type { Activity } from '../activity.ts';
import type { Clock, TimerSource } from '../clock.ts';
import type { InvokeOutcome } from './deliveries.ts';
import type { SqsRecord, WorkingQueue, WorkingQueues } from './working-queues.ts';

/** From which queue a function is handed batches, and how. */
export interface MappingSpec {
  queue: WorkingQueue;
  functionName: string;
  enabled: boolean;
  batchSize: number;
  /** Whether the function's answer says which messages failed; without it, every answer means that all went well. */
  reportsFailures: boolean;
  /** How many batches are under way at a time. */
  maximumConcurrency: number;
}

export interface MappingsOptions {
  mappings: MappingSpec[];
  queues: WorkingQueues;
  clock: Clock & { rescheduled?(): void };
  activity: Activity;
  invoke: (functionName: string, payload: unknown) => Promise<InvokeOutcome>;
  /** Hears what Lambda does at a queue, under the role of the function. */
  onCall?: ((functionName: string, action: string, queue: string) => void) | undefined;
}

export interface EventSourceMappings extends TimerSource {
  /** Puts messages on disk, all or none; when it returns they can't be lost any more. */
  send(messages: { queue: string; body: unknown }[]): void;
  /** How many messages wait in each queue, and how many of it are hidden. */
  counts(): Record<string, { waiting: number; hidden: number }>;
  /** Begins, with what was sent before; what was under way when the process ended is shown when its time is over. */
  start(): void;
  close(): void;
}

/** Hands messages of queues to functions, in batches: Lambda's event source mappings for SQS. */
export function createEventSourceMappings(options: MappingsOptions): EventSourceMappings {
  const { queues, clock, activity, onCall } = options;
  const running = options.mappings.filter(({ enabled }) => enabled);
  const underWay = new Map(running.map(mapping => [mapping, 0]));
  let started = false;
  let closed = false;
  let endOfTurn: (() => void) | undefined;

  /** After this turn of the event loop, so that what is sent in one goes in one batch. */
  function soon(): void {
    if (!started || closed || endOfTurn !== undefined) return;
    endOfTurn = activity.begin('messages to be handed on');
    setImmediate(() => {
      for (const mapping of running) handOn(mapping);
      endOfTurn?.();
      endOfTurn = undefined;
    });
  }

  function handOn(mapping: MappingSpec): void {
    const { queue, functionName } = mapping;
    while (!closed && (underWay.get(mapping) ?? 0) < mapping.maximumConcurrency) {
      const records = queues.receive(queue, mapping.batchSize, clock.now());
      if (records.length === 0) return;
      onCall?.(functionName, 'ReceiveMessage', queue.name);
      onCall?.(functionName, 'GetQueueAttributes', queue.name);
      change(mapping, 1);
      void activity.track(`messages to ${functionName}`, async () => {
        await call(mapping, records);
        change(mapping, -1);
        handOn(mapping);
      });
    }
  }

  function change(mapping: MappingSpec, by: number): void {
    underWay.set(mapping, (underWay.get(mapping) ?? 0) + by);
  }

  async function call(mapping: MappingSpec, records: SqsRecord[]): Promise<void> {
    const done = await doneOf(mapping, records);
    // What was cut off by the stack's own end is shown again when its time is over.
    if (closed) return;
    queues.delete(mapping.queue.name, done);
    if (done.length > 0) onCall?.(mapping.functionName, 'DeleteMessage', mapping.queue.name);
    clock.rescheduled?.();
  }

  async function doneOf(mapping: MappingSpec, records: SqsRecord[]): Promise<string[]> {
    const ids = records.map(({ messageId }) => messageId);
    try {
      const outcome = await options.invoke(mapping.functionName, { Records: records });
      if ('functionError' in outcome) return [];
      return mapping.reportsFailures ? withoutFailures(ids, outcome.payload) : ids;
    } catch {
      // Throttled, or not taken at all.
      return [];
    }
  }

  return {
    name: 'queues',
    next: () => {
      if (closed) return undefined;
      const instants = running.map(({ queue }) => queues.next(queue.name)).filter(instant => instant !== undefined);
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
    fire: now => {
      if (closed) return 0;
      const shown = running.reduce((sum, { queue }) => sum + queues.show(queue.name, now), 0);
      if (shown > 0) soon();
      return shown;
    },
    send: messages => {
      if (messages.length === 0) return;
      queues.send(messages, clock.now());
      soon();
    },
    counts: () => Object.fromEntries(options.mappings.map(({ queue }) => [queue.name, queues.counts(queue.name)])),
    start: () => {
      started = true;
      soon();
    },
    close: () => {
      closed = true;
    },
  };
}

const Failures = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
});

/** The messages that went well by the function's answer; none where Lambda could not read it, or knows no such message. */
function withoutFailures(ids: string[], answer: unknown): string[] {
  if (answer === null || answer === undefined) return ids;
  const failures = Failures.safeParse(answer);
  if (!failures.success) return [];
  const failed = (failures.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return failed.every(id => ids.includes(id)) ? ids.filter(id => !failed.includes(id)) : [];
}
