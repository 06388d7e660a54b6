import type { ConfigurationSet, Identity } from '../../ses/check-mail.ts';
import type { ReceiptRule } from '../../ses/receipt-rules.ts';
import { functionNameIn } from '../arn-names.ts';
import type { CloudAssembly } from '../cloud-assembly.ts';
import { userPool, userPoolClient, poolId, secret } from '../kinds/identity.ts';
import { configurationSet, emailIdentity, eventDestination, receiptRule } from '../kinds/mail.ts';
import type { Place } from '../resource-kind.ts';
import type { LoadedTemplate } from '../template.ts';
import { TemplateError } from '../template-error.ts';

export interface MailSpec {
  identities: Identity[];
  configurationSets: ConfigurationSet[];
  receiptRules: ReceiptRule[];
}

export function mailIn(template: LoadedTemplate): MailSpec {
  return {
    identities: template.all(emailIdentity).map(({ properties: { EmailIdentity: name, FeedbackAttributes } }) => {
      return { name, forwardsFeedback: FeedbackAttributes.EmailForwardingEnabled };
    }),
    configurationSets: template.all(configurationSet).map(({ logicalId, properties }) => {
      const { Name: name = logicalId, DeliveryOptions, SuppressionOptions } = properties;
      return {
        name,
        announces: announcedBy(name, template),
        maxDeliverySeconds: DeliveryOptions.MaxDeliverySeconds,
        suppressedReasons: SuppressionOptions.SuppressedReasons,
      };
    }),
    receiptRules: template.all(receiptRule).flatMap(({ logicalId, properties }) =>
      properties.Rule.Actions.map(({ S3Action }) => ({
        name: properties.Rule.Name ?? logicalId,
        enabled: properties.Rule.Enabled,
        recipients: properties.Rule.Recipients,
        scans: properties.Rule.ScanEnabled,
        bucket: S3Action.BucketName,
        prefix: S3Action.ObjectKeyPrefix,
      })),
    ),
  };
}

function announcedBy(name: string, template: LoadedTemplate): string[] {
  return template
    .all(eventDestination)
    .filter(({ properties }) => properties.ConfigurationSetName === name)
    .flatMap(({ properties }) => properties.EventDestination.MatchingEventTypes.map(type => type.toLowerCase()));
}

/** The one user pool and its client, from the unresolved template: what it is called is needed to resolve the rest. */
export function userPoolIn(assembly: CloudAssembly, region: string): { poolId: string; clientId: string } {
  const resources = assembly.stacks.flatMap(({ template }) => Object.entries(template.Resources));
  const idsOf = (type: string) => resources.filter(([, resource]) => resource.Type === type).map(([id]) => id);
  const [pool, another] = idsOf(userPool.type);
  const [client] = idsOf(userPoolClient.type);
  if (pool === undefined || client === undefined || another !== undefined) {
    throw new TemplateError(['UserPool'], 'there must be exactly one, with a client');
  }
  return { poolId: poolId({ logicalId: pool }, { region }), clientId: client };
}

/** The function that a user pool asks before it makes a token. */
export function preTokenFunctionIn(template: LoadedTemplate): string | undefined {
  const [pool] = template.all(userPool);
  const trigger = pool?.properties.LambdaConfig?.PreTokenGenerationConfig;
  return pool === undefined || trigger === undefined
    ? undefined
    : functionNameIn(trigger.LambdaArn, [pool.stack, pool.logicalId]);
}

/** Makes every secret, so that each is there before anybody asks. */
export function createSecretsOf(template: LoadedTemplate, place: Place): string[] {
  return template.all(secret).map(resource => secret.ref(resource, place));
}
