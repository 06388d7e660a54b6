import * as z from 'zod';
import { Instant } from '../time/instants.ts';

/** That the patient has come of age: they are the applicant since, and who filed for the child is not. */
export const ComingOfAge = z.object({
  at: Instant,
  /** By when somebody sees to it; undefined when they have. */
  seeBy: z.optional(Instant),
  /** Of an urgent case: by when somebody telephones the young adult. */
  telephoneBy: z.optional(Instant),
});
