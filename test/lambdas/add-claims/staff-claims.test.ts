import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { withClaims } from '../../../lambdas/add-claims/staff-claims.ts';

function signsIn(userAttributes: Record<string, string>): PreTokenGenerationV2TriggerEvent {
  return {
    version: '2',
    triggerSource: 'TokenGeneration_HostedAuth',
    region: 'us-west-2',
    userPoolId: 'us-west-2_StaffPool',
    userName: 'pat',
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: 'client' },
    request: { userAttributes, groupConfiguration: {}, scopes: ['openid', 'email'] },
    response: { claimsAndScopeOverrideDetails: {} },
  };
}

describe('before a token is made', () => {
  it.each([
    [
      'a nurse',
      { sub: '1', email: 'n@helpcenter.example', email_verified: 'true', 'custom:role': 'nurse' },
      { role: 'nurse' },
    ],
    ['a plan', { sub: '2', 'custom:role': 'plan', 'custom:plan_id': 'P-7' }, { role: 'plan', plan_id: 'P-7' }],
    [
      'a reviewer',
      { sub: '3', 'custom:role': 'reviewer', 'custom:reviewer_id': 'R-3', 'custom:organization_id': 'O-1' },
      { role: 'reviewer', reviewer_id: 'R-3', organization_id: 'O-1' },
    ],
    ['somebody without a role', { sub: '4', email: 'new@helpcenter.example' }, {}],
    ['somebody whose role was emptied', { sub: '5', 'custom:role': ' ', 'custom:plan_id': '' }, {}],
  ])('the access token of %s gets what their attributes say, and nothing else', (_who, attributes, claims) => {
    expect(withClaims(signsIn(attributes)).response).toEqual({
      claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: claims } },
    });
  });

  it('gives the event back as it came, for Cognito to go on with', () => {
    const event = signsIn({ 'custom:role': 'analyst' });
    expect({ ...withClaims(event), response: event.response }).toEqual(event);
  });
});
