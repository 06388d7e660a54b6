import * as z from 'zod';

/** The environment of `sweep`; the CDK app's props are typed by it. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  CASE_LIFECYCLE_ARN: z.string().startsWith('arn:'),
  DEADLINE_ARN: z.string().startsWith('arn:'),
  NOTICE_DELIVERY_ARN: z.string().startsWith('arn:'),
});
export type Env = z.infer<typeof Env>;
