import * as z from 'zod';
import { Application } from '../application/application.ts';
import { Demographics } from '../application/demographics.ts';
import { applicationTypedInFields } from '../case/typed-in.ts';

/** An application as it is sent; staff who type one in say besides how and when it came. What is for the statistics alone goes apart. */
export const ApplicationFiled = Application.extend({
  ...applicationTypedInFields,
  demographics: z.optional(Demographics),
});
export type ApplicationFiled = z.infer<typeof ApplicationFiled>;
