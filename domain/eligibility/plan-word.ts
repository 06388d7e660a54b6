import * as z from 'zod';

/**
 * What only the contract can tell of an experimental therapy: that it does not exclude it by name, and that it would cover it but for its
 * being called experimental. H&S 1370.4(a), not read; parallel text Ins. Code 10145.3(a)(1)-(5).
 */
export const TermsQuestion = z.enum(['excluded-by-name', 'covered-otherwise']);
export type TermsQuestion = z.infer<typeof TermsQuestion>;

/** What the plan says of its contract for one service. What it leaves out stays open. */
export const ContractTerms = z.strictObject({
  /** Counted from 1, in the order of the form. */
  issue: z.int().positive(),
  excludedByName: z.optional(z.boolean()),
  coveredOtherwise: z.optional(z.boolean()),
});
export type ContractTerms = z.infer<typeof ContractTerms>;

/** The plan's word on whether the review is open: its own view, which binds nobody. */
export const PlanWord = z.object({
  terms: z.optional(z.array(ContractTerms).min(1).max(20)),
  /** Whether the plan agrees that the case qualifies for a review (parallel text Ins. Code 10169(d)). */
  eligible: z.optional(z.boolean()),
});
export type PlanWord = z.infer<typeof PlanWord>;

/** All that it has said so far: a later word takes the place of an earlier one about the same thing. */
export function addedTo(before: PlanWord | undefined, said: PlanWord): PlanWord {
  const issues = [...new Set([...(before?.terms ?? []), ...(said.terms ?? [])].map(({ issue }) => issue))];
  const terms = issues.map(issue => ({ issue, ...givenIn(before, issue), ...givenIn(said, issue) }));
  const eligible = said.eligible ?? before?.eligible;
  return { ...(terms.length > 0 && { terms }), ...(eligible !== undefined && { eligible }) };
}

function givenIn(word: PlanWord | undefined, issue: number): Partial<ContractTerms> {
  const given = termsOf(word, issue);
  return given === undefined
    ? {}
    : Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

export function termsOf({ terms }: PlanWord = {}, issue: number): ContractTerms | undefined {
  return terms?.find(one => one.issue === issue);
}

/** Whether, by the plan's word, the question may be one of coverage: a person compares it with the contract. */
export function doubtsCoverage({ excludedByName, coveredOtherwise }: Partial<ContractTerms> = {}): boolean {
  return excludedByName === true || coveredOtherwise === false;
}

/** What the plan has not said yet. */
export function openTerms({ excludedByName, coveredOtherwise }: Partial<ContractTerms> = {}): TermsQuestion[] {
  return [
    ...(excludedByName === undefined ? (['excluded-by-name'] as const) : []),
    ...(coveredOtherwise === undefined ? (['covered-otherwise'] as const) : []),
  ];
}
