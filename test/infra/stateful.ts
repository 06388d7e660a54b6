import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { pendingClocks, pendingNotices, pendingWorkflows } from '../../adapters/dynamodb/pending.ts';
import { KeptWork } from '../../domain/api/answers.ts';
import { staffClaims } from '../../lambdas/add-claims/staff-claims.ts';
import { localSettings } from '../../lib/config.ts';
import { arnOf, data, findings, only, service, templatesOf, type Resource } from './synthesized.ts';

function resource(logicalId: string): Resource {
  return only(
    data.filter(candidate => candidate.logicalId === logicalId),
    logicalId,
  );
}

/** Never change one of these: CloudFormation would make a new, empty one, and the service would use that. */
const pinned: [logicalId: string, type: string][] = [
  ['AccessLogs', 'AWS::S3::Bucket'],
  ['AccessSecret', 'AWS::SecretsManager::Secret'],
  ['AlarmKey', 'AWS::KMS::Key'],
  ['CaseBackups', 'AWS::Backup::BackupVault'],
  ['CaseKey', 'AWS::KMS::Key'],
  ['CaseTable', 'AWS::DynamoDB::Table'],
  ['DemographicsKey', 'AWS::KMS::Key'],
  ['DemographicsTable', 'AWS::DynamoDB::Table'],
  ['DocumentKey', 'AWS::KMS::Key'],
  ['Documents', 'AWS::S3::Bucket'],
  ['Inbound', 'AWS::S3::Bucket'],
  ['LogKey', 'AWS::KMS::Key'],
  ['MailKey', 'AWS::KMS::Key'],
  ['ReadLogKey', 'AWS::KMS::Key'],
  ['ReadLogTable', 'AWS::DynamoDB::Table'],
  ['StaffClient', 'AWS::Cognito::UserPoolClient'],
  ['StaffPool', 'AWS::Cognito::UserPool'],
  ['Uploads', 'AWS::S3::Bucket'],
];

it("is faultless by CloudFormation's own rules, warnings included", () => {
  expect(findings).toEqual([]);
});

describe('what must never be lost', () => {
  it.each(pinned)('%s keeps its logical id and stays when the stack goes or replaces it', (logicalId, type) => {
    const { Type, DeletionPolicy, UpdateReplacePolicy } = resource(logicalId);
    // A vault needs a name: left over from a creation that failed, it would block the next.
    const kept = type === 'AWS::Backup::BackupVault' ? 'RetainExceptOnCreate' : 'Retain';
    expect({ Type, DeletionPolicy, UpdateReplacePolicy }).toEqual({
      Type: type,
      DeletionPolicy: kept,
      UpdateReplacePolicy: 'Retain',
    });
  });

  it('is all in the stack of data, which holds nothing else but policies, the sign-in page and its function', () => {
    const others = data.filter(({ logicalId }) => !pinned.some(([id]) => id === logicalId)).map(({ Type }) => Type);
    expect([...new Set(others)].sort()).toEqual([
      'AWS::Backup::BackupPlan',
      'AWS::Backup::BackupSelection',
      'AWS::Cognito::UserPoolDomain',
      'AWS::IAM::Role',
      'AWS::Lambda::Function',
      'AWS::Lambda::Permission',
      'AWS::Logs::LogGroup',
      'AWS::S3::BucketPolicy',
    ]);
    const types = new Set(service.map(({ Type }) => Type));
    expect(pinned.filter(([, type]) => types.has(type))).toEqual([]);
  });
});

const Indexes = z.array(
  z.object({
    IndexName: z.string(),
    KeySchema: z.array(z.object({ AttributeName: z.string() })),
    Projection: z.object({ NonKeyAttributes: z.array(z.string()).default([]) }),
  }),
);

describe('the record of who read what', () => {
  const { Properties } = resource('ReadLogTable');

  it('is a table of its own under a key of its own, kept as the cases are, each record for its six years', () => {
    expect(Properties).toMatchObject({
      KeySchema: [
        { AttributeName: 'PK', KeyType: 'HASH' },
        { AttributeName: 'SK', KeyType: 'RANGE' },
      ],
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
      SSESpecification: { KMSMasterKeyId: expect.stringContaining('ReadLogKey') as string },
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    });
    expect(Properties['StreamSpecification']).toBeUndefined();
  });
});

describe('race, ethnicity and language', () => {
  const { Properties } = resource('DemographicsTable');

  it('lie in a table of their own under a key of their own, and no stream tells of them', () => {
    expect(Properties).toMatchObject({
      SSESpecification: { KMSMasterKeyId: expect.stringContaining('DemographicsKey') as string },
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    });
    expect(Properties['StreamSpecification']).toBeUndefined();
    expect(Properties['GlobalSecondaryIndexes']).toBeUndefined();
  });
});

describe('the case table', () => {
  const { Properties } = resource('CaseTable');

  it('can be restored to any second, cannot be deleted by mistake, and is encrypted with a key of our own', () => {
    expect(Properties).toMatchObject({
      KeySchema: [
        { AttributeName: 'PK', KeyType: 'HASH' },
        { AttributeName: 'SK', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
      SSESpecification: {
        SSEEnabled: true,
        SSEType: 'KMS',
        KMSMasterKeyId: expect.stringContaining('CaseKey') as string,
      },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    });
  });

  it.each([
    [
      'work',
      'queue',
      'dueAt',
      { ProjectionType: 'INCLUDE', NonKeyAttributes: ['caseNumber', 'mailId', 'duty', 'owner', 'stage', 'urgency'] },
    ],
    [
      'pending',
      'pending',
      'pendingSince',
      { ProjectionType: 'INCLUDE', NonKeyAttributes: ['caseNumber', 'noticeId', 'clock', 'revision'] },
    ],
    ['find', 'findKey', 'findAt', { ProjectionType: 'KEYS_ONLY' }],
  ])('has the index %s from %s to %s, projecting %j', (name, partition, sort, projection) => {
    expect(Properties['GlobalSecondaryIndexes']).toContainEqual({
      IndexName: name,
      KeySchema: [
        { AttributeName: partition, KeyType: 'HASH' },
        { AttributeName: sort, KeyType: 'RANGE' },
      ],
      Projection: projection,
    });
  });

  it.each([
    ['work', KeptWork],
    ['pending', pendingWorkflows.row],
    ['pending', pendingNotices.row],
    ['pending', pendingClocks.row],
  ])('shows in the index %s all that its readers parse', (name, row) => {
    const indexes = Indexes.parse(Properties['GlobalSecondaryIndexes']);
    const { KeySchema, Projection } = only(
      indexes.filter(({ IndexName }) => IndexName === name),
      name,
    );
    const shown = ['PK', 'SK', ...KeySchema.map(({ AttributeName }) => AttributeName), ...Projection.NonKeyAttributes];
    expect(shown).toEqual(expect.arrayContaining(Object.keys(row.shape)));
  });
});

const buckets = ['AccessLogs', 'Documents', 'Inbound', 'Uploads'];

describe.each(buckets)('the bucket %s', logicalId => {
  const { Properties } = resource(logicalId);

  it('is never public, keeps versions and is encrypted', () => {
    expect(Properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(Properties['OwnershipControls']).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] });
    expect(Properties['VersioningConfiguration']).toEqual({ Status: 'Enabled' });
    const algorithm = logicalId === 'AccessLogs' ? 'AES256' : 'aws:kms';
    expect(JSON.stringify(Properties['BucketEncryption'])).toContain(`"SSEAlgorithm":"${algorithm}"`);
  });

  it('refuses whoever comes without TLS, or with an old one', () => {
    const policies = data.filter(
      ({ Type, Properties: { Bucket } }) => Type === 'AWS::S3::BucketPolicy' && Bucket === logicalId,
    );
    const { Statement } = z
      .object({ Statement: z.array(z.object({ Effect: z.string(), Condition: z.unknown() })) })
      .parse(only(policies, `the policy of ${logicalId}`).Properties['PolicyDocument']);
    const refused = Statement.filter(({ Effect }) => Effect === 'Deny').map(({ Condition }) => Condition);
    expect(refused).toContainEqual({ Bool: { 'aws:SecureTransport': 'false' } });
    expect(refused).toContainEqual({ NumericLessThan: { 's3:TlsVersion': 1.2 } });
  });
});

it.each([
  ['Uploads', true],
  ['Inbound', true],
  ['Documents', false],
])('the bucket %s announces new objects: %s', (logicalId, announces) => {
  const configuration = { EventBridgeConfiguration: { EventBridgeEnabled: true } };
  expect(resource(logicalId).Properties['NotificationConfiguration']).toEqual(announces ? configuration : undefined);
});

it('lets the pages, and nobody else, post files from a browser', () => {
  expect(resource('Uploads').Properties['CorsConfiguration']).toEqual({
    CorsRules: [{ AllowedHeaders: ['*'], AllowedMethods: ['POST'], AllowedOrigins: ['http://localhost:8080'] }],
  });
});

it('lets scripts of the pages, and of nobody else, read papers, also part by part', () => {
  expect(resource('Documents').Properties['CorsConfiguration']).toEqual({
    CorsRules: [
      {
        AllowedHeaders: ['Range'],
        AllowedMethods: ['GET'],
        AllowedOrigins: ['http://localhost:8080'],
        ExposedHeaders: ['Accept-Ranges', 'Content-Range'],
      },
    ],
  });
  expect(resource('Inbound').Properties['CorsConfiguration']).toBeUndefined();
});

it('never lets papers and original mail expire, uploads after 90 days, and access logs after six years', () => {
  const Rules = z.object({ Rules: z.array(z.record(z.string(), z.unknown())) });
  const rulesOf = (bucket: string) => Rules.parse(resource(bucket).Properties['LifecycleConfiguration']).Rules;
  const Status = 'Enabled';
  const nothingHalf = { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }, Status };
  // S3 counts twice: at the end of the first time it only puts a mark over the object.
  const goneAfter = (days: number) => [
    { ExpirationInDays: days - 15, NoncurrentVersionExpiration: { NoncurrentDays: 15 }, Status },
    { ExpiredObjectDeleteMarker: true, Status },
  ];
  expect(rulesOf('Inbound')).toEqual([nothingHalf]);
  expect(rulesOf('Documents')).toEqual([nothingHalf]);
  expect(rulesOf('Uploads')).toEqual([nothingHalf, ...goneAfter(90)]);
  expect(rulesOf('AccessLogs')).toEqual(goneAfter(2192 + 15));
});

it.each(['CaseKey', 'DocumentKey', 'MailKey', 'LogKey'])('the key %s is renewed every year', logicalId => {
  expect(resource(logicalId).Properties['EnableKeyRotation']).toBe(true);
});

it('lets nobody sign up by themselves, and nobody sign in without a second factor', () => {
  expect(resource('StaffPool').Properties).toMatchObject({
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    DeletionProtection: 'ACTIVE',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    MfaConfiguration: 'ON',
    UserPoolTier: 'PLUS',
    UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
  });
  const attributes = z.array(z.string()).parse(resource('StaffClient').Properties['WriteAttributes']);
  expect(attributes).toEqual(['email']);
});

describe('who signs in', () => {
  const Trigger = z.object({
    PreTokenGenerationConfig: z.object({ LambdaArn: z.string(), LambdaVersion: z.string() }),
  });

  it('gets the claims of their attributes in the access token, from a function that lets the pool in', () => {
    const { PreTokenGenerationConfig } = Trigger.parse(resource('StaffPool').Properties['LambdaConfig']);
    expect(PreTokenGenerationConfig).toEqual({ LambdaArn: arnOf('AddClaims'), LambdaVersion: 'V2_0' });
    const permission = only(
      data.filter(({ Type }) => Type === 'AWS::Lambda::Permission'),
      'the permission',
    );
    expect(permission.Properties).toEqual({
      Action: 'lambda:InvokeFunction',
      FunctionName: arnOf('AddClaims'),
      Principal: 'cognito-idp.amazonaws.com',
      SourceArn: arnOf('StaffPool'),
    });
  });

  it('can do so after the stack has gone: what the pool calls stays with the pool', () => {
    const called = ['AWS::Lambda::Function', 'AWS::Lambda::Permission', 'AWS::IAM::Role'];
    // AWS Backup's role serves copies only: they can be made by another.
    const ofThePool = data.filter(({ logicalId }) => !logicalId.startsWith('Backups'));
    const kept = ofThePool.filter(({ Type }) => called.includes(Type)).map(({ DeletionPolicy }) => DeletionPolicy);
    expect(kept).toEqual(called.map(() => 'RetainExceptOnCreate'));
  });

  it('has the attributes that the function reads', () => {
    const schema = z.array(z.object({ Name: z.string() })).parse(resource('StaffPool').Properties['Schema']);
    const attributes = Object.fromEntries(schema.map(({ Name }) => [`custom:${Name}`, Name]));
    expect(staffClaims(attributes)).toEqual({
      role: 'role',
      plan_id: 'plan_id',
      reviewer_id: 'reviewer_id',
      organization_id: 'organization_id',
    });
  });
});

it('has SES send invitations once the domain is verified, for Cognito by itself sends about fifty a day', () => {
  expect(resource('StaffPool').Properties).not.toHaveProperty('EmailConfiguration');
  const [template] = templatesOf({ ...localSettings, stage: 'verified', signInMail: 'ses' });
  expect(template?.Resources['StaffPool']?.Properties['EmailConfiguration']).toMatchObject({
    EmailSendingAccount: 'DEVELOPER',
    From: 'notices@helpcenter.example',
    SourceArn: { 'Fn::Join': ['', expect.arrayContaining([expect.stringContaining(':identity/helpcenter.example')])] },
  });
});
