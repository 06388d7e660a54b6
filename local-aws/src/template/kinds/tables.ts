import * as z from 'zod';
import { arn, resourceKind, type Place, type Resource } from '../resource-kind.ts';

const KeySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const Projection = z.strictObject({
  ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
  NonKeyAttributes: z.array(z.string()).optional(),
});

const tableArn = (resource: Resource, place: Place) => arn(place, 'dynamodb', `table/${resource.logicalId}`);

export const table = resourceKind(
  'AWS::DynamoDB::Table',
  z.strictObject({
    KeySchema,
    AttributeDefinitions: z.array(
      z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
    ),
    GlobalSecondaryIndexes: z.array(z.strictObject({ IndexName: z.string(), KeySchema, Projection })).default([]),
    StreamSpecification: z
      .strictObject({ StreamViewType: z.enum(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES']) })
      .optional(),
    BillingMode: z.literal('PAY_PER_REQUEST'),
  }),
  {
    ignored: {
      SSESpecification: 'the file lies on this machine; there is no key service',
      PointInTimeRecoverySpecification: 'there are no backups here',
      DeletionProtectionEnabled: 'nothing deletes tables here but --fresh',
      TimeToLiveSpecification:
        "the engine expires items by the machine's clock, which is not the stack's; AWS is days late at times, too",
      ContributorInsightsSpecification: 'there are no metrics here',
    },
    attributes: { Arn: tableArn, StreamArn: (resource, place) => `${tableArn(resource, place)}/stream/local` },
  },
);
