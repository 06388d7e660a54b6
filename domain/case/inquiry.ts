import * as z from 'zod';
import { text } from '../words/text.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { PlanWord, TermsQuestion } from '../eligibility/plan-word.ts';
import { DocumentId } from '../words/ids.ts';
import { ClockSubject } from './clock.ts';
import { isScreening, type Stage } from './stage-names.ts';

/** What the plan is asked while the case is screened (docs/letters.md, The inquiry to the plan). */
export const InquiryQuestion = z.enum(['licence', 'grievance', 'grievance-file', ...TermsQuestion.options, 'eligible']);
export type InquiryQuestion = z.infer<typeof InquiryQuestion>;

const note = z.optional(text(4000));
/** `case`: a further question while a review goes on, or what it has decided is carried out. */
export const InquiryAbout = z.optional(z.enum(['complaint', 'case']));

/** What the plan says of its licence, of the member's grievance, and of its contract. */
export const InquiryAnswer = z.object({
  /** Whether this coverage is under the plan's licence by the Department. */
  licensed: z.optional(z.boolean()),
  grievance: z.optional(z.enum(['decided', 'pending', 'none'])),
  grievanceFiledOn: z.optional(LocalDate),
  grievanceDecidedOn: z.optional(LocalDate),
  ...PlanWord.shape,
  documentIds: z.array(DocumentId),
  note,
});
export type InquiryAnswer = z.infer<typeof InquiryAnswer>;

/** The last inquiry to the plan of the case. Screening never waits for its answer, nor does a complaint. */
export const Inquiry = z.object({
  /** What its clock (R6) is about. */
  id: z.optional(ClockSubject),
  questions: z.array(InquiryQuestion),
  note,
  /** What was written for the plan to read. */
  forPlan: z.optional(z.string()),
  askedAt: Instant,
  /** By when the answer is wished for, never after the clock: R6 counts from the plan's receipt. */
  dueAt: Instant,
  /** A further question about a complaint; without it, one whose answer helps to find the path. */
  about: InquiryAbout,
  /** When the complaint was settled without the answer. */
  endedAt: z.optional(Instant),
  answeredAt: z.optional(Instant),
  answer: z.optional(InquiryAnswer),
  /** Whether the plan gave it itself: what staff note of a call is for the record. */
  answeredByPlan: z.optional(z.boolean()),
});
export type Inquiry = z.infer<typeof Inquiry>;

/** What the plan reads of it in a person's words. Of a complaint the note was the question, before there was a field for the plan. */
export function askedInWords({ about, note: typed, forPlan }: Pick<Inquiry, 'about' | 'note' | 'forPlan'>) {
  return forPlan ?? (about === 'complaint' ? typed : undefined);
}

export function isOpenInquiry(inquiry: Inquiry | undefined): boolean {
  return inquiry !== undefined && inquiry.answeredAt === undefined && inquiry.endedAt === undefined;
}

interface Asking {
  stage: Stage;
  inquiry?: Inquiry | undefined;
  issues: readonly { route: string; outcome?: string | undefined }[];
}

/** Whether it asks for the terms of the contract, which count also when the case has its path. */
export function asksForTerms({ questions }: Pick<Inquiry, 'questions'>): boolean {
  return questions.some(question => TermsQuestion.safeParse(question).success);
}

/** Whether its answer can still help: to find the path, or to settle the complaint. A later one is taken all the same. */
export function awaitsInquiry({ stage, inquiry, issues }: Asking): boolean {
  if (inquiry === undefined || !isOpenInquiry(inquiry)) return false;
  if (inquiry.about === undefined) return isScreening({ stage }) || (asksForTerms(inquiry) && stage !== 'closed');
  if (inquiry.about === 'case') return stage !== 'closed';
  return issues.some(({ route, outcome }) => route === 'complaint' && outcome === undefined);
}
