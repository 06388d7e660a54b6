import * as z from 'zod';
import { HttpEnv } from '../shared/http-env.ts';

/** The environment of `file-application`; the CDK app's props are typed by it. */
export const Env = HttpEnv.extend({
  TABLE_NAME: z.string().min(1),
  /** The secret from which access codes and session tokens are derived. */
  SECRET_ARN: z.string().startsWith('arn:'),
});
export type Env = z.infer<typeof Env>;
