import { longestMoveMs, type PoolUser } from '@imr/local-aws';
import * as z from 'zod';

/** No longer than one move of the clock. */
const longestSeconds = longestMoveMs / 1000;

/** Who a token is for, as `POST /__local/token` takes it: what stands in the cloud in the attributes of the pool's users. */
export const Person = z.strictObject({
  role: z.enum(['analyst', 'nurse', 'attorney', 'supervisor', 'director', 'plan', 'reviewer', 'review-org', 'auditor']),
  /** Defaults to the role's own name. */
  sub: z.string().min(1).optional(),
  planId: z.string().min(1).optional(),
  reviewerId: z.string().min(1).optional(),
  organizationId: z.string().min(1).optional(),
  /** Lifetime of the token in stack time; 3600 by default, as in Cognito. May be negative, for an expired token. */
  expiresInSeconds: z.number().int().min(-longestSeconds).max(longestSeconds).optional(),
});
export type Person = z.infer<typeof Person>;

/** The same of a role that may be none. */
export type AnyPerson = Omit<Person, 'role'> & { role: string };

/** The user of the pool that such a person is. */
export function userOf(person: AnyPerson): PoolUser {
  const { role, sub = role, planId, reviewerId, organizationId, expiresInSeconds } = person;
  const attributes = {
    'custom:role': role,
    ...(planId !== undefined && { 'custom:plan_id': planId }),
    ...(reviewerId !== undefined && { 'custom:reviewer_id': reviewerId }),
    ...(organizationId !== undefined && { 'custom:organization_id': organizationId }),
  };
  return { sub, attributes, expiresInSeconds };
}
