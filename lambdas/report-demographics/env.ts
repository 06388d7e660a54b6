import * as z from 'zod';
import { HttpEnv } from '../shared/http-env.ts';

/** The environment of `report-demographics`; the CDK app's props are typed by it. */
export const Env = HttpEnv.extend({
  TABLE_NAME: z.string().min(1),
  /** Where race, ethnicity and language of who filed are kept, apart from the cases. */
  DEMOGRAPHICS_NAME: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
