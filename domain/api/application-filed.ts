import type * as z from 'zod';
import { Application } from '../application/application.ts';
import { applicationTypedInFields } from '../case/typed-in.ts';

/** An application as it is sent; staff who type one in say besides how and when it came. */
export const ApplicationFiled = Application.extend(applicationTypedInFields);
export type ApplicationFiled = z.infer<typeof ApplicationFiled>;
