import * as z from 'zod';

/** The stages of a case, in the order in which a case passes them. Every open one has an owner, a due date and a way out. */
export const Stage = z.enum([
  'screening',
  'awaiting-applicant',
  'gathering-records',
  'assigning-reviewers',
  'reviewing',
  'adopting',
  'authorizing',
  'confirming-care',
  'resolving-complaint',
  'closed',
]);
export type Stage = z.infer<typeof Stage>;

export const OpenStage = Stage.exclude(['closed']);
export type OpenStage = z.infer<typeof OpenStage>;
export const openStages = OpenStage.options;

/** The stages before a case is routed. */
export const screeningStages = ['screening', 'awaiting-applicant'] as const satisfies Stage[];

export function isScreening({ stage }: { stage: Stage }): boolean {
  return stage === 'screening' || stage === 'awaiting-applicant';
}

/** The stages of an independent medical review before its determination: a plan may still give in. */
export const reviewStages = [
  'gathering-records',
  'assigning-reviewers',
  'reviewing',
  'adopting',
] as const satisfies Stage[];

/** What was decided, or promised, is being carried out: other parts of the case wait for that. */
export function isCarriedOut({ stage }: { stage: Stage }): boolean {
  return stage === 'authorizing' || stage === 'confirming-care';
}

/** How a case can end. The Department counts reversed and overturned together, we keep them apart. */
export const Outcome = z.enum([
  'overturned',
  'partly-overturned',
  'upheld',
  'reversed-by-plan',
  'withdrawn',
  'complaint-resolved',
  'non-jurisdictional',
  'premature',
  'untimely',
  'duplicate',
  'no-signature',
  'died',
  /** Of cases closed before leaving the plan ended nothing: no case is closed so any more. */
  'died-or-disenrolled',
]);
export type Outcome = z.infer<typeof Outcome>;

/** How a complaint can end. */
export const ComplaintFinding = z.enum(['in-compliance', 'out-of-compliance', 'resolved']);
export type ComplaintFinding = z.infer<typeof ComplaintFinding>;
