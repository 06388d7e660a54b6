import * as z from 'zod';
import { HttpEnv } from '../shared/http-env.ts';

/** The environment of `check-eligibility`; the CDK app's props are typed by it. */
export const Env = HttpEnv.extend({ TABLE_NAME: z.string().min(1) });
export type Env = z.infer<typeof Env>;
