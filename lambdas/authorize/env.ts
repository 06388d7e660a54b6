import * as z from 'zod';

/** The environment of `authorize`; the CDK app's props are typed by it. */
export const Env = z.object({
  /** The secret from which access codes and session tokens are derived. */
  SECRET_ARN: z.string().startsWith('arn:'),
  /** The user pool's provider URL, as staff tokens name it in `iss`. */
  ISSUER: z.url(),
  /** The user pool client that staff sign in through. */
  CLIENT_ID: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
