import { EventBus, type IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import { CfnResource, Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { allow } from '../constructs/access.ts';
import type { CaseStore } from '../constructs/case-store.ts';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { logGroup, type StackContext } from '../constructs/stack-context.ts';
import { pin } from '../constructs/pin.ts';

/** The `source` of every event that a case's history puts on the bus. */
export const caseEventSource = 'imr.cases';

/** A stored event, and no other change of the table. */
const appended = { eventName: ['INSERT'], dynamodb: { Keys: { SK: { S: [{ prefix: 'EVENT#' }] } } } };

/** All that leaves the table: who wants more reads it, with a right to. `version` arrives as DynamoDB writes a number: a string. */
const idsOnly =
  '{"caseNumber": <$.dynamodb.NewImage.caseNumber.S>, "version": <$.dynamodb.NewImage.version.N>, ' +
  '"type": <$.dynamodb.NewImage.type.S>, "wakes": <$.dynamodb.NewImage.wakes.BOOL>}';

/** The outbox: the table's stream, piped to a bus of its own. */
export class CaseEvents extends Construct {
  readonly bus: IEventBus;
  readonly pipe: CfnPipe;

  constructor(scope: Construct, id: string, { context, store }: { context: StackContext; store: CaseStore }) {
    super(scope, id);
    const bus = new EventBus(this, 'Bus', {
      // CloudFormation makes up no name for a bus, and the construct's is the same for every stage.
      eventBusName: `${Stack.of(this).stackName}-cases`,
      description: 'What happened to which case: ids, versions and types',
    });
    this.bus = EventBus.fromEventBusName(this, 'BusByName', bus.eventBusName);
    const undelivered = new DeadLetterQueue(this, 'Undelivered');
    const streamArn = streamOf(store);
    const pipe = new CfnPipe(this, 'Pipe', {
      description: 'From the case store to the case bus',
      roleArn: this.role(store, streamArn, bus, undelivered).roleArn,
      source: streamArn,
      sourceParameters: {
        filterCriteria: { filters: [{ pattern: JSON.stringify(appended) }] },
        // One bad record must not block its shard until the stream forgets it (24 hours) and all that came after.
        dynamoDbStreamParameters: {
          startingPosition: 'TRIM_HORIZON',
          batchSize: 10,
          // Events of one case may come in any order: whoever follows reads how things stand.
          parallelizationFactor: 10,
          maximumRetryAttempts: 10,
          maximumRecordAgeInSeconds: Duration.hours(12).toSeconds(),
          onPartialBatchItemFailure: 'AUTOMATIC_BISECT',
          deadLetterConfig: { arn: undelivered.queueArn },
        },
      },
      target: bus.eventBusArn,
      targetParameters: {
        inputTemplate: idsOnly,
        eventBridgeEventBusParameters: { source: caseEventSource, detailType: '$.dynamodb.NewImage.type.S' },
      },
      logConfiguration: {
        level: 'ERROR',
        cloudwatchLogsLogDestination: { logGroupArn: logGroup(this, context, 'pipes', 'case-events').logGroupArn },
      },
    });
    pipe.overrideLogicalId('CaseEventPipe');
    this.pipe = pipe;
  }

  private role(store: CaseStore, streamArn: string, bus: EventBus, undelivered: DeadLetterQueue): Role {
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('pipes.amazonaws.com'),
      inlinePolicies: {
        pipe: new PolicyDocument({
          statements: [
            allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], streamArn),
            allow(['dynamodb:ListStreams'], `${store.table.tableArn}/stream/*`),
            allow(['kms:Decrypt'], store.key.keyArn),
            allow(['sqs:SendMessage'], undelivered.queueArn),
            allow(['events:PutEvents'], bus.eventBusArn),
          ],
        }),
      },
    });
    pin(role, 'CaseEventPipeRole', CfnResource);
    return role;
  }
}

function streamOf({ table }: CaseStore): string {
  if (table.tableStreamArn === undefined) throw new Error('The case table has no stream');
  return table.tableStreamArn;
}
