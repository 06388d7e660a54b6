import * as z from 'zod';
import type { Party, Recipient } from './notice.ts';

/**
 * What staff wrote for those who read it after sign-in, beside the letter of a decision: `forReviewer` also for the
 * organizations that were asked. The reason and the note of a command are for the record, and no party reads them (ADR 49).
 */
export const Written = z.object({
  forMember: z.optional(z.string()),
  forPlan: z.optional(z.string()),
  forReviewer: z.optional(z.string()),
});
export type Written = z.infer<typeof Written>;

const fieldOf: Readonly<Partial<Record<Party, keyof Written>>> = {
  applicant: 'forMember',
  plan: 'forPlan',
  reviewer: 'forReviewer',
  'review-org': 'forReviewer',
};

/** What was written for that reader; undefined where nothing was, or they have no sign-in. */
export function writtenFor({ party }: Pick<Recipient, 'party'>, written: Written): string | undefined {
  const field = fieldOf[party];
  return field === undefined ? undefined : written[field];
}

export function isWrittenFor(to: Pick<Recipient, 'party'>, written: Written): boolean {
  return writtenFor(to, written) !== undefined;
}

/** What a command carries for readers, without the rest of it. */
export function writtenIn({ forMember, forPlan, forReviewer }: Written): Written {
  return {
    ...(forMember !== undefined && { forMember }),
    ...(forPlan !== undefined && { forPlan }),
    ...(forReviewer !== undefined && { forReviewer }),
  };
}
