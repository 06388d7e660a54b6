import * as z from 'zod';

/** The environment of `start-notice`; the CDK app's props are typed by it. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  /** The machine that this function starts. */
  MACHINE_ARN: z.string().startsWith('arn:'),
});
export type Env = z.infer<typeof Env>;
