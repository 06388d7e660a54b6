import * as z from 'zod';
import { text } from '../words/text.ts';
import { PlanFacts } from './plan-facts.ts';

/** The longest id that a plan of the directory may have. */
export const longestPlanId = 60;

/** A health plan as the Help Center's directory keeps it. Who regulates it decides whether a case is ours. */
export const Plan = z.strictObject({
  planId: z
    .string()
    .max(longestPlanId, { error: `must be at most ${longestPlanId} characters` })
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { error: 'must be small letters and digits with hyphens, like la-care' })
    .brand<'PlanId'>(),
  name: text(200),
  /** The other names by which members call it. */
  aliases: z.array(text(200)).max(50),
  /** Licence (Knox-Keene Act, H&S 1340 ff.), regulator and kind: what the classifier reads. */
  ...PlanFacts.shape,
  /** Counts when reviewers' conflicts are looked for. */
  parentCompany: z.optional(text(200)),
  /** Where notices go; a plan without one gets them by post. */
  email: z.optional(z.email({ error: 'must be an email address, like imr@plan.example' }).max(254)),
  /** Whether a notice counts as received although the plan says nothing (choice; `clocks/receipt.ts`). */
  deemedReceipt: z.boolean(),
});
export type Plan = z.infer<typeof Plan>;
