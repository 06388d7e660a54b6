import * as z from 'zod';
import { Instant } from '../time/instants.ts';

/** What a correction may have changed, so that a person looks at it again. */
export const CorrectionAsks = z.enum(['who-may-sign', 'eligibility', 'same-member', 'conflicts']);
export type CorrectionAsks = z.infer<typeof CorrectionAsks>;

/** A correction that came after the case was decided on, and that nobody has looked at yet. */
export const UnseenCorrection = z.object({
  at: Instant,
  asks: z.array(CorrectionAsks),
  lookBy: Instant,
});
export type UnseenCorrection = z.infer<typeof UnseenCorrection>;
