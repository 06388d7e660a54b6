import { roleNameIn } from './arn-names.ts';
import { bucket, bucketName } from './kinds/buckets.ts';
import { pipe, rule } from './kinds/events.ts';
import { malwareProtectionPlan } from './kinds/malware.ts';
import { configurationSet, customAws, eventDestination, receiptRuleSet } from './kinds/mail.ts';
import { table } from './kinds/tables.ts';
import { arn, type Place } from './resource-kind.ts';
import { policiesIn } from './specs/roles.ts';
import type { LoadedTemplate } from './template.ts';
import { TemplateError } from './template-error.ts';

/** Refuses what AWS would deploy and what would then wait for ever: for a stream, an index or an event that never comes. */
export function checkSources(template: LoadedTemplate, place: Place): void {
  checkStreams(template, place);
  checkIndexes(template, place);
  checkAnnouncements(template);
  checkVerdicts(template);
  const [set] = template.all(receiptRuleSet);
  if (set !== undefined && template.all(customAws).length === 0) {
    throw new TemplateError(
      [set.stack, set.logicalId],
      'nothing activates the receipt rules when the stack is deployed',
    );
  }
}

/** A pipe fills its events from what an item has become. */
function checkStreams(template: LoadedTemplate, place: Place): void {
  const withImages = template
    .all(table)
    .filter(({ properties }) => ['NEW_IMAGE', 'NEW_AND_OLD_IMAGES'].includes(viewOf(properties)))
    .map(({ logicalId }) => arn(place, 'dynamodb', `table/${logicalId}/stream/`));
  for (const { stack, logicalId, properties } of template.all(pipe)) {
    if (!withImages.some(stream => properties.Source.startsWith(stream))) {
      throw new TemplateError([stack, logicalId, 'Source'], 'the table has no stream of new images');
    }
  }
}

function viewOf({ StreamSpecification }: { StreamSpecification?: { StreamViewType: string } | undefined }): string {
  return StreamSpecification?.StreamViewType ?? 'none';
}

/** Whoever may query an index will. */
function checkIndexes(template: LoadedTemplate, place: Place): void {
  const indexes = template.all(table).flatMap(({ logicalId, properties }) => {
    return properties.GlobalSecondaryIndexes.map(({ IndexName }) =>
      arn(place, 'dynamodb', `table/${logicalId}/index/${IndexName}`),
    );
  });
  for (const [role, statements] of policiesIn(template)) {
    const named = statements
      .flatMap(({ Resource }) => Resource)
      .filter(resource => /:table\/\w+\/index\/\w+$/.test(resource));
    const missing = named.find(index => !indexes.includes(index));
    if (missing !== undefined) throw new TemplateError([roleNameIn(role)], `${missing} is not there`);
  }
}

/** A rule hears of a bucket or of a mail only where it says something. */
function checkAnnouncements(template: LoadedTemplate): void {
  const announcing = template
    .all(bucket)
    .filter(({ properties }) => properties.NotificationConfiguration?.EventBridgeConfiguration !== undefined)
    .map(bucketName);
  const sets = template.all(configurationSet).map(({ logicalId, properties }) => properties.Name ?? logicalId);
  const toldBy = (set: string, type: string) =>
    template
      .all(eventDestination)
      .filter(({ properties }) => properties.ConfigurationSetName === set)
      .some(({ properties }) =>
        properties.EventDestination.MatchingEventTypes.some(one => one.toLowerCase() === eventTypes.get(type)),
      );
  for (const { stack, logicalId, properties } of template.all(rule)) {
    const { source, detail, 'detail-type': detailTypes } = properties.EventPattern;
    const names = namesIn(detail, 'bucket', 'name');
    const silent = isFrom(source, 'aws.s3') ? names.find(name => !announcing.includes(name)) : undefined;
    if (silent !== undefined) throw new TemplateError([stack, logicalId], `the bucket ${silent} announces nothing`);
    if (!isFrom(source, 'aws.ses')) continue;
    for (const set of sets) {
      const untold = namesIn(detailTypes).find(type => !toldBy(set, type));
      if (untold === undefined) continue;
      throw new TemplateError([stack, logicalId], `the configuration set ${set} does not tell of ${untold}`);
    }
  }
}

/** A rule hears verdicts only on the files of a bucket that is protected. */
function checkVerdicts(template: LoadedTemplate): void {
  const checked = template
    .all(malwareProtectionPlan)
    .map(({ properties }) => properties.ProtectedResource.S3Bucket.BucketName);
  for (const { stack, logicalId, properties } of template.all(rule)) {
    const { source, detail } = properties.EventPattern;
    if (!isFrom(source, 'aws.guardduty')) continue;
    const unchecked = namesIn(detail, 's3ObjectDetails', 'bucketName').find(name => !checked.includes(name));
    if (unchecked !== undefined) {
      throw new TemplateError([stack, logicalId], `nothing checks the bucket ${unchecked} for viruses`);
    }
  }
}

/** What SES calls its events, by what it calls them on the bus. */
const eventTypes = new Map([
  ['Email Sent', 'send'],
  ['Email Delivered', 'delivery'],
  ['Email Bounced', 'bounce'],
  ['Email Complaint Received', 'complaint'],
  ['Email Rejected', 'reject'],
  ['Email Delivery Delayed', 'deliverydelay'],
]);

function isFrom(source: unknown, service: string): boolean {
  return Array.isArray(source) && source.includes(service);
}

/** The texts that a pattern lists at a path. */
function namesIn(pattern: unknown, ...path: string[]): string[] {
  const found = path.reduce<unknown>((at, name) => Reflect.get(Object(at) as object, name) as unknown, pattern);
  return Array.isArray(found) ? found.filter(one => typeof one === 'string') : [];
}
