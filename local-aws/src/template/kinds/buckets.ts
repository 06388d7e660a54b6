import * as z from 'zod';
import { resourceKind, type Resource } from '../resource-kind.ts';

const texts = z.array(z.string());

export function bucketName(resource: Pick<Resource, 'logicalId'>): string {
  return resource.logicalId.toLowerCase();
}

export const bucket = resourceKind(
  'AWS::S3::Bucket',
  z.strictObject({
    VersioningConfiguration: z.strictObject({ Status: z.enum(['Enabled', 'Suspended']) }).optional(),
    NotificationConfiguration: z
      .strictObject({
        EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: z.literal(true).optional() }).optional(),
      })
      .optional(),
    CorsConfiguration: z
      .strictObject({
        CorsRules: z.array(
          z.strictObject({
            AllowedMethods: texts,
            AllowedOrigins: texts,
            AllowedHeaders: texts.default([]),
            ExposedHeaders: texts.default([]),
            MaxAge: z.number().optional(),
            Id: z.string().optional(),
          }),
        ),
      })
      .optional(),
  }),
  {
    ignored: {
      BucketEncryption: 'the files lie on this machine; there is no key service',
      PublicAccessBlockConfiguration: 'the stand-in listens on this machine only and refuses unsigned calls',
      OwnershipControls: 'there is one account',
      LifecycleConfiguration: 'nothing is moved or expired here',
      LoggingConfiguration: 'there are no access logs here',
      ObjectLockEnabled: 'nothing deletes versions here but --fresh',
      ObjectLockConfiguration: 'nothing deletes versions here but --fresh',
    },
    ref: bucketName,
    attributes: {
      Arn: resource => `arn:aws:s3:::${bucketName(resource)}`,
      DomainName: resource => `${bucketName(resource)}.s3.amazonaws.com`,
      RegionalDomainName: (resource, place) => `${bucketName(resource)}.s3.${place.region}.amazonaws.com`,
    },
  },
);
