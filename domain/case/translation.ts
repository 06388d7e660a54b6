import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { Language } from '../words/language.ts';

/**
 * What somebody wrote in the case and one of its readers cannot read: until somebody has translated it and another has checked that. The words
 * stay in their events.
 */
export const Translation = z.object({
  /** The event that holds what was written. */
  of: z.int().positive(),
  /** The language of who reads it. */
  to: Language,
  dueAt: Instant,
  /** The event that holds the translation, or says that none is needed. */
  settledBy: z.optional(z.int().positive()),
});
export type Translation = z.infer<typeof Translation>;
