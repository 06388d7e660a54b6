import * as z from 'zod';
import { HttpEnv } from '../shared/http-env.ts';

/** The environment of `keep-directory`; the CDK app's props are typed by it. */
export const Env = HttpEnv.extend({
  TABLE_NAME: z.string().min(1),
  SENDER_ADDRESS: z.email(),
  /** The SES configuration set through which addresses are told of a change. */
  CONFIGURATION_SET: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
