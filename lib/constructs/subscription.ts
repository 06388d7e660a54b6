import { Rule, type EventPattern, type IEventBus } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Duration } from 'aws-cdk-lib/core';
import type { AsynchronousHandler } from './handler.ts';

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
        retryAttempts: 100,
        maxEventAge: Duration.hours(6),
      }),
    ],
  });
}
