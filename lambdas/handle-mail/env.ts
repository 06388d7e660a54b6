import * as z from 'zod';
import { HttpEnv } from '../shared/http-env.ts';

/** The environment of `handle-mail`; the CDK app's props are typed by it. */
export const Env = HttpEnv.extend({
  TABLE_NAME: z.string().min(1),
  /** Where it is written down who reads what. */
  READ_LOG_NAME: z.string().min(1),
  INBOUND_BUCKET: z.string().min(1),
  /** Where clean attachments lie as files of their own, under `mail-parts/`. */
  DOCUMENTS_BUCKET: z.string().min(1),
});
export type Env = z.infer<typeof Env>;
