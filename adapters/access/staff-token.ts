import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { type Actor, Role } from '../../domain/people/actors.ts';
import { OrganizationId, PlanId, ReviewerId } from '../../domain/words/ids.ts';

const Claims = z.object({
  sub: z.string(),
  exp: z.number(),
  client_id: z.string(),
  token_use: z.literal('access'),
  role: Role.exclude(['applicant', 'system']),
  plan_id: z.optional(PlanId),
  reviewer_id: z.optional(ReviewerId),
  organization_id: z.optional(OrganizationId),
});

/** The pool's keys could not be fetched, or are none: who calls cannot be told, and that is no fault of theirs. */
class KeysUnreachable extends Error {
  override name = 'KeysUnreachable';
}

/** Verifies access tokens of the user pool. Its public keys are fetched once and kept, until a token names another. */
export function staffTokens(issuer: string, clientId: string, patience = 3000) {
  const keys = keysOf(new URL(`${issuer}/.well-known/jwks.json`), patience);
  return {
    /**
     * @returns who it is and when the token ends (`exp`: seconds since 1970), or undefined when it is not good or names no role
     * @throws KeysUnreachable
     */
    async holderOf(token: string, now: Date): Promise<{ actor: Actor; exp: number } | undefined> {
      const payload = await verified(token, keys, issuer, now);
      const claims = Claims.safeParse(payload);
      if (!claims.success || claims.data.client_id !== clientId) return undefined;
      const { sub, exp, role, plan_id: planId, reviewer_id: reviewerId, organization_id: organizationId } = claims.data;
      return { actor: { role, sub, planId, reviewerId, organizationId }, exp };
    },
  };
}

/** What a token can do wrong against keys that are there. */
const wrongTokens = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

/** @param patience milliseconds for a fetch */
function keysOf(url: URL, patience: number): JWTVerifyGetKey {
  const fetched = createRemoteJWKSet(url, { timeoutDuration: patience, cacheMaxAge: Infinity });
  return async (header, token) => {
    try {
      return await fetched(header, token);
    } catch (error) {
      if (wrongTokens.some(one => error instanceof one)) throw error;
      throw new KeysUnreachable('The keys of the user pool could not be fetched.', { cause: error });
    }
  };
}

async function verified(token: string, keys: JWTVerifyGetKey, issuer: string, now: Date) {
  try {
    const { payload } = await jwtVerify(token, keys, { issuer, algorithms: ['RS256'], currentDate: now });
    return payload;
  } catch (error) {
    // A token that is wrong makes a stranger.
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
