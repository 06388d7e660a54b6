import { randomUUID } from 'node:crypto';

/** A user of the pool, for whom a token is wanted. */
export interface PoolUser {
  sub: string;
  /** As an administrator would have written them: `email`, `custom:role`. */
  attributes: Readonly<Record<string, string>>;
  /** Lifetime of the token in stack time; 3600 by default, as in Cognito. May be negative, for an expired token. */
  expiresInSeconds?: number | undefined;
}

/** What a user pool asks its trigger before it makes a token, in the trigger's second version. */
export interface PreTokenEvent {
  version: '2';
  triggerSource: 'TokenGeneration_Authentication';
  region: string;
  userPoolId: string;
  userName: string;
  callerContext: { awsSdkVersion: string; clientId: string };
  request: {
    userAttributes: Record<string, string>;
    groupConfiguration: { groupsToOverride: []; iamRolesToOverride: [] };
    scopes: string[];
  };
  response: Record<string, never>;
}

export function preTokenEvent(user: PoolUser, pool: { poolId: string; clientId: string }): PreTokenEvent {
  const [region = ''] = pool.poolId.split('_');
  return {
    version: '2',
    triggerSource: 'TokenGeneration_Authentication',
    region,
    userPoolId: pool.poolId,
    userName: user.sub,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: pool.clientId },
    request: {
      userAttributes: { sub: user.sub, 'cognito:user_status': 'CONFIRMED', ...user.attributes },
      groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [] },
      scopes: ['openid'],
    },
    response: {},
  };
}

/** Those that no trigger can add, change or take out of an access token. */
const reserved = new Set(
  'acr amr at_hash auth_time azp client_id device_key event_id exp iat iss jti nbf nonce origin_jti sub token_use username version'.split(
    ' ',
  ),
);

/** The claims of a Cognito access token, `client_id` and no `aud`, with what the pool's trigger adds. */
export function accessTokenClaims(
  user: PoolUser,
  added: Readonly<Record<string, unknown>>,
  pool: { issuer: string; clientId: string; now: number },
): Record<string, unknown> {
  const issuedAt = Math.floor(pool.now / 1000);
  return {
    ...Object.fromEntries(
      Object.entries(added).filter(([claim]) => !reserved.has(claim) && !claim.startsWith('cognito:')),
    ),
    sub: user.sub,
    iss: pool.issuer,
    client_id: pool.clientId,
    token_use: 'access',
    scope: 'openid',
    auth_time: issuedAt,
    iat: issuedAt,
    exp: issuedAt + (user.expiresInSeconds ?? 3600),
    jti: randomUUID(),
    username: user.sub,
  };
}
