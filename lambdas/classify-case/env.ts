import * as z from 'zod';

/** The environment of `classify-case`; the CDK app's props are typed by it. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  SECRET_ARN: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
