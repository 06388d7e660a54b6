import * as z from 'zod';

/** The environment of `wake-workflow`; the CDK app's props are typed by it. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  /** The machine whose executions this function wakes. */
  MACHINE_ARN: z.string().startsWith('arn:'),
});
export type Env = z.infer<typeof Env>;
