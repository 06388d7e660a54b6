import * as z from 'zod';

/** The environment of `add-claims`: it asks for nothing. */
export const Env = z.object({});
export type Env = z.infer<typeof Env>;
