import { expect, test } from 'vitest';
import { Policy, judge } from '../../src/apigateway/policy.ts';

const arn = 'arn:aws:execute-api:us-west-2:000000000000:api/v1/GET/cases/IMR-7/events';

test.each([
  ['the method itself', [allow(arn)], 'allowed'],
  ['everything', [allow('*')], 'allowed'],
  ['everything below a path', [allow('arn:aws:execute-api:us-west-2:000000000000:api/v1/GET/cases/*')], 'allowed'],
  ['one character', [allow(arn.replace('IMR-7', 'IMR-?'))], 'allowed'],
  ['one of several', [allow([arn.replace('GET', 'POST'), arn])], 'allowed'],
  ['every action', [{ ...allow(arn), Action: '*' }], 'allowed'],
  ['every action of the service', [{ ...allow(arn), Action: ['execute-api:*'] }], 'allowed'],
  ['another action', [{ ...allow(arn), Action: 'execute-api:ManageConnections' }], 'not-allowed'],
  ['another stage', [allow(arn.replace('/v1/', '/v2/'))], 'not-allowed'],
  ['a longer path', [allow(`${arn}/more`)], 'not-allowed'],
  ['a dot for any character', [allow(arn.replace('-7', '.7'))], 'not-allowed'],
  ['nothing', [], 'not-allowed'],
  ['a denial beside', [allow('*'), { ...allow(arn), Effect: 'Deny' }], 'denied'],
  ['a denial of something else beside', [allow('*'), { ...allow(`${arn}x`), Effect: 'Deny' }], 'allowed'],
])('a policy of %s', (_what, Statement, verdict) => {
  expect(judge(Policy.parse({ Version: '2012-10-17', Statement }), arn)).toBe(verdict);
});

test('a single statement needs no list', () => {
  expect(judge(Policy.parse({ Statement: allow(arn) }), arn)).toBe('allowed');
});

test('a condition is not understood, and so refused', () => {
  expect(Policy.safeParse({ Statement: [{ ...allow(arn), Condition: {} }] }).success).toBe(false);
});

function allow(Resource: string | string[]) {
  return { Effect: 'Allow', Action: 'execute-api:Invoke', Resource };
}
