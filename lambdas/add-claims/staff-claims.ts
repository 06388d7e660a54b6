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
      .map(([attribute, claim]) => [claim, attributes[attribute]?.trim() ?? ''])
      .filter(([, value]) => value !== ''),
  );
}
