import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { localSettings } from '../../lib/config.ts';
import { reviewedSettings } from '../../lib/nag/reviewed-settings.ts';
import { schemaOf, templateFaults } from './schema/template-faults.ts';
import { only, templatesOf } from './synthesized.ts';

type Template = ReturnType<typeof templatesOf>[number];
const templates = templatesOf(reviewedSettings);
const holding = (logicalId: string) =>
  only(
    templates.filter(({ Resources }) => logicalId in Resources),
    `the stack with ${logicalId}`,
  );
const data = holding('CaseTable');
const service = holding('CaseLifecycle');
const account = holding('Gateway');

const ofType = ({ Resources }: Template, type: string) =>
  Object.entries(Resources).filter(([, { Type }]) => Type === type);

const oneOrMore = z.union([z.string().transform(text => [text]), z.array(z.string())]);
const Document = z.object({ Statement: z.array(z.object({ Effect: z.string(), Action: oneOrMore })) });

describe('what an account has one of', () => {
  it('is in a stack of its own, which the others import nothing of and one machine does not have', () => {
    expect(templatesOf(localSettings)).toHaveLength(3);
    expect(account.Outputs).toEqual({});
    for (const { Resources } of templatesOf(localSettings))
      expect(Object.values(Resources).map(({ Type }) => Type)).not.toContain('AWS::ApiGateway::Account');
  });

  it('is, but for the boundary and the role of logs, there only where a setting asks for it', () => {
    const types = (all: Template[]) =>
      all.flatMap(({ Resources }) => ('Gateway' in Resources ? Object.values(Resources).map(({ Type }) => Type) : []));
    expect(types(templatesOf({ ...localSettings, stage: 'small', accountWide: {} })).toSorted()).toEqual([
      'AWS::ApiGateway::Account',
      'AWS::IAM::ManagedPolicy',
      'AWS::IAM::Role',
    ]);
  });

  it('stays where other APIs of the region may need it', () => {
    const role = ofType(account, 'AWS::IAM::Role').filter(([id]) => id.startsWith('GatewayLogRole'));
    for (const [, kept] of [...role, ...ofType(account, 'AWS::ApiGateway::Account')])
      expect(kept.DeletionPolicy).toBe('Retain');
    expect(role).toHaveLength(1);
  });

  it("has no fault by CloudFormation's own schemas", () => {
    expect(templateFaults({ name: 'ImrAccount', template: account })).toEqual([]);
  });

  it('tells the address of alarms when money goes, and switches nothing off', () => {
    const [, budget] = only(ofType(account, 'AWS::Budgets::Budget'), 'the budget');
    const subscribers = [{ SubscriptionType: 'EMAIL', Address: 'on-call@example.gov' }];
    expect(budget.Properties).toMatchObject({
      Budget: { BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 500, Unit: 'USD' } },
      NotificationsWithSubscribers: [
        { Notification: { NotificationType: 'ACTUAL', Threshold: 80 }, Subscribers: subscribers },
        { Notification: { NotificationType: 'FORECASTED', Threshold: 100 }, Subscribers: subscribers },
      ],
    });
  });
});

describe('the workflow', () => {
  const Trust = z.object({
    RoleName: z.string(),
    AssumeRolePolicyDocument: z.object({ Statement: z.array(z.unknown()) }),
  });
  const roles = ofType(account, 'AWS::IAM::Role')
    .map(([, { Properties }]) => Properties)
    .filter(properties => 'RoleName' in properties);

  it.each([
    ['ImrDeploy', 'local'],
    ['ImrLook', 'local-diff'],
  ])('is %s only in the environment %s of the one repository', (name, environment) => {
    const role = Trust.parse(
      only(
        roles.filter(({ RoleName }) => RoleName === name),
        name,
      ),
    );
    expect(role.AssumeRolePolicyDocument.Statement).toEqual([
      {
        Action: 'sts:AssumeRoleWithWebIdentity',
        Effect: 'Allow',
        Principal: { Federated: { 'Fn::GetAtt': [expect.stringMatching(/^PipelineProvider/), 'Arn'] } },
        Condition: {
          StringEquals: {
            'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
            'token.actions.githubusercontent.com:sub': `repo:example/independent-medical-review:environment:${environment}`,
          },
        },
      },
    ]);
  });

  it('may become the roles of the bootstrap, each by its name, and before an approval only the one that looks', () => {
    const policies = ofType(account, 'AWS::IAM::Policy').map(([, { Properties }]) => JSON.stringify(Properties));
    const becomes = policies.map(text => [
      [...text.matchAll(/"Action":"([^"]+)"/gu)].map(([, action]) => action),
      [...text.matchAll(/cdk-hnb659fds-([a-z-]+)-role-/gu)].map(([, name]) => name),
    ]);
    expect(becomes).toEqual([
      [['sts:AssumeRole'], ['deploy', 'file-publishing', 'lookup']],
      [['sts:AssumeRole'], ['lookup']],
    ]);
    expect(policies.join('')).not.toContain('*');
  });
});

describe('the boundary', () => {
  const [, { Properties }] = only(ofType(account, 'AWS::IAM::ManagedPolicy'), 'the boundary');
  const statements = Document.parse(Properties['PolicyDocument']).Statement;
  const patterns = (effect: string) =>
    statements.filter(({ Effect }) => Effect === effect).flatMap(({ Action }) => Action);
  const covers = (pattern: string, action: string) =>
    new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'iu').test(action);
  const letsThrough = (action: string) =>
    patterns('Allow').some(pattern => covers(pattern, action)) &&
    !patterns('Deny').some(pattern => covers(pattern, action));

  const roles = [data, service].flatMap(template => ofType(template, 'AWS::IAM::Role'));

  it('is carried by every role of the system, where a setting names it', () => {
    for (const [, role] of roles)
      expect(JSON.stringify(role.Properties['PermissionsBoundary'])).toContain(':policy/ImrBoundary"');
    expect(roles.length).toBeGreaterThan(40);
    const without = templatesOf({ ...localSettings, stage: 'unbound' }).flatMap(one => ofType(one, 'AWS::IAM::Role'));
    expect(without.filter(([, role]) => 'PermissionsBoundary' in role.Properties)).toEqual([]);
  });

  it('lets through whatever one of them uses', () => {
    const Inline = z.object({ Policies: z.array(z.object({ PolicyDocument: Document })).default([]) });
    const attached = [data, service].flatMap(template => ofType(template, 'AWS::IAM::Policy'));
    const documents = [
      ...roles.flatMap(([, role]) => Inline.parse(role.Properties).Policies.map(one => one.PolicyDocument)),
      ...attached.map(([, policy]) => Document.parse(policy.Properties['PolicyDocument'])),
    ];
    const used = documents.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));
    expect([...new Set(used.filter(action => !letsThrough(action)))]).toEqual([]);
    expect(new Set(used).size).toBeGreaterThan(30);
  });

  it.each([
    'iam:CreateRole',
    'iam:PassRole',
    'organizations:LeaveOrganization',
    'sts:AssumeRole',
    'dynamodb:DeleteTable',
    'dynamodb:UpdateContinuousBackups',
    'kms:ScheduleKeyDeletion',
    'kms:PutKeyPolicy',
    's3:DeleteObject',
    's3:DeleteObjectVersion',
    's3:PutLifecycleConfiguration',
    'backup:DeleteRecoveryPoint',
    'logs:DeleteLogGroup',
    'ec2:RunInstances',
  ])('refuses %s', action => {
    expect(letsThrough(action)).toBe(false);
  });

  it.each(['dynamodb:StartAwsBackupJob', 'dynamodb:DeleteBackup', 'backup-storage:StartObject', 'logs:PutLogEvents'])(
    'lets AWS’s own policies through: %s',
    action => {
      expect(letsThrough(action)).toBe(true);
    },
  );
});

/** Tags of a resource, whether they are a list or an object; undefined where its type takes none. */
function tagsOf({ Type, Properties }: Template['Resources'][string]): Record<string, unknown> | undefined {
  const place = schemaOf(Type)?.tagInformation?.tagPropertyName;
  if (place === undefined) return undefined;
  const tags = Properties[place] ?? [];
  if (!Array.isArray(tags)) return z.record(z.string(), z.unknown()).parse(tags);
  const list = z.array(z.object({ Key: z.string(), Value: z.string() })).parse(tags);
  return Object.fromEntries(list.map(({ Key, Value }) => [Key, Value]));
}

describe('every resource that takes tags says whose it is and what it holds', () => {
  /** Every resource of a stack whose tags are others. */
  const otherwise = (template: Template, tags: Record<string, string>) =>
    Object.entries(template.Resources)
      .map(([logicalId, resource]) => ({ logicalId, type: resource.Type, tags: tagsOf(resource) }))
      .filter(
        ({ tags: found }) => found !== undefined && JSON.stringify(sorted(found)) !== JSON.stringify(sorted(tags)),
      )
      .map(({ logicalId, type }) => `${logicalId} ${type}`);
  const sorted = (tags: object) => Object.entries(tags).toSorted(([one], [other]) => (one < other ? -1 : 1));

  it.each([
    ['data', data, { stage: 'local', owner: 'help-center', 'data-class': 'phi' }],
    ['service', service, { stage: 'local', owner: 'help-center', 'data-class': 'phi' }],
    ['account', account, { owner: 'help-center', 'data-class': 'none' }],
  ])('%s', (_name, template, tags) => {
    expect(otherwise(template, tags)).toEqual([]);
    expect(Object.values(template.Resources).filter(one => tagsOf(one) !== undefined).length).toBeGreaterThan(2);
  });
});

describe('a stack may have 500 resources', () => {
  it.each([
    ['data', data, 100],
    ['account', account, 50],
    // What comes next needs a stack of its own, as the alarms have and the pages will.
    ['service', service, 480],
  ])('%s', (_name, { Resources }, most) => {
    expect(Object.keys(Resources).length).toBeLessThanOrEqual(most);
  });
});
