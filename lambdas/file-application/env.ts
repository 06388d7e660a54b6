import * as z from 'zod';
import { HttpEnv } from '../shared/http-env.ts';

/** The environment of `file-application`; the CDK app's props are typed by it. */
export const Env = HttpEnv.extend({
  TABLE_NAME: z.string().min(1),
  /** Where race, ethnicity and language are kept, apart from the case. */
  DEMOGRAPHICS_NAME: z.string().min(1),
  /** The secret from which access codes and session tokens are derived. */
  SECRET_ARN: z.string().startsWith('arn:'),
  /** The user pool's provider URL, as staff tokens name it in `iss`. */
  ISSUER: z.url(),
  /** The user pool client that staff sign in through. */
  CLIENT_ID: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
