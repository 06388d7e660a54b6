import * as z from 'zod';
import { Credential, CredentialCheck } from '../directory/credential.ts';
import { SeatTie } from './tie.ts';
import { Instant } from '../time/instants.ts';
import { OrganizationId, ReviewerId } from '../words/ids.ts';

export const FindingOnIssue = z.object({
  issue: z.int().positive(),
  finding: z.enum(['overturned', 'upheld']),
});
export type FindingOnIssue = z.infer<typeof FindingOnIssue>;

/** One place on the panel, and who holds it now. A declined seat is proposed to somebody else. */
export const Seat = z.object({
  seat: z.int().positive(),
  reviewerId: ReviewerId,
  organizationId: OrganizationId,
  /** Specialty and licence, as parties may see it; never the name (H&S 1374.33). */
  qualifications: z.string(),
  status: z.enum(['invited', 'accepted', 'analysed']),
  invitedAt: Instant,
  acceptedAt: z.optional(Instant),
  /** The credentials that nobody had checked within thirty days of the invitation: for the director, at the adoption. */
  unchecked: z.optional(z.array(Credential)),
  /** By when somebody should have looked those up. */
  checkBy: z.optional(Instant),
  /** What they declared with their acceptance and the law may not count. */
  ties: z.optional(z.array(SeatTie)),
  /** When the review was opened to them: they keep at it while another seat is filled. */
  openedAt: z.optional(Instant),
  /** When the question was changed, so that a new analysis is asked for. */
  askedAnewAt: z.optional(Instant),
  /** What its reviewer has saved and not handed in: the event that holds it, for nobody else to read. */
  draft: z.optional(
    z.object({
      savedAt: Instant,
      event: z.int().positive(),
      /** It was handed in once, and the analysis is asked for again. */
      wasIn: z.optional(z.literal(true)),
    }),
  ),
  analysis: z.optional(
    z.object({
      findings: z.array(FindingOnIssue),
      submittedAt: Instant,
      /** The event that holds the text. */
      event: z.int().positive(),
    }),
  ),
});
export type Seat = z.infer<typeof Seat>;

/** Whether a tie of theirs waits for a person's judgement: until then the review is not opened to them. */
export function isTieOpen({ ties = [] }: Pick<Seat, 'ties'>): boolean {
  return ties.some(({ clearedBy }) => clearedBy === undefined);
}

/** Whether they have accepted, and no tie of theirs is open: from then on they read the case. */
export function isLetIn(seat: Pick<Seat, 'status' | 'ties'>): boolean {
  return seat.status !== 'invited' && !isTieOpen(seat);
}

/** Whether the analysis of whoever holds that seat is awaited: the review is open to them, and theirs is not in. */
export function isAtWork({ status, openedAt }: Seat): boolean {
  return status === 'accepted' && openedAt !== undefined;
}

const CredentialChecks = z.object({
  checks: z.array(CredentialCheck),
  unchecked: z.array(Credential),
});
export type CredentialChecks = z.infer<typeof CredentialChecks>;

/** Where the analysis is asked for again, what was handed in is what its reviewer goes on with. */
export function takenUpAgain({ analysis, draft, ...seat }: Seat): Seat {
  const kept =
    analysis === undefined ? draft : { savedAt: analysis.submittedAt, event: analysis.event, wasIn: true as const };
  return { ...seat, status: 'accepted', ...(kept && { draft: kept }) };
}

/** What a choice of reviewers was made from, so that it can be made again and checked. */
export const ChoiceProof = z.object({
  seed: z.string(),
  considered: z.int(),
  excluded: z.record(z.string(), z.array(z.string())),
  /** Of each who was chosen: the last check of each credential, and which were missing or old on that day. */
  credentials: z.optional(z.record(z.string(), CredentialChecks)),
});

/** A reviewer who had a seat and has it no longer, and sees nothing of the case; why says whether they can be asked again. */
export const FormerReviewer = z.object({
  reviewerId: ReviewerId,
  seat: z.int().positive(),
  reason: z.enum(['declined', 'no-time', 'not-my-field', 'conflict', 'disqualified', 'no-answer']),
  at: Instant,
});
export type FormerReviewer = z.infer<typeof FormerReviewer>;

/**
 * Whether nothing but a want of time stood against them, each time: a person may ask them again. With a supervisor's word why their tie does
 * not count, also who had one.
 */
export function mayBeAskedAgain(former: readonly Pick<FormerReviewer, 'reason'>[], despiteTie = false): boolean {
  return former.every(({ reason }) => reason === 'no-time' || (despiteTie && reason === 'conflict'));
}

/** What the choice of reviewers came to: seats, or nobody without a conflict; with the proof of it. */
export interface Proposal {
  seats: Pick<Seat, 'seat' | 'reviewerId' | 'organizationId' | 'qualifications'>[];
  /** The organization that is asked to find somebody, where the choice has nobody and none was asked before. */
  organizationId?: OrganizationId;
  /** Where seats stay empty: whom nothing bars but what somebody could look up, the best first, as many as seats. */
  toCheck?: readonly ReviewerId[];
  proof: z.infer<typeof ChoiceProof>;
}

/** The seat that a reviewer has in the case. */
export function ownSeat(
  { seats }: { seats: readonly Seat[] },
  { reviewerId }: { reviewerId?: string | undefined },
): Seat | undefined {
  return reviewerId === undefined ? undefined : seats.find(seat => seat.reviewerId === reviewerId);
}
