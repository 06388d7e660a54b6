import * as z from 'zod';
import { arn, resourceKind } from '../resource-kind.ts';
import { oneOrMore, Statement } from './roles.ts';

/** A standard queue. Where nobody is handed its messages, they are dead letters, and stay until --fresh. */
export const queue = resourceKind(
  'AWS::SQS::Queue',
  z.strictObject({
    VisibilityTimeout: z.int().min(0).max(43_200).default(30),
    MessageRetentionPeriod: z.int().min(60).max(1_209_600).default(345_600),
    RedrivePolicy: z
      .strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number().int().min(1).max(1000) })
      .optional(),
  }),
  {
    ignored: {
      SqsManagedSseEnabled: 'the file lies on this machine; there is no key service',
      KmsMasterKeyId: 'there is no key service',
    },
    ref: (resource, place) => `https://sqs.${place.region}.amazonaws.com/${place.account}/${resource.logicalId}`,
    attributes: {
      Arn: (resource, place) => arn(place, 'sqs', resource.logicalId),
      QueueName: resource => resource.logicalId,
    },
  },
);

const Principal = z.union([z.literal('*'), z.record(z.string(), oneOrMore)]);

/** Who may send: what is refused by it is not looked at, for only the stack itself puts messages in. */
export const queuePolicy = resourceKind(
  'AWS::SQS::QueuePolicy',
  z.strictObject({
    Queues: z.array(z.string()),
    PolicyDocument: z.strictObject({ Version: z.string(), Statement: z.array(Statement.extend({ Principal })) }),
  }),
);
