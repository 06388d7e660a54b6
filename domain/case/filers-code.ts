import * as z from 'zod';

/** Who filed for somebody else, and signs in with a code of their own. */
export const Filer = z.object({
  /** Which code of the case is theirs; the patient’s is a later one. */
  code: z.int().positive(),
  /** By which we know whether it is they whom the patient authorizes. */
  name: z.optional(z.string()),
});
