import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { localSettings } from '../../lib/config.ts';
import { schemaOf } from './schema/template-faults.ts';
import { arnOf, data, protectedStacks, service, templatesOf, watch, type Resource } from './synthesized.ts';

/*
 * What holds for every resource of a type, whichever there are and whoever adds one: a list of names would not notice.
 */

const all = [...data, ...service, ...watch];
const ofType = (type: string) => all.filter(({ Type }) => Type === type);
const each = (type: string) => ofType(type).map((resource): [string, Resource] => [resource.logicalId, resource]);
const customerKeys = ofType('AWS::KMS::Key').map(({ logicalId }) => arnOf(logicalId));

/** The CDK's own, which runs in deployments only: its code and its settings are not ours. */
const ofTheCdk = /^AWS679f53fac002430cb0da5b7982bd2287/;

describe('every log group', () => {
  it.each(each('AWS::Logs::LogGroup'))('%s ends after a year, is encrypted with our key and stays', (_id, log) => {
    expect(log.Properties).toMatchObject({ RetentionInDays: 365, KmsKeyId: arnOf('LogKey') });
    expect(log).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
  });
});

describe('every function', () => {
  const Function = z.object({
    LoggingConfig: z.object({ LogGroup: z.string() }),
    TracingConfig: z.object({ Mode: z.string() }).optional(),
    Runtime: z.string(),
    SnapStart: z.unknown().optional(),
  });
  const logs = ofType('AWS::Logs::LogGroup').map(({ logicalId }) => logicalId);

  it.each(each('AWS::Lambda::Function'))('%s writes into a log group of ours, and is traced', (id, { Properties }) => {
    const { LoggingConfig, TracingConfig, Runtime, SnapStart } = Function.parse(Properties);
    expect(logs).toContain(LoggingConfig.LogGroup);
    expect(Runtime).toBe('nodejs24.x');
    expect(SnapStart).toBeUndefined();
    if (!ofTheCdk.test(id)) expect(TracingConfig?.Mode).toBe('Active');
  });
});

describe('every machine, pipe, stage and firewall', () => {
  it.each(each('AWS::StepFunctions::StateMachine'))(
    'the machine %s is traced, logs no data, and needs no key for what is no secret',
    (_id, { Properties }) => {
      expect(Properties).toMatchObject({
        LoggingConfiguration: { Level: 'ERROR', IncludeExecutionData: false },
        TracingConfiguration: { Enabled: true },
      });
      expect(Properties).not.toHaveProperty('EncryptionConfiguration');
    },
  );

  it.each(each('AWS::Pipes::Pipe'))('the pipe %s logs no data', (_id, { Properties }) => {
    expect(Properties).toHaveProperty('LogConfiguration.Level', 'ERROR');
    expect(Properties).not.toHaveProperty('LogConfiguration.IncludeExecutionData');
  });

  it.each(each('AWS::ApiGateway::Stage'))(
    'the stage %s is traced, and logs neither bodies nor addresses that name a case',
    (_id, { Properties }) => {
      const { TracingEnabled, MethodSettings, AccessLogSetting } = z
        .object({
          TracingEnabled: z.boolean(),
          MethodSettings: z.array(z.object({ DataTraceEnabled: z.boolean(), LoggingLevel: z.string() })),
          AccessLogSetting: z.object({ Format: z.string() }),
        })
        .parse(Properties);
      expect(TracingEnabled).toBe(true);
      expect(MethodSettings.length).toBeGreaterThan(0);
      for (const one of MethodSettings) expect(one).toEqual({ DataTraceEnabled: false, LoggingLevel: 'ERROR' });
      const telling = /\$context\.(path|requestOverride|authorizer)|\$input|querystring/i;
      expect(AccessLogSetting.Format).not.toMatch(telling);
    },
  );

  it('the gateway’s own errors go into a log group that ends, with a key, and is there before', () => {
    const [log, ...others] = each('AWS::Logs::LogGroup').filter(([id]) => id === 'ApiErrorsLog');
    expect(others).toEqual([]);
    expect(log?.[1].Properties).toMatchObject({
      LogGroupName: expect.stringMatching(/^API-Gateway-Execution-Logs_HttpApi\w+\/v1$/) as string,
      RetentionInDays: 365,
      KmsKeyId: arnOf('LogKey'),
    });
    const [stage] = service.filter(({ Type }) => Type === 'AWS::ApiGateway::Stage');
    expect(stage?.DependsOn).toContain('ApiErrorsLog');
  });

  it('what begins traces has one in twenty recorded, from the first on, and nothing else of the account is touched', () => {
    const rules = each('AWS::XRay::SamplingRule').map(([, { Properties }]) => Properties['SamplingRule']);
    expect(rules).toHaveLength(4);
    for (const rule of rules) expect(rule).toMatchObject({ FixedRate: 0.05, ReservoirSize: 0, ServiceName: '*' });
    const arns = rules.map(rule => z.object({ ResourceARN: z.unknown() }).parse(rule).ResourceARN);
    expect(arns).toEqual([
      expect.stringMatching(/^arn:aws:apigateway:us-west-2::\/restapis\/HttpApi\w*\/stages\/HttpApi\w*Stagev1\w*$/),
      ...['CaseLifecycle', 'Deadline', 'NoticeDelivery'].map(arnOf),
    ]);
  });

  it.each(each('AWS::WAFv2::WebACL'))('the firewall %s keeps no samples of requests', (_id, { Properties }) => {
    expect(JSON.stringify(Properties)).not.toContain('"SampledRequestsEnabled":true');
  });

  it.each(each('AWS::WAFv2::LoggingConfiguration'))(
    '%s blacks out addresses and credentials',
    (_id, { Properties }) => {
      const fields = JSON.stringify(Properties['RedactedFields']);
      for (const field of ['UriPath', 'QueryString', 'authorization', 'cookie', 'idempotency-key'])
        expect(fields).toContain(field);
    },
  );
});

/** Where each type that holds data names its key; `undefined` where no key of ours can be, with the reason. */
const keyOf: Record<string, { at: string } | { because: string }> = {
  'AWS::Backup::BackupVault': { at: 'EncryptionKeyArn' },
  'AWS::DynamoDB::Table': { at: 'SSESpecification.KMSMasterKeyId' },
  'AWS::Logs::LogGroup': { at: 'KmsKeyId' },
  'AWS::S3::Bucket': {
    at: 'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.KMSMasterKeyID',
  },
  'AWS::SNS::Topic': { at: 'KmsMasterKeyId' },
  'AWS::SecretsManager::Secret': { at: 'KmsKeyId' },
  'AWS::Cognito::UserPool': { because: 'Cognito encrypts with a key of its own: names and addresses of staff' },
  'AWS::KMS::Key': { because: 'is the key' },
  'AWS::SQS::Queue': {
    because: 'holds ids and versions; with a key of ours EventBridge could not leave anything in it',
  },
};
const otherwise: Record<string, string> = {
  AccessLogs: 'S3 delivers access logs only into a bucket with its own encryption',
};

describe('what holds data', () => {
  const holding = all.filter(({ Type }) => schemaOf(Type)?.isStateful === true);

  it('is of a type of which it is written where its key is named', () => {
    expect(holding.filter(({ Type }) => !(Type in keyOf)).map(({ Type }) => Type)).toEqual([]);
  });

  const withKey = all.flatMap(({ logicalId, Type, Properties }): [string, string, unknown][] => {
    const key = keyOf[Type];
    return key !== undefined && 'at' in key && !(logicalId in otherwise) ? [[logicalId, key.at, Properties]] : [];
  });
  it.each(withKey)('%s is encrypted with a key of ours', (_id, at, properties) => {
    expect(properties).toHaveProperty(at, expect.toBeOneOf(customerKeys));
  });

  it.each(each('AWS::SQS::Queue'))('the queue %s is encrypted with the key of SQS, for two weeks', (_id, queue) => {
    expect(queue.Properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 });
  });

  it.each(each('AWS::KMS::Key'))('the key %s is renewed every year and stays', (_id, key) => {
    expect(key).toMatchObject({ Properties: { EnableKeyRotation: true }, DeletionPolicy: 'Retain' });
  });
});

describe('what must come back', () => {
  it.each(each('AWS::DynamoDB::Table'))('the table %s: to any second, and from a vault', (id, { Properties }) => {
    expect(Properties).toMatchObject({
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
    });
    const selected = ofType('AWS::Backup::BackupSelection').map(selection => JSON.stringify(selection.Properties));
    expect(selected.filter(resources => resources.includes(arnOf(id)))).toHaveLength(1);
  });

  it.each(each('AWS::S3::Bucket'))('the bucket %s: every version of every object', (_id, { Properties }) => {
    expect(Properties).toMatchObject({ VersioningConfiguration: { Status: 'Enabled' } });
    // With a default retention SES could not write, and no role may delete: versions are enough.
    expect(Properties).not.toHaveProperty('ObjectLockEnabled');
  });

  it.each(each('AWS::Cognito::UserPool'))('the accounts of %s: nobody deletes them at once', (_id, { Properties }) => {
    expect(Properties).toMatchObject({ DeletionProtection: 'ACTIVE' });
  });

  it('the copies in a vault: a month at least, whoever asks', () => {
    const vaults = ofType('AWS::Backup::BackupVault').map(({ Properties }) => Properties['LockConfiguration']);
    expect(vaults).toEqual([{ MinRetentionDays: 30 }]);
  });

  it('the stack of data: not deleted before somebody says so twice', () => {
    expect(protectedStacks).toEqual([
      ['ImrData', true],
      ['ImrService', false],
      ['ImrWatch', false],
    ]);
  });
});

it('has no name that a second stage in the same account would want, too', () => {
  const taken = literalNames(templatesOf({ ...localSettings, stage: 'second' }));
  const ours = literalNames(templatesOf(localSettings)).filter(name => taken.includes(name));
  // Names within a role, within an API, of figures (a stage has its own namespace), and of a sign-in page whose prefix is
  // a setting.
  const within = [
    'AWS::IAM::Policy PolicyName',
    'AWS::ApiGateway::Authorizer Name',
    'AWS::ApiGateway::Stage StageName',
    'AWS::CloudWatch::Alarm MetricName',
  ];
  expect(ours.filter(name => !within.some(what => name.startsWith(what)))).toEqual([
    'AWS::Cognito::UserPoolDomain Domain imr-local',
  ]);
});

type Templates = ReturnType<typeof templatesOf>;

/** `type property value` of everything that is named in so many words. */
function literalNames(templates: Templates): string[] {
  return templates
    .flatMap(({ Resources }) => Object.values(Resources))
    .flatMap(({ Type, Properties }) =>
      Object.entries(Properties)
        .filter(([property, value]) => /(Name|^Domain)$/.test(property) && typeof value === 'string')
        .map(([property, value]) => `${Type} ${property} ${String(value)}`),
    );
}
