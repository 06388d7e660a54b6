import * as z from 'zod';
import { HttpEnv } from '../shared/http-env.ts';

/** The environment of `order-rederivation`; the CDK app's props are typed by it. */
export const Env = HttpEnv.extend({
  TABLE_NAME: z.string().min(1),
  /** The machine that this function starts. */
  MACHINE_ARN: z.string().startsWith('arn:'),
});
export type Env = z.infer<typeof Env>;
