import * as z from 'zod';
import { arn, resourceKind } from '../resource-kind.ts';

export const lambdaFunction = resourceKind(
  'AWS::Lambda::Function',
  z.strictObject({
    Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
    Handler: z.string(),
    Role: z.string(),
    Runtime: z.literal('nodejs24.x'),
    Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }).optional(),
    Timeout: z.number().default(3),
    MemorySize: z.number().default(128),
  }),
  {
    ignored: {
      Architectures: 'bundles are plain JavaScript',
      TracingConfig: 'there are no traces here',
      LoggingConfig: "every function's lines go to the logs folder",
      Description: 'for people',
      ReservedConcurrentExecutions: 'a machine has few callers',
    },
    attributes: { Arn: (resource, place) => arn(place, 'lambda', `function:${resource.logicalId}`) },
  },
);

export const eventInvokeConfig = resourceKind(
  'AWS::Lambda::EventInvokeConfig',
  z.strictObject({
    FunctionName: z.string(),
    Qualifier: z.literal('$LATEST'),
    MaximumRetryAttempts: z.number().default(2),
    MaximumEventAgeInSeconds: z.number().default(21_600),
    DestinationConfig: z.strictObject({ OnFailure: z.strictObject({ Destination: z.string() }).optional() }).optional(),
  }),
);

export const permission = resourceKind(
  'AWS::Lambda::Permission',
  z.strictObject({
    Action: z.literal('lambda:InvokeFunction'),
    FunctionName: z.string(),
    Principal: z.string(),
    SourceArn: z.string().optional(),
    SourceAccount: z.string().optional(),
  }),
);

/** For a queue: batches as they come, without waiting for more. */
export const eventSourceMapping = resourceKind(
  'AWS::Lambda::EventSourceMapping',
  z.strictObject({
    FunctionName: z.string(),
    EventSourceArn: z.string(),
    BatchSize: z.int().min(1).max(10).default(10),
    Enabled: z.boolean().default(true),
    FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).max(1).default([]),
    ScalingConfig: z.strictObject({ MaximumConcurrency: z.int().min(2).max(1000) }).optional(),
  }),
);
