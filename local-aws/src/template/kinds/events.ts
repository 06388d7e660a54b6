import * as z from 'zod';
import { arn, resourceKind, type Place, type Resource } from '../resource-kind.ts';

const DeadLetterConfig = z.strictObject({ Arn: z.string() }).optional();

const RetryPolicy = z
  .strictObject({
    MaximumRetryAttempts: z.number().default(185),
    MaximumEventAgeInSeconds: z.number().default(86_400),
  })
  .prefault({});

export const eventBus = resourceKind('AWS::Events::EventBus', z.strictObject({ Name: z.string() }), {
  ignored: {
    Description: 'for people',
    KmsKeyIdentifier: 'the file lies on this machine; there is no key service',
    DeadLetterConfig: "for AWS's own key failures",
  },
  ref: ({ properties }) => properties.Name,
  attributes: {
    Arn: ({ properties }, place) => arn(place, 'events', `event-bus/${properties.Name}`),
    Name: ({ properties }) => properties.Name,
  },
});

const Rule = z.strictObject({
  EventBusName: z.string().default('default'),
  EventPattern: z.record(z.string(), z.unknown()),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(
    z.strictObject({
      Id: z.string(),
      Arn: z.string(),
      Input: z.string().optional(),
      InputPath: z.string().optional(),
      InputTransformer: z
        .strictObject({ InputPathsMap: z.record(z.string(), z.string()).default({}), InputTemplate: z.string() })
        .optional(),
      DeadLetterConfig,
      RetryPolicy,
    }),
  ),
});

export const rule = resourceKind('AWS::Events::Rule', Rule, {
  ignored: { Description: 'for people' },
  attributes: { Arn: ruleArn },
});

export function ruleArn(resource: Resource<z.infer<typeof Rule>>, place: Place): string {
  const bus = resource.properties.EventBusName.split('/').at(-1) ?? '';
  return arn(place, 'events', `rule/${bus === 'default' ? '' : `${bus}/`}${resource.logicalId}`);
}

export const pipe = resourceKind(
  'AWS::Pipes::Pipe',
  z.strictObject({
    RoleArn: z.string(),
    Source: z.string(),
    SourceParameters: z.strictObject({
      FilterCriteria: z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) }).optional(),
      DynamoDBStreamParameters: z.strictObject({
        StartingPosition: z.literal('TRIM_HORIZON'),
        BatchSize: z.number().default(100),
        MaximumRetryAttempts: z.number().default(-1),
        MaximumRecordAgeInSeconds: z.number().default(-1),
        OnPartialBatchItemFailure: z.literal('AUTOMATIC_BISECT').optional(),
        DeadLetterConfig,
        // A batch is whatever there is: nobody gains by waiting for more.
        MaximumBatchingWindowInSeconds: z.number().optional(),
        ParallelizationFactor: z.int().min(1).max(10).default(1),
      }),
    }),
    Target: z.string(),
    TargetParameters: z.strictObject({
      InputTemplate: z.string().optional(),
      EventBridgeEventBusParameters: z.strictObject({ Source: z.string(), DetailType: z.string() }),
    }),
    DesiredState: z.literal('RUNNING').default('RUNNING'),
    Name: z.string().optional(),
  }),
  {
    ignored: {
      Description: 'for people',
      LogConfiguration: 'what fails lies in the dead-letter queue',
      KmsKeyIdentifier: 'there is no key service',
    },
    attributes: { Arn: (resource, place) => arn(place, 'pipes', `pipe/${resource.logicalId}`) },
  },
);

export const schedule = resourceKind(
  'AWS::Scheduler::Schedule',
  z.strictObject({
    ScheduleExpression: z.string(),
    State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
    FlexibleTimeWindow: z.strictObject({
      Mode: z.enum(['OFF', 'FLEXIBLE']),
      MaximumWindowInMinutes: z.number().optional(),
    }),
    Target: z.strictObject({
      Arn: z.string(),
      RoleArn: z.string(),
      Input: z.string().optional(),
      DeadLetterConfig,
      RetryPolicy,
    }),
  }),
  {
    ignored: {
      Description: 'for people',
      ScheduleExpressionTimezone: 'a rate has no time zone',
      GroupName: 'a group changes nothing',
      KmsKeyArn: 'there is no key service',
    },
    attributes: { Arn: (resource, place) => arn(place, 'scheduler', `schedule/default/${resource.logicalId}`) },
  },
);

export const scheduleGroup = resourceKind('AWS::Scheduler::ScheduleGroup', z.strictObject({}), {
  ignored: { Name: 'a group changes nothing' },
  attributes: { Arn: (resource, place) => arn(place, 'scheduler', `schedule-group/${resource.logicalId}`) },
});
