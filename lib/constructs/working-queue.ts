import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

export interface WorkingQueueProps {
  /** Of the function that is handed the messages. */
  handlingTimeout: Duration;
  /** Gets what was handed on in vain for a day. */
  failed: IQueue;
}

/** Six times the function's timeout, as AWS asks for: time to be turned away and try again while others are at work. */
const timeouts = 6;

/** Events that wait for their function, however long a rush lasts. Holds ids and versions, never health information. */
export class WorkingQueue extends Queue {
  constructor(scope: Construct, id: string, { handlingTimeout, failed }: WorkingQueueProps) {
    const visibilityTimeout = Duration.seconds(timeouts * handlingTimeout.toSeconds());
    super(scope, id, {
      // As of the dead-letter queue.
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout,
      retentionPeriod: Duration.days(14),
      deadLetterQueue: {
        queue: failed,
        // A dead letter's two weeks count from when it was sent first: thirteen days are left for a person.
        maxReceiveCount: Duration.days(1).toSeconds() / visibilityTimeout.toSeconds(),
      },
    });
  }
}
