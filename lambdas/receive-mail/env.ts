import * as z from 'zod';

/** The environment of `receive-mail`; the CDK app's props are typed by it. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  INBOUND_BUCKET: z.string().min(1),
  SENDER_ADDRESS: z.email(),
  CONFIGURATION_SET: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
