import * as z from 'zod';
import { LocalDate } from '../time/instants.ts';
import { Sentence } from '../words/sentence.ts';
import { TermsQuestion } from './plan-word.ts';

/** What one rule made of the facts that it read. */
export const Finding = z.object({
  rule: z.string(),
  authority: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.boolean(), z.number(), z.null()])),
  /** In plain words, in English, for a person who has to decide, and for the letter. */
  conclusion: z.string(),
  /** The same by its sentences and their values. Absent in what was concluded before they were kept. */
  sentences: z.optional(z.array(Sentence)),
  effect: z.enum([
    'non-jurisdictional',
    'premature',
    'needs-signature',
    'needs-information',
    'good-cause-review',
    'imr',
    'complaint',
    'urgent',
    'flag',
    'passes',
  ]),
});
export type Finding = z.infer<typeof Finding>;

/** H&S 1374.33, 1370.4; 28 CCR 1300.74.30(c). */
export const ReviewType = z.enum(['medical-necessity', 'experimental', 'urgent-care']);
export type ReviewType = z.infer<typeof ReviewType>;

export const IssueRecommendation = z.object({
  /** Counted from 1, in the order of the form. */
  issue: z.int().positive(),
  route: z.enum(['imr', 'complaint', 'non-jurisdictional', 'premature', 'person']),
  reviewType: z.optional(ReviewType),
  reasons: z.array(Finding),
});
export type IssueRecommendation = z.infer<typeof IssueRecommendation>;

/** What the classifier thinks of an application. It recommends; a member of staff decides. */
export const Recommendation = z.object({
  route: z.enum(['imr', 'complaint', 'split', 'non-jurisdictional', 'premature', 'person']),
  urgency: z.enum(['standard', 'expedited']),
  urgencyReason: z.optional(z.string()),
  reviewers: z.union([z.literal(1), z.literal(3)]),
  issues: z.array(IssueRecommendation),
  /** Findings about the case as a whole. */
  findings: z.array(Finding),
  /** What to ask the applicant for: `signature`, `e-i-certification`, … */
  missing: z.array(z.string()),
  /** What to ask the plan, which nothing waits for. */
  askPlan: z.optional(z.array(TermsQuestion)),
  /** The agency that can help where this one cannot: an id in `referrals.ts`. */
  referral: z.optional(z.string()),
  /** When its entry in the directory was last confirmed, as it was found then; null for an entry that nobody has confirmed. */
  referralConfirmedOn: z.optional(z.nullable(LocalDate)),
  /** From when a premature application may be filed again. */
  refileFrom: z.optional(LocalDate),
  /** The last day of the six months to apply, where it can be computed. */
  applyBy: z.optional(LocalDate),
});
export type Recommendation = z.infer<typeof Recommendation>;
