import * as z from 'zod';

/** What every function behind the API is told. */
export const HttpEnv = z.object({
  /** Scheme and host of the pages, without a path: the one origin whose scripts may read the answers. */
  PORTAL_ORIGIN: z.url(),
});
export type HttpEnv = z.infer<typeof HttpEnv>;
