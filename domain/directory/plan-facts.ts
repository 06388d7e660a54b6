import * as z from 'zod';

/**
 * What the directory of plans knows about a plan. A plan that is not in the directory has none: unknown, not unlicensed.
 * `regulator` is who answers for the product; the agencies after `dhcs` are for those that no state insurance law reaches.
 */
export const PlanFacts = z.object({
  licensedByDmhc: z.boolean(),
  regulator: z.enum(['dmhc', 'cdi', 'dhcs', 'opm', 'tricare', 'va', 'dwc', 'other-state', 'other']),
  kind: z.enum(['full-service', 'dental', 'vision', 'behavioral-health', 'chiropractic', 'pharmacy', 'other']),
});
export type PlanFacts = z.infer<typeof PlanFacts>;
