import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { data, only, service, whatCalls } from './synthesized.ts';

const ofType = (type: string) =>
  only(
    service.filter(({ Type }) => Type === type),
    type,
  );

const Statements = z.object({
  Statement: z.array(
    z.object({ Effect: z.string(), Action: z.unknown(), Principal: z.unknown(), Condition: z.unknown().optional() }),
  ),
});

const ourReceiptRules = {
  StringEquals: { 'aws:SourceAccount': '000000000000' },
  ArnLike: { 'aws:SourceArn': 'arn:aws:ses:us-west-2:000000000000:receipt-rule-set/*' },
};

describe('mail that comes in', () => {
  it('is written as it came into the inbound bucket, without a key that only SES could use', () => {
    expect(ofType('AWS::SES::ReceiptRule').Properties['Rule']).toEqual({
      Actions: [{ S3Action: { BucketName: 'Inbound', ObjectKeyPrefix: 'mail/' } }],
      Enabled: true,
      Recipients: ['helpcenter.example'],
      ScanEnabled: true,
      TlsPolicy: 'Optional',
    });
  });

  it.each([
    ['the bucket', 'InboundPolicy', 'PolicyDocument', 's3:PutObject'],
    ['the key', 'MailKey', 'KeyPolicy', ['kms:Decrypt', 'kms:GenerateDataKey*']],
  ])('finds that %s lets SES in, for our own rules only', (_what, prefix, property, action) => {
    const holder = only(
      data.filter(({ logicalId }) => logicalId.startsWith(prefix)),
      prefix,
    );
    const { Statement } = Statements.parse(holder.Properties[property]);
    const forSes = Statement.filter(({ Principal }) => JSON.stringify(Principal).includes('ses.amazonaws.com'));
    expect(forSes).toEqual([
      { Effect: 'Allow', Action: action, Principal: { Service: 'ses.amazonaws.com' }, Condition: ourReceiptRules },
    ]);
  });

  it('is received because the rule set is made the active one', () => {
    const activation = ofType('Custom::AWS').Properties;
    const ruleSet = ofType('AWS::SES::ReceiptRuleSet').logicalId;
    for (const moment of ['Create', 'Update']) {
      expect(JSON.parse(String(activation[moment]))).toMatchObject({
        service: 'SES',
        action: 'setActiveReceiptRuleSet',
        parameters: { RuleSetName: ruleSet },
      });
    }
  });
});

describe('the first mail', () => {
  it('comes when all is there that follows it', () => {
    const { DependsOn } = ofType('AWS::SES::ReceiptRule');
    expect(DependsOn).toEqual(expect.arrayContaining(['ReceiveMail', ...whatCalls('ReceiveMail')]));
  });

  it('finds the rule set active by a right that stands in a role made before', () => {
    const role = only(
      service.filter(({ logicalId }) => logicalId.startsWith('IntakeInboundMailActivationRole')),
      'the role',
    );
    expect(JSON.stringify(role.Properties['Policies'])).toContain('ses:SetActiveReceiptRuleSet');
    expect(ofType('AWS::SES::ReceiptRuleSet').DependsOn).toEqual([role.logicalId]);
    const beside = service.filter(({ Type }) => Type === 'AWS::IAM::Policy');
    expect(beside.filter(({ Properties }) => JSON.stringify(Properties).includes(role.logicalId))).toEqual([]);
  });
});

describe('mail that goes out', () => {
  const all = (type: string) => service.filter(({ Type }) => Type === type).map(({ Properties }) => Properties);

  it('is sent over TLS, urgent mail for less than an hour, and never to whom mail came back from', () => {
    const [settings, urgent, ...others] = all('AWS::SES::ConfigurationSet');
    expect(others).toEqual([]);
    expect(settings?.['DeliveryOptions']).toEqual({ TlsPolicy: 'REQUIRE' });
    expect(urgent?.['DeliveryOptions']).toEqual({ TlsPolicy: 'REQUIRE', MaxDeliverySeconds: 2700 });
    for (const one of [settings, urgent]) {
      expect(one?.['SuppressionOptions']).toEqual({ SuppressedReasons: ['BOUNCE', 'COMPLAINT'] });
    }
  });

  it('is told of on the default bus, whichever way it went', () => {
    const destinations = all('AWS::SES::ConfigurationSetEventDestination');
    const sets = service.filter(({ Type }) => Type === 'AWS::SES::ConfigurationSet').map(({ logicalId }) => logicalId);
    expect(destinations.map(one => one['ConfigurationSetName'])).toEqual(sets);
    for (const { EventDestination } of destinations) {
      expect(EventDestination).toMatchObject({
        Enabled: true,
        EventBridgeDestination: { EventBusArn: 'arn:aws:events:us-west-2:000000000000:event-bus/default' },
        MatchingEventTypes: ['delivery', 'bounce', 'complaint', 'reject', 'deliveryDelay'],
      });
    }
  });

  it('is not told of by mail as well: each would be an item in the Help Center’s queue', () => {
    expect(ofType('AWS::SES::EmailIdentity').Properties['FeedbackAttributes']).toEqual({
      EmailForwardingEnabled: false,
    });
  });
});

it('lets the logs service use the key of the log groups, and for nothing but log groups', () => {
  const key = only(
    data.filter(({ logicalId }) => logicalId === 'LogKey'),
    'LogKey',
  );
  const { Statement } = Statements.parse(key.Properties['KeyPolicy']);
  const forLogs = Statement.filter(({ Principal }) =>
    JSON.stringify(Principal).includes('logs.us-west-2.amazonaws.com'),
  );
  expect(only(forLogs, 'the statement for logs').Condition).toEqual({
    ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:us-west-2:000000000000:log-group:*' },
  });
});
