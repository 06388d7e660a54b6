import * as z from 'zod';
import { arn, resourceKind, type Place, type Resource, type ResourceKind } from '../resource-kind.ts';

/**
 * Types that have no stand-in, each with the reason, and only what others ask of them. Their properties aren't looked at.
 */
export const notHere: { type: string; reason: string; kind: ResourceKind }[] = [
  nothing('AWS::CDK::Metadata', 'says which constructs were used'),
  nothing('AWS::KMS::Key', 'there is no key service: files lie on this machine', {
    Arn: (resource, place) => arn(place, 'kms', `key/${resource.logicalId}`),
    KeyId: resource => resource.logicalId,
  }),
  nothing('AWS::KMS::Alias', 'there is no key service: files lie on this machine'),
  nothing('AWS::Logs::LogGroup', "every function's lines go to the logs folder", {
    Arn: (resource, place) => arn(place, 'logs', `log-group:${resource.logicalId}:*`),
  }),
  nothing('AWS::Logs::ResourcePolicy', 'there are no log groups'),
  nothing('AWS::Logs::MetricFilter', 'there are no metrics here'),
  nothing('AWS::S3::BucketPolicy', 'the stand-in refuses whoever has no key of a role'),
  nothing('AWS::ApiGateway::Account', "it is the account's role for the gateway's logs"),
  nothing('AWS::WAFv2::WebACLAssociation', 'the firewall keeps strangers out; here there are none'),
  nothing('AWS::WAFv2::LoggingConfiguration', 'nobody is refused by a firewall here'),
  nothing('AWS::Backup::BackupVault', 'the state is one directory on this machine: copy it'),
  nothing('AWS::Backup::BackupPlan', 'the state is one directory on this machine: copy it'),
  nothing('AWS::Backup::BackupSelection', 'the state is one directory on this machine: copy it'),
  nothing('AWS::SNS::TopicPolicy', 'alarms reach nobody here'),
  nothing('AWS::SNS::Subscription', 'alarms reach nobody here'),
  nothing('AWS::XRay::SamplingRule', 'there are no traces here'),
  nothing('AWS::CloudWatch::Alarm', 'there are no metrics here'),
  nothing('AWS::CloudWatch::CompositeAlarm', 'there are no metrics here'),
  nothing('AWS::CloudWatch::Dashboard', 'there are no metrics here'),
];

function nothing(
  type: string,
  reason: string,
  attributes: Record<string, (resource: Resource, place: Place) => string> = {},
) {
  return { type, reason, kind: resourceKind(type, z.object({}), { attributes, opaque: true }) };
}
