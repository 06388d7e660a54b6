import * as z from 'zod';
import { text } from '../words/text.ts';

// What several events carry alike.

export const reason = text(4000);
export const note = z.optional(text(4000));
export const documentIds = z.array(z.string());
export const planOfCase = z.object({ planId: z.string(), name: z.string(), listed: z.boolean() });
