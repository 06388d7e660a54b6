import { createRemoteJWKSet, jwtVerify } from 'jose';
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

/** Verifies access tokens of the user pool. Its public keys are fetched once and kept. */
export function staffTokens(issuer: string, clientId: string) {
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
  return {
    /** @returns who it is and when the token ends (`exp`: seconds since 1970), or undefined when it is not good or names no role */
    async holderOf(token: string, now: Date): Promise<{ actor: Actor; exp: number } | undefined> {
      const payload = await verified(token, keys, issuer, now);
      const claims = Claims.safeParse(payload);
      if (!claims.success || claims.data.client_id !== clientId) return undefined;
      const { sub, exp, role, plan_id: planId, reviewer_id: reviewerId, organization_id: organizationId } = claims.data;
      return { actor: { role, sub, planId, reviewerId, organizationId }, exp };
    },
  };
}

async function verified(token: string, keys: ReturnType<typeof createRemoteJWKSet>, issuer: string, now: Date) {
  try {
    const { payload } = await jwtVerify(token, keys, { issuer, algorithms: ['RS256'], currentDate: now });
    return payload;
  } catch (error) {
    // A token that is wrong makes a stranger; keys that cannot be fetched are our trouble and must be heard of.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_J')) return undefined;
    throw error;
  }
}
