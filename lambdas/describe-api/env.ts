import * as z from 'zod';

/** The environment of `describe-api`; the CDK app's props are typed by it. */
export const Env = z.object({});
export type Env = z.infer<typeof Env>;
