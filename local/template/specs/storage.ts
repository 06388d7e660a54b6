import type { TableSpec } from '../../dynamodb/tables.ts';
import type { BucketSpec } from '../../s3/buckets.ts';
import { bucket, bucketName } from '../kinds/buckets.ts';
import { queue } from '../kinds/events.ts';
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

/** The names of the queues. */
export function queuesIn(template: LoadedTemplate): string[] {
  return template.all(queue).map(({ logicalId }) => logicalId);
}
