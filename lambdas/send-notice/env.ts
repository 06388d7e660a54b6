import * as z from 'zod';

/** The environment of `send-notice`; the CDK app's props are typed by it. */
export const Env = z.object({
  TABLE_NAME: z.string().min(1),
  /** The secret from which access codes are derived: one letter brings one. */
  SECRET_ARN: z.string().startsWith('arn:'),
  SENDER_ADDRESS: z.email(),
  /** The SES configuration set whose events settle a notice. */
  CONFIGURATION_SET: z.string().min(1),
  /** The same for letters of an expedited case: SES gives up on them within the hour. */
  URGENT_CONFIGURATION_SET: z.string().min(1),
  /** Where the member signs in; the only link that a notice carries. */
  PORTAL_URL: z.url(),
});
export type Env = z.infer<typeof Env>;
