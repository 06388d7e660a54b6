import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { ClockSubject } from './clock.ts';

/** Whom somebody of the Help Center spoke with by telephone. */
export const CallWith = z.enum(['applicant', 'representative', 'plan', 'provider', 'reviewer', 'review-org', 'other']);
export type CallWith = z.infer<typeof CallWith>;

/** That somebody promised to call back, until they have: whose it is, and until when. */
export const CallBack = z.object({
  id: ClockSubject,
  with: CallWith,
  by: z.string(),
  dueAt: Instant,
  /** It is the desk's now: whoever promised it is not with the Help Center any more. */
  passedOn: z.optional(z.literal(true)),
});
export type CallBack = z.infer<typeof CallBack>;

export function isStillTheirs({ by, passedOn }: CallBack, sub: string): boolean {
  return by === sub && passedOn !== true;
}
