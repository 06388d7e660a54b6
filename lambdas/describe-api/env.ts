import type * as z from 'zod';
import { HttpEnv } from '../shared/http-env.ts';

/** The environment of `describe-api`; the CDK app's props are typed by it. */
export const Env = HttpEnv;
export type Env = z.infer<typeof Env>;
