import * as z from 'zod';
import { text } from '../contracts/text.ts';

/** The longest id that a plan of the directory may have. */
export const longestPlanId = 60;

/** A health plan as the Help Center's directory keeps it. Who regulates it decides whether a case is ours. */
export const Plan = z.strictObject({
  planId: z
    .string()
    .max(longestPlanId, { error: `must be at most ${longestPlanId} characters` })
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { error: 'must be small letters and digits with hyphens, like la-care' }),
  name: text(200),
  /** The other names by which members call it. */
  aliases: z.array(text(200)).max(50),
  /** Licensed under the Knox-Keene Act (H&S 1340 ff.): only then is an independent medical review the Department's. */
  licensedByDmhc: z.boolean(),
  regulator: z.enum(['dmhc', 'cdi', 'dhcs', 'other']),
  kind: z.enum(['full-service', 'dental', 'vision', 'behavioral']),
  /** Counts when reviewers' conflicts are looked for. */
  parentCompany: z.optional(text(200)),
  /** Where notices go; a plan without one gets them by post. */
  email: z.optional(z.email({ error: 'must be an email address, like imr@plan.example' }).max(254)),
  /** Whether a notice counts as received although the plan says nothing (choice; `clocks/receipt.ts`). */
  deemedReceipt: z.boolean(),
});
export type Plan = z.infer<typeof Plan>;

/** What the classifier reads of a plan. */
export type PlanFacts = Pick<Plan, 'licensedByDmhc' | 'regulator' | 'kind'>;
