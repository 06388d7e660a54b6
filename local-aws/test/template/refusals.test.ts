import { describe, expect, it } from 'vitest';
import { checkPermissions } from '../../src/template/permissions.ts';
import { rulesIn, schedulesIn } from '../../src/template/specs/event-routes.ts';
import { machinesIn } from '../../src/template/specs/machines.ts';
import { loadTemplate } from '../../src/template/template.ts';
import { assemblyOf, followRole, functionResource, type Resources } from './support.ts';
import { place } from '../../src/testing/place.ts';

const load = (resources: Resources) => loadTemplate(assemblyOf({ Service: { Resources: resources } }), place);

describe('a template', () => {
  it.each<[string, Resources, string]>([
    [
      'a resource type that is not known',
      { Cluster: { Type: 'AWS::ECS::Cluster' } },
      'Service / Cluster: the resource type AWS::ECS::Cluster is not known here',
    ],
    [
      'a property that is not known',
      { Undelivered: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } } },
      'Service / Undelivered / FifoQueue: this property of AWS::SQS::Queue is not known here',
    ],
    [
      'a property within a property that is not known',
      {
        FollowRole: followRole,
        Follow: { ...functionResource(), Properties: { ...functionResource().Properties, Environment: { Secret: 1 } } },
      },
      'Service / Follow / Environment',
    ],
    [
      'a value that is not known',
      {
        FollowRole: followRole,
        Follow: { ...functionResource(), Properties: { ...functionResource().Properties, Runtime: 'python3.13' } },
      },
      'Service / Follow / Runtime',
    ],
  ])('is refused for %s', (_, resources, message) => {
    expect(() => load(resources)).toThrow(message);
  });

  it('is refused where two stacks have a resource of one type and logical id', () => {
    const stack = { Resources: { Undelivered: { Type: 'AWS::SQS::Queue' } } };
    expect(() => loadTemplate(assemblyOf({ Data: stack, Service: stack }), place)).toThrow(
      'Service / Undelivered: another stack has the same logical id and type',
    );
  });

  it('leaves out a resource whose condition does not hold', () => {
    const template = loadTemplate(
      assemblyOf({
        Service: {
          Resources: { Undelivered: { Type: 'AWS::SQS::Queue', Condition: 'Never' } },
          Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
        },
      }),
      place,
    );
    expect(template.all({ ...emptyKind, type: 'AWS::SQS::Queue' })).toEqual([]);
  });
});

const emptyKind = {
  type: '',
  ignored: {},
  opaque: true,
  knows: () => true,
  parse: () => ({}),
  ref: () => '',
  attribute: () => undefined,
};

describe('a machine', () => {
  const machine = (definition: string): Resources => ({
    FollowRole: followRole,
    Lifecycle: {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: {
        DefinitionString: definition,
        DefinitionSubstitutions: { TableName: 'Cases "one"' },
        RoleArn: { 'Fn::GetAtt': ['FollowRole', 'Arn'] },
      },
    },
  });

  it('gets its substitutions, as JSON text', () => {
    const [spec] = machinesIn(load(machine('{"TableName": "${TableName}"}')), place);
    expect(spec).toEqual({
      name: 'Lifecycle',
      arn: 'arn:aws:states:us-west-2:000000000000:stateMachine:Lifecycle',
      definition: '{"TableName": "Cases \\"one\\""}',
      roleArn: 'arn:aws:iam::000000000000:role/FollowRole',
      loggingLevel: 'OFF',
    });
  });

  it('is refused where a substitution is left over', () => {
    expect(() => machinesIn(load(machine('{"TableName": "${Typo}"}')), place)).toThrow(
      'Service / Lifecycle: the definition names ${Typo}, which is not given',
    );
  });
});

describe('permissions', () => {
  const rule = {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventPattern: { source: ['imr.cases'] },
      Targets: [{ Id: 'Target0', Arn: { 'Fn::GetAtt': ['Follow', 'Arn'] } }],
    },
  };
  const permission = (principal: string, source: unknown) => ({
    Type: 'AWS::Lambda::Permission',
    Properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: { 'Fn::GetAtt': ['Follow', 'Arn'] },
      Principal: principal,
      SourceArn: source,
    },
  });
  const schedule = {
    Type: 'AWS::Scheduler::Schedule',
    Properties: {
      ScheduleExpression: 'rate(15 minutes)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: { 'Fn::GetAtt': ['Follow', 'Arn'] }, RoleArn: { 'Fn::GetAtt': ['FollowRole', 'Arn'] } },
    },
  };
  const policy = (resource: unknown) => ({
    Type: 'AWS::IAM::Policy',
    Properties: {
      PolicyName: 'p',
      Roles: [{ Ref: 'FollowRole' }],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: resource }],
      },
    },
  });
  const base: Resources = { FollowRole: followRole, Follow: functionResource() };
  const api = {
    apiId: 'api',
    stageName: 'v1',
    routes: [] as { method: string; path: string; functionName: string; authorized: boolean }[],
    gatewayResponses: [],
    maxBodyBytes: 1,
  };
  const check = (resources: Resources, routes = api.routes) =>
    checkPermissions(load({ ...base, ...resources }), { ...api, routes }, place);
  const ruleArn = { 'Fn::GetAtt': ['OnCase', 'Arn'] };
  const noneLetsIn = (source: string) => `no AWS::Lambda::Permission lets ${source} call Follow`;

  const pool = {
    Type: 'AWS::Cognito::UserPool',
    Properties: {
      LambdaConfig: {
        PreTokenGenerationConfig: { LambdaArn: { 'Fn::GetAtt': ['Follow', 'Arn'] }, LambdaVersion: 'V2_0' },
      },
    },
  };

  it('let a user pool call a function that says so, and refuse one that does not', () => {
    const lets = permission('cognito-idp.amazonaws.com', { 'Fn::GetAtt': ['Staff', 'Arn'] });
    expect(() => check({ Staff: pool, P: lets })).not.toThrow();
    expect(() => check({ Staff: pool })).toThrow(
      noneLetsIn('arn:aws:cognito-idp:us-west-2:000000000000:userpool/us-west-2_Staff'),
    );
  });

  it('let a rule call a function that says so', () => {
    expect(() => check({ OnCase: rule, P: permission('events.amazonaws.com', ruleArn) })).not.toThrow();
  });

  it.each<[string, Resources]>([
    ['there is none', {}],
    ['it is for another service', { P: permission('apigateway.amazonaws.com', ruleArn) }],
    [
      'it is for another rule',
      { P: permission('events.amazonaws.com', 'arn:aws:events:us-west-2:000000000000:rule/Other') },
    ],
  ])('refuse a rule where %s', (_, more) => {
    const arn = 'arn:aws:events:us-west-2:000000000000:rule/OnCase';
    expect(() => check({ OnCase: rule, ...more })).toThrow(`Service / OnCase / Target0: ${noneLetsIn(arn)}`);
  });

  it('let a route call a function, with stars for its parameters', () => {
    const route = { method: 'GET', path: '/cases/{caseNumber}', functionName: 'Follow', authorized: true };
    const source = 'arn:aws:execute-api:us-west-2:000000000000:api/v1/GET/cases/*';
    expect(() => check({ P: permission('apigateway.amazonaws.com', source) }, [route])).not.toThrow();
    expect(() => check({}, [route])).toThrow(`API / GET /cases/{caseNumber}: ${noneLetsIn(source)}`);
  });

  it("hold a schedule against its role's policies", () => {
    const arn = 'arn:aws:lambda:us-west-2:000000000000:function:Follow';
    expect(() => check({ Sweep: schedule, Allowed: policy(arn) })).not.toThrow();
    expect(() => check({ Sweep: schedule, Allowed: policy([`${arn}*`, 'x']) })).not.toThrow();
    expect(() => check({ Sweep: schedule, Allowed: policy('arn:other') })).toThrow(
      `Service / Sweep: its role may not lambda:InvokeFunction on ${arn}`,
    );
  });

  it('read what a rule and a schedule say of failures', () => {
    const template = load({ ...base, OnCase: rule, Sweep: schedule });
    expect(rulesIn(template, place)[0]?.targets[0]?.policy).toEqual({
      originArn: 'arn:aws:events:us-west-2:000000000000:rule/OnCase',
      maximumRetryAttempts: 185,
      maximumAgeSeconds: 86_400,
    });
    expect(schedulesIn(template, place)[0]).toMatchObject({
      name: 'Sweep',
      expression: 'rate(15 minutes)',
      enabled: true,
    });
  });
});
