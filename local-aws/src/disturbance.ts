import type { StreamSubscriber } from './dynamodb/table-service.ts';
import type { StreamRecord } from './dynamodb/stream-reader.ts';
import { InvokeRefused, type LambdaRuntime } from './lambda/runtime.ts';
import type { Outcome } from './lambda/sandbox.ts';

/**
 * What befalls a call of a function. Refused: Lambda has no room and says so. Killed: its sandbox ends, before or after
 * the work was done. Timed out: the work was done, the answer came too late. Doubled and lost happen to events alone.
 */
export type CallTrouble = 'refused' | 'killed-before' | 'killed-after' | 'timed-out' | 'doubled' | 'lost';

/** What befalls a batch of stream records. Torn: its first half was handed on when its reader died. */
export type BatchTrouble = 'doubled' | 'reordered' | 'torn';

/** Where a drill reaches in between the parts of the stack; asked at every call and every batch. */
export interface Disturbance {
  call(functionName: string): CallTrouble | undefined;
  batch(): BatchTrouble | undefined;
}

export type Invoke = LambdaRuntime['invoke'];

/** Calls functions, unless something befalls the call. */
export function disturbedCalls(invoke: Invoke, disturbance: Disturbance): Invoke {
  return async (name, payload, context) => {
    const trouble = disturbance.call(name);
    switch (trouble) {
      case undefined:
        return invoke(name, payload, context);
      case 'refused':
        throw new InvokeRefused('TooManyRequestsException', 429, 'Rate Exceeded.');
      case 'killed-before':
        return ended;
      case 'killed-after':
        await invoke(name, payload, context);
        return ended;
      case 'timed-out':
        await invoke(name, payload, context);
        return timedOut;
      case 'doubled':
        return (await Promise.all([invoke(name, payload, context), invoke(name, payload, context)]))[1];
      case 'lost':
        return { payload: null };
    }
  };
}

const ended: Outcome = {
  functionError: { errorType: 'Runtime.ExitError', errorMessage: 'Error: Runtime exited with error: signal: killed' },
};
const timedOut: Outcome = {
  functionError: { errorType: 'Sandbox.Timedout', errorMessage: 'Error: Task timed out after 30.00 seconds' },
};

/** Reads a stream, unless something befalls the batch. */
export function disturbedStream(subscriber: StreamSubscriber, disturbance: Disturbance): StreamSubscriber {
  return {
    ...subscriber,
    deliver: (records, rest) => deliverThrough(batch => subscriber.deliver(batch, rest), records, disturbance.batch()),
  };
}

async function deliverThrough(
  deliver: (records: StreamRecord[]) => Promise<void>,
  records: StreamRecord[],
  trouble: BatchTrouble | undefined,
): Promise<void> {
  switch (trouble) {
    case undefined:
      return deliver(records);
    case 'doubled':
      await deliver(records);
      return deliver(records);
    case 'reordered':
      return deliver(records.toReversed());
    case 'torn':
      await deliver(records.slice(0, Math.ceil(records.length / 2)));
      throw new Error('The reader of the stream was torn away.');
  }
}
