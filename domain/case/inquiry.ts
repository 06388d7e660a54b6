import * as z from 'zod';
import { text } from '../words/text.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { DocumentId } from '../words/ids.ts';

/** What the plan is asked while the case is screened (docs/letters.md, The inquiry to the plan). */
export const InquiryQuestion = z.enum(['licence', 'grievance']);
export type InquiryQuestion = z.infer<typeof InquiryQuestion>;

const note = z.optional(text(4000));

/** What the plan says of its licence and of the member's grievance. */
export const InquiryAnswer = z.object({
  /** Whether this coverage is under the plan's licence by the Department. */
  licensed: z.optional(z.boolean()),
  grievance: z.optional(z.enum(['decided', 'pending', 'none'])),
  grievanceFiledOn: z.optional(LocalDate),
  grievanceDecidedOn: z.optional(LocalDate),
  documentIds: z.array(DocumentId),
  note,
});
export type InquiryAnswer = z.infer<typeof InquiryAnswer>;

/** The last inquiry to the plan of the case. Screening never waits for its answer. */
export const Inquiry = z.object({
  questions: z.array(InquiryQuestion),
  note,
  askedAt: Instant,
  /** A date on the plan's work item, not a clock: no law gives one. */
  dueAt: Instant,
  answeredAt: z.optional(Instant),
  answer: z.optional(InquiryAnswer),
});
export type Inquiry = z.infer<typeof Inquiry>;

export function isOpenInquiry(inquiry: Inquiry | undefined): boolean {
  return inquiry !== undefined && inquiry.answeredAt === undefined;
}
