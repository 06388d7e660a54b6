import * as z from 'zod';
import { arn, resourceKind } from '../resource-kind.ts';

export const emailIdentity = resourceKind(
  'AWS::SES::EmailIdentity',
  z.strictObject({
    EmailIdentity: z.string(),
    FeedbackAttributes: z.strictObject({ EmailForwardingEnabled: z.boolean().default(true) }).prefault({}),
  }),
  {
    ignored: {
      ConfigurationSetAttributes: 'functions name the configuration set themselves',
      DkimAttributes: 'mail goes no further than the inbox page',
      DkimSigningAttributes: 'mail goes no further than the inbox page',
      MailFromAttributes: 'mail goes no further than the inbox page',
    },
    ref: ({ properties }) => properties.EmailIdentity,
    attributes: Object.fromEntries(
      [1, 2, 3].flatMap(number => [
        [`DkimDNSTokenName${number}`, () => `token${number}._domainkey.localhost`],
        [`DkimDNSTokenValue${number}`, () => `token${number}.dkim.localhost`],
      ]),
    ),
  },
);

export const configurationSet = resourceKind(
  'AWS::SES::ConfigurationSet',
  z.strictObject({
    Name: z.string().optional(),
    DeliveryOptions: z
      .strictObject({
        MaxDeliverySeconds: z.int().min(300).max(50_400).optional(),
        // Mail goes no further than the inbox page.
        TlsPolicy: z.enum(['REQUIRE', 'OPTIONAL']).optional(),
        SendingPoolName: z.string().optional(),
      })
      .prefault({}),
    SuppressionOptions: z
      .strictObject({ SuppressedReasons: z.array(z.enum(['BOUNCE', 'COMPLAINT'])).default(['BOUNCE', 'COMPLAINT']) })
      .prefault({}),
  }),
  {
    ignored: {
      ReputationOptions: 'there are no metrics here',
      SendingOptions: 'sending is never paused here',
      TrackingOptions: 'nothing is tracked',
      VdmOptions: 'there are no metrics here',
    },
    ref: ({ logicalId, properties }) => properties.Name ?? logicalId,
  },
);

export const eventDestination = resourceKind(
  'AWS::SES::ConfigurationSetEventDestination',
  z.strictObject({
    ConfigurationSetName: z.string(),
    EventDestination: z.strictObject({
      Name: z.string().optional(),
      Enabled: z.literal(true),
      EventBridgeDestination: z.strictObject({ EventBusArn: z.string() }),
      MatchingEventTypes: z.array(z.string()),
    }),
  }),
);

export const receiptRuleSet = resourceKind(
  'AWS::SES::ReceiptRuleSet',
  z.strictObject({ RuleSetName: z.string().optional() }),
  { ref: ({ logicalId, properties }) => properties.RuleSetName ?? logicalId },
);

export const receiptRule = resourceKind(
  'AWS::SES::ReceiptRule',
  z.strictObject({
    RuleSetName: z.string(),
    After: z.string().optional(),
    Rule: z.strictObject({
      Name: z.string().optional(),
      Enabled: z.boolean().default(false),
      Recipients: z.array(z.string()).default([]),
      ScanEnabled: z.boolean().default(false),
      // Nothing comes from beyond this machine: TLS has nothing to do.
      TlsPolicy: z.enum(['Optional', 'Require']).optional(),
      Actions: z.array(
        z.strictObject({
          S3Action: z.strictObject({ BucketName: z.string(), ObjectKeyPrefix: z.string().default('') }),
        }),
      ),
    }),
  }),
);

/** Activates the receipt rule set when deploying; here the one rule set of the template is the active one. */
export const customAws = resourceKind('Custom::AWS', z.strictObject({ ServiceToken: z.string() }), {
  ignored: {
    Create: 'the one receipt rule set of the template is active',
    Update: 'the one receipt rule set of the template is active',
    Delete: 'nothing is taken down',
    InstallLatestAwsSdk: 'there is nothing to deploy with',
  },
});

export const topic = resourceKind('AWS::SNS::Topic', z.strictObject({}), {
  ignored: {
    DisplayName: 'alarms reach nobody here',
    KmsMasterKeyId: 'there is no key service',
    TopicName: 'alarms reach nobody here',
  },
  ref: (resource, place) => arn(place, 'sns', resource.logicalId),
  attributes: { TopicArn: (resource, place) => arn(place, 'sns', resource.logicalId) },
});
