import * as z from 'zod';
import { Instant, LocalDate } from '../time/instants.ts';
import { DocumentId } from '../words/ids.ts';
import { type CaseNumber, WrittenCaseNumber } from './case-number.ts';

export const DocumentKind = z.enum([
  'denial-letter',
  'grievance-response',
  'medical-record',
  'plan-record',
  'statement-of-reasons',
  'certification',
  'evidence',
  'authorization-form',
  'signature',
  'proof-of-authorization',
  'proof-of-payment',
  'correspondence',
  'other',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** Why a file was not taken into the case. */
export const RefusalReason = z.enum([
  'wrong-type',
  'empty',
  'too-big',
  'infected',
  'not-scanned',
  'not-scannable',
  /** It can run something (macros). */
  'runs',
  /** It asks for a password. */
  'locked',
  /** It is cut off, or spoilt. */
  'unreadable',
]);

const KeptAs = z.object({ caseNumber: WrittenCaseNumber, documentId: DocumentId });
type KeptAs = z.infer<typeof KeptAs>;

const DocumentStatus = z.enum(['announced', 'arrived', 'admitted', 'refused']);

/** Why a file waits for a person: the check for viruses says nothing, or is not let at the file. */
export const StallReason = z.enum(['late', 'access-denied']);

/** A file that is being checked: just this version of it, since it arrived or since a person decided to wait longer. */
const Check = z.object({
  versionId: z.string(),
  since: Instant,
  stalled: z.optional(z.object({ reason: StallReason, at: Instant })),
});

/**
 * A document of the case: announced when its upload was asked for, arrived when its file came in, then admitted on the
 * verdict that it is clean, or refused with a reason.
 */
export const CaseDocument = z.object({
  id: DocumentId,
  kind: DocumentKind,
  fileName: z.string(),
  contentType: z.string(),
  bytes: z.int().nonnegative(),
  from: z.enum(['applicant', 'plan', 'help-center', 'reviewer', 'review-org']),
  /** Who filed for the applicant sent it, and not the applicant. */
  byFiler: z.optional(z.literal(true)),
  status: DocumentStatus,
  announcedAt: Instant,
  /** When its file came in; older ones have none. */
  arrivedAt: z.optional(Instant),
  /** When the paper itself came in that staff entered, by post or fax: the moment, or where only that is known the day. */
  received: z.optional(z.union([z.object({ at: Instant }), z.object({ on: LocalDate })])),
  admittedAt: z.optional(Instant),
  sha256: z.optional(z.string()),
  refusal: z.optional(RefusalReason),
  check: z.optional(Check),
  /** It came from outside, and nobody of the Help Center has read it yet. */
  unread: z.optional(z.literal(true)),
  /** Somebody has looked: it does not show the confidential address, and may go to plan and reviewers. */
  passedOn: z.optional(z.literal(true)),
  /** Where its file is, of a paper that came from another case. */
  joined: z.optional(KeptAs),
});
export type CaseDocument = z.infer<typeof CaseDocument>;

/** The case and the number under which the file of a paper is kept. */
export function keptAs(caseNumber: CaseNumber, { id, joined }: Pick<CaseDocument, 'id' | 'joined'>): KeptAs {
  return joined ?? { caseNumber, documentId: id };
}
