import { randomUUID } from 'node:crypto';
import { staffClaims } from '../../lambdas/add-claims/staff-claims.ts';

/** Who the token is for: what stands in the cloud in the attributes of a user of the pool. */
export interface Person {
  role: string;
  /** Defaults to the role's own name. */
  sub?: string;
  planId?: string;
  reviewerId?: string;
  organizationId?: string;
  /** Lifetime of the token in stack time; 3600 by default, as in Cognito. May be negative, for an expired token. */
  expiresInSeconds?: number;
}

/**
 * The claims of a Cognito access token: `client_id` and no `aud`. Those that say who somebody is come from the function
 * that is the pool's trigger in the cloud.
 */
export function accessTokenClaims(person: Person, pool: { issuer: string; clientId: string; now: number }) {
  const issuedAt = Math.floor(pool.now / 1000);
  const sub = person.sub ?? person.role;
  return {
    sub,
    iss: pool.issuer,
    client_id: pool.clientId,
    token_use: 'access',
    scope: 'openid',
    auth_time: issuedAt,
    iat: issuedAt,
    exp: issuedAt + (person.expiresInSeconds ?? 3600),
    jti: randomUUID(),
    username: sub,
    ...staffClaims({
      'custom:role': person.role,
      'custom:plan_id': person.planId,
      'custom:reviewer_id': person.reviewerId,
      'custom:organization_id': person.organizationId,
    }),
  };
}
