import * as z from 'zod';
import { HttpEnv } from '../shared/http-env.ts';

/** The environment of `print-letter`; the CDK app's props are typed by it. */
export const Env = HttpEnv.extend({
  TABLE_NAME: z.string().min(1),
  /** Where it is written down who reads what. */
  READ_LOG_NAME: z.string().min(1),
  /** The secret from which access codes are derived: two letters bring one. */
  SECRET_ARN: z.string().startsWith('arn:'),
  /** Where the member signs in; the only link that a letter carries. */
  PORTAL_URL: z.url(),
});
export type Env = z.infer<typeof Env>;
