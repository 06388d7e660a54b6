import { Rule, type EventPattern, type IEventBus, type RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { LambdaFunction, SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Duration } from 'aws-cdk-lib/core';
import type { AsynchronousHandler } from './handler.ts';
import type { QueuedHandler } from './queued-handler.ts';

const patience = { retryAttempts: 100, maxEventAge: Duration.hours(6) };

/**
 * Calls the function for every event that fits the pattern; without `bus`, those of the account's default bus, where
 * AWS's own services speak. What can't be delivered in six hours waits in the function's `undelivered` queue.
 */
export function subscribe(handler: AsynchronousHandler, eventPattern: EventPattern, bus?: IEventBus): Rule {
  return new Rule(handler, 'Rule', {
    eventPattern,
    ...(bus && { eventBus: bus }),
    targets: [
      new LambdaFunction(handler.function, {
        deadLetterQueue: handler.undelivered,
        ...patience,
      }),
    ],
  });
}

/**
 * Sends every event of the bus that fits the pattern to the function's queue. What can't be sent in six hours waits with what
 * the function failed on.
 */
export function subscribeQueue(handler: QueuedHandler, eventPattern: EventPattern, eventBus: IEventBus): Rule {
  const target = new SqsQueue(handler.queue, { deadLetterQueue: handler.failed, ...patience });
  return new Rule(handler, 'Rule', { eventPattern, eventBus, targets: [target] });
}

/** A rule whose target gets less than the event, and that keeps nothing of what it could not deliver: an alarm tells of it. */
export class RuleWithoutQueue extends Rule {}

/**
 * Calls the function with what the input makes of every event that fits the pattern. A dead-letter queue would hold the event as it came,
 * with all that was cut away: what can't be delivered in six hours is dropped.
 */
export function subscribeToPart(
  handler: AsynchronousHandler,
  eventPattern: EventPattern,
  event: RuleTargetInput,
): RuleWithoutQueue {
  return new RuleWithoutQueue(handler, 'Rule', {
    eventPattern,
    targets: [new LambdaFunction(handler.function, { event, ...patience })],
  });
}
