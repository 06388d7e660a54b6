import * as z from 'zod';
import { text } from '../words/text.ts';
import { DocumentId, PlanId } from '../words/ids.ts';

// What several events carry alike.

export const reason = text(4000);
export const note = z.optional(text(4000));
export const documentIds = z.array(DocumentId);
export const planOfCase = z.object({ planId: PlanId, name: z.string(), listed: z.boolean() });

/** What was written for those readers, beside the reason for the record (`domain/case/written-for.ts`). */
export const forMember = z.optional(z.string());
export const forPlan = z.optional(z.string());
export const forReviewer = z.optional(z.string());
