import { randomUUID } from 'node:crypto';

/** Who the token is for. The fields after `sub` become the claims that our token trigger adds in the cloud. */
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

/** The claims of a Cognito access token with a V2 pre-token-generation trigger: `client_id` and no `aud`. */
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
    role: person.role,
    ...(person.planId !== undefined && { plan_id: person.planId }),
    ...(person.reviewerId !== undefined && { reviewer_id: person.reviewerId }),
    ...(person.organizationId !== undefined && { organization_id: person.organizationId }),
  };
}
