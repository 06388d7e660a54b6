import { describe, expect, it } from 'vitest';
import { lambdaFunction } from '../../src/template/kinds/functions.ts';
import { loadTemplate } from '../../src/template/template.ts';
import { assemblyOf, followRole, functionResource, type Resources } from './support.ts';
import { place } from '../../src/testing/place.ts';

const others: Resources = {
  FollowRole: followRole,
  Cases: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    },
  },
  Pool: { Type: 'AWS::Cognito::UserPool' },
  Secret: { Type: 'AWS::SecretsManager::Secret', Properties: { GenerateSecretString: {} } },
  Uploads: { Type: 'AWS::S3::Bucket' },
  Undelivered: { Type: 'AWS::SQS::Queue' },
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'cases' } },
};

function resolved(value: unknown): unknown {
  const assembly = assemblyOf({
    Data: {
      Resources: { Elsewhere: { Type: 'AWS::SQS::Queue' } },
      Outputs: {
        ByExport: { Value: { 'Fn::GetAtt': ['Elsewhere', 'Arn'] }, Export: { Name: 'Data:Elsewhere' } },
        ByOutput: { Value: { Ref: 'Elsewhere' } },
      },
    },
    Service: {
      Resources: { ...others, Follow: functionResource({ VALUE: value }) },
      Parameters: { Stage: { Default: 'local' } },
      Conditions: {
        IsLocal: { 'Fn::Equals': [{ Ref: 'Stage' }, 'local'] },
        IsNot: { 'Fn::Not': [{ Condition: 'IsLocal' }] },
        Either: { 'Fn::Or': [{ Condition: 'IsNot' }, { Condition: 'IsLocal' }] },
        Both: { 'Fn::And': [{ Condition: 'IsNot' }, { Condition: 'IsLocal' }] },
      },
    },
  });
  return loadTemplate(assembly, place).all(lambdaFunction)[0]?.properties.Environment?.Variables['VALUE'];
}

describe('an intrinsic function', () => {
  it.each<[string, unknown, string]>([
    ['Ref to a table', { Ref: 'Cases' }, 'Cases'],
    ['Ref to a bucket', { Ref: 'Uploads' }, 'uploads'],
    ['Ref to a named bus', { Ref: 'Bus' }, 'cases'],
    ['Ref to a parameter', { Ref: 'Stage' }, 'local'],
    ['Ref to a secret', { Ref: 'Secret' }, 'arn:aws:secretsmanager:us-west-2:000000000000:secret:Secret'],
    ['Ref to the region', { Ref: 'AWS::Region' }, 'us-west-2'],
    ['GetAtt of a table', { 'Fn::GetAtt': ['Cases', 'Arn'] }, 'arn:aws:dynamodb:us-west-2:000000000000:table/Cases'],
    ['GetAtt with a dot', { 'Fn::GetAtt': 'Undelivered.Arn' }, 'arn:aws:sqs:us-west-2:000000000000:Undelivered'],
    ['GetAtt of a user pool', { 'Fn::GetAtt': ['Pool', 'ProviderURL'] }, 'http://127.0.0.1:1/us-west-2_Pool'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Stage' }, 'c']] }, 'a-local-c'],
    ['Select of Split', { 'Fn::Select': [1, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Cases', 'Arn'] }] }] }, 'aws'],
    [
      'Sub',
      { 'Fn::Sub': '${AWS::AccountId}/${Bus}/${Undelivered.QueueName}/${!Kept}' },
      '000000000000/cases/Undelivered/${Kept}',
    ],
    ['Sub with its own variables', { 'Fn::Sub': ['${A}-${Stage}', { A: { Ref: 'Uploads' } }] }, 'uploads-local'],
    ['ImportValue', { 'Fn::ImportValue': 'Data:Elsewhere' }, 'arn:aws:sqs:us-west-2:000000000000:Elsewhere'],
    [
      'GetStackOutput',
      { 'Fn::GetStackOutput': { StackName: 'Data', OutputName: 'ByOutput' } },
      'https://sqs.us-west-2.amazonaws.com/000000000000/Elsewhere',
    ],
    ['If', { 'Fn::If': ['IsLocal', 'here', 'there'] }, 'here'],
    ['If with Not', { 'Fn::If': ['IsNot', 'here', 'there'] }, 'there'],
    ['If with Or', { 'Fn::If': ['Either', 'here', 'there'] }, 'here'],
    ['If with And', { 'Fn::If': ['Both', 'here', 'there'] }, 'there'],
  ])('%s is resolved', (_, value, expected) => {
    expect(resolved(value)).toBe(expected);
  });

  it('AWS::NoValue leaves the property out', () => {
    expect(resolved({ Ref: 'AWS::NoValue' })).toBeUndefined();
  });

  it.each<[string, unknown, string]>([
    ['a function that nobody knows', { 'Fn::Base64': 'x' }, 'the function Fn::Base64 is not known here'],
    ['a Ref to nothing', { Ref: 'Nothing' }, 'Ref to Nothing, which is not known here'],
    [
      'an attribute that nobody knows',
      { 'Fn::GetAtt': ['Cases', 'Size'] },
      'Service / Cases: the attribute Size is not known here',
    ],
    ['an export of nobody', { 'Fn::ImportValue': 'Data:Nothing' }, 'no stack exports Data:Nothing'],
    ['a dynamic reference', '{{resolve:ssm:/name}}', 'dynamic references ({{resolve:…}}) are not known here'],
  ])('is refused for %s', (_, value, message) => {
    expect(() => resolved(value)).toThrow(message);
  });

  it('is refused with the place where it stands', () => {
    expect(() => resolved({ Ref: 'Nothing' })).toThrow(
      'Service / Follow / Environment / Variables / VALUE: Ref to Nothing, which is not known here',
    );
  });
});
