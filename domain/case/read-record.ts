import * as z from 'zod';
import { Role } from '../people/actors.ts';
import { Instant } from '../time/instants.ts';
import { OrganizationId, PlanId, ReviewerId } from '../words/ids.ts';
import { WrittenCaseNumber } from './case-number.ts';

/** What of a case somebody had before them. `status`: the member’s own view of it; `document`: an address to open it at. */
export const WhatWasRead = z.enum(['case', 'status', 'history', 'document', 'letter', 'mail']);

/** Why an auditor should look at a reading: without a duty and without a reason, or past what hides the case. */
export const Attention = z.enum(['unexplained', 'broke-glass']);
export type Attention = z.infer<typeof Attention>;

/** That somebody read something of a case: who, in what role, what, when and, where they said so, what for. 45 CFR 164.312(b). */
export const ReadRecord = z.object({
  at: Instant,
  role: Role,
  sub: z.string(),
  planId: z.optional(PlanId),
  reviewerId: z.optional(ReviewerId),
  organizationId: z.optional(OrganizationId),
  /** Of an applicant’s session: that it was who filed for them. */
  filer: z.optional(z.literal(true)),
  what: WhatWasRead,
  caseNumber: z.optional(WrittenCaseNumber),
  documentId: z.optional(z.string()),
  mailId: z.optional(z.string()),
  /** Which letter. */
  noticeId: z.optional(z.string()),
  /** Whether something of the case was waiting for them, or is theirs by their part in it. */
  onDuty: z.boolean(),
  purpose: z.optional(z.string()),
  attention: z.optional(Attention),
});
export type ReadRecord = z.infer<typeof ReadRecord>;
