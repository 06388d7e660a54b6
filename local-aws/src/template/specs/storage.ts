import type { TableSpec } from '../../dynamodb/tables.ts';
import type { BucketSpec } from '../../s3/buckets.ts';
import type { ProtectedBucket } from '../../malware/malware-protection.ts';
import { roleNameIn } from '../arn-names.ts';
import { bucket, bucketName } from '../kinds/buckets.ts';
import { malwareProtectionPlan } from '../kinds/malware.ts';
import { queue } from '../kinds/queues.ts';
import { table } from '../kinds/tables.ts';
import type { LoadedTemplate } from '../template.ts';

export function tablesIn(template: LoadedTemplate): TableSpec[] {
  return template.all(table).map(({ logicalId, properties }) => ({
    name: logicalId,
    keySchema: properties.KeySchema,
    attributes: properties.AttributeDefinitions,
    indexes: properties.GlobalSecondaryIndexes,
    streamView: properties.StreamSpecification?.StreamViewType,
  }));
}

export function bucketsIn(template: LoadedTemplate): BucketSpec[] {
  return template.all(bucket).map(resource => {
    const { VersioningConfiguration, NotificationConfiguration, CorsConfiguration } = resource.properties;
    return {
      name: bucketName(resource),
      versioned: VersioningConfiguration?.Status === 'Enabled',
      eventBridge: NotificationConfiguration?.EventBridgeConfiguration !== undefined,
      cors: (CorsConfiguration?.CorsRules ?? []).map(rule => ({
        allowedMethods: rule.AllowedMethods,
        allowedOrigins: rule.AllowedOrigins,
        allowedHeaders: rule.AllowedHeaders,
        exposedHeaders: rule.ExposedHeaders,
        ...(rule.MaxAge !== undefined && { maxAgeSeconds: rule.MaxAge }),
      })),
    };
  });
}

/** The buckets whose new objects are checked for viruses. */
export function protectedBucketsIn(template: LoadedTemplate): ProtectedBucket[] {
  return template.all(malwareProtectionPlan).map(({ logicalId, properties }) => {
    const { BucketName, ObjectPrefixes } = properties.ProtectedResource.S3Bucket;
    return { plan: logicalId, role: roleNameIn(properties.Role), bucket: BucketName, prefixes: ObjectPrefixes };
  });
}

/** The names of the queues. */
export function queuesIn(template: LoadedTemplate): string[] {
  return template.all(queue).map(({ logicalId }) => logicalId);
}
