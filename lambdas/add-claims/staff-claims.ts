import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';

/** The user pool's attributes that say who somebody is, and the claims that the authorizer reads them from. */
const claims = {
  'custom:role': 'role',
  'custom:plan_id': 'plan_id',
  'custom:reviewer_id': 'reviewer_id',
  'custom:organization_id': 'organization_id',
} as const;

export type StaffClaims = Partial<Record<(typeof claims)[keyof typeof claims], string>>;

/** The claims of a person with these attributes. An attribute that an administrator left empty makes none. */
export function staffClaims(attributes: Readonly<Record<string, string | undefined>>): StaffClaims {
  return Object.fromEntries(
    Object.entries(claims)
      .map(([attribute, claim]) => [claim, attributes[attribute]?.trim() ?? ''] as const)
      .filter(([, value]) => value !== ''),
  );
}

/**
 * The user pool's question, answered in itself as Cognito wants it. Only administrators write the attributes; what a role
 * may do is decided by whoever reads the claims.
 */
export function withClaims(event: PreTokenGenerationV2TriggerEvent): PreTokenGenerationV2TriggerEvent {
  const accessTokenGeneration = { claimsToAddOrOverride: staffClaims(event.request.userAttributes) };
  return { ...event, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration } } };
}
