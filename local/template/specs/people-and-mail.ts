import { userPool, userPoolClient, poolId, secret } from '../kinds/identity.ts';
import { configurationSet, emailIdentity, eventDestination, receiptRule } from '../kinds/mail.ts';
import type { Place } from '../resource-kind.ts';
import type { LoadedTemplate } from '../template.ts';
import { TemplateError } from '../template-error.ts';

export interface MailSpec {
  identities: string[];
  configurationSets: string[];
  /** What a configuration set announces on the default bus, in SES's words in upper case (`DELIVERY`). */
  announces: Record<string, string[]>;
  receiptRules: { recipients: string[]; bucket: string; prefix: string }[];
}

export function mailIn(template: LoadedTemplate): MailSpec {
  return {
    identities: template.all(emailIdentity).map(({ properties }) => properties.EmailIdentity),
    configurationSets: template.all(configurationSet).map(set => set.properties.Name ?? set.logicalId),
    announces: Object.fromEntries(
      template
        .all(eventDestination)
        .map(({ properties }) => [
          properties.ConfigurationSetName,
          properties.EventDestination.MatchingEventTypes.map(type => type.toUpperCase()),
        ]),
    ),
    receiptRules: template
      .all(receiptRule)
      .filter(({ properties }) => properties.Rule.Enabled)
      .flatMap(({ properties }) =>
        properties.Rule.Actions.map(({ S3Action }) => ({
          recipients: properties.Rule.Recipients,
          bucket: S3Action.BucketName,
          prefix: S3Action.ObjectKeyPrefix,
        })),
      ),
  };
}

/** The one user pool and its client. They are needed before anything can be resolved, so nothing here is. */
export function userPoolIn(
  template: LoadedTemplate,
  place: Pick<Place, 'region'>,
): { poolId: string; clientId: string } {
  const [pool, another] = template.all(userPool);
  const [client] = template.all(userPoolClient);
  if (pool === undefined || client === undefined || another !== undefined) {
    throw new TemplateError(['UserPool'], 'there must be exactly one, with a client');
  }
  return { poolId: poolId(pool, place), clientId: client.logicalId };
}

/** Makes every secret, so that each is there before anybody asks. */
export function createSecretsOf(template: LoadedTemplate, place: Place): string[] {
  return template.all(secret).map(resource => secret.ref(resource, place));
}
