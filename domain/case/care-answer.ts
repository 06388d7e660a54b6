import * as z from 'zod';
import { Instant, LocalDate } from '../time/instants.ts';
import { DocumentId } from '../words/ids.ts';

/** What a plan says of care that did not come: the member has it, will have it on that day, or does not get it. */
export const WordOnCare = z.enum(['given', 'coming', 'not-given']);

export const CareAnswer = z.object({
  at: Instant,
  says: WordOnCare,
  on: z.optional(LocalDate),
  documentIds: z.array(DocumentId),
});
export type CareAnswer = z.infer<typeof CareAnswer>;

/** Why a plan’s proof counts no more: it was not true, or what it proved was taken back. */
export const ProofGone = z.enum(['proof-false', 'taken-back']);
export type ProofGone = z.infer<typeof ProofGone>;

/** Why care has not come though the plan has done its part. */
export const OtherHindrance = z.enum(['no-appointment', 'no-supplier', 'other']);
export type OtherHindrance = z.infer<typeof OtherHindrance>;
