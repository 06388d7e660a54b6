import { CfnEventSourceMapping, EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { CfnQueue, type IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { FunctionName } from '../environments.ts';
import { allow } from './access.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { Handler, type HandlerProps } from './handler.ts';
import { pascalCase } from './pascal-case.ts';
import { pin } from './pin.ts';
import { WorkingQueue } from './working-queue.ts';

export interface QueuedHandlerProps<Name extends FunctionName> extends HandlerProps<Name> {
  timeout: Duration;
  /** How many batches of ten it is handed at a time, from 2 on. */
  atATime: number;
}

/** A function that is handed messages of a queue of its own, and what it fails on time and again goes to `failed`. */
export class QueuedHandler<Name extends FunctionName = FunctionName> extends Handler<Name> {
  readonly queue: WorkingQueue;
  /** Events that this function failed on for a day, and those that never reached its queue: both as they came. */
  readonly failed: IQueue;

  constructor(scope: Construct, name: Name, props: QueuedHandlerProps<Name>) {
    super(scope, name, props);
    this.failed = new DeadLetterQueue(this, 'Failed');
    this.queue = new WorkingQueue(this, 'Queue', { handlingTimeout: props.timeout, failed: this.failed });
    pin(this.queue, `${pascalCase(name)}Queue`, CfnQueue);
    this.rights.addStatements(
      allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], this.queue.queueArn),
    );
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: this.function,
      eventSourceArn: this.queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
      maxConcurrency: props.atATime,
    });
    pin(mapping, `${pascalCase(name)}Mapping`, CfnEventSourceMapping);
  }
}
