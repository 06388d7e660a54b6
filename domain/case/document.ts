import * as z from 'zod';
import { Instant } from '../time/instants.ts';

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
export const RefusalReason = z.enum(['wrong-type', 'empty', 'too-big', 'infected', 'not-scanned']);

export const DocumentStatus = z.enum(['announced', 'admitted', 'refused']);

/** A document of the case: announced when its upload was asked for, then admitted, or refused with a reason. */
export const CaseDocument = z.object({
  id: z.string(),
  kind: DocumentKind,
  fileName: z.string(),
  contentType: z.string(),
  bytes: z.int().nonnegative(),
  from: z.enum(['applicant', 'plan', 'help-center', 'reviewer', 'review-org']),
  status: DocumentStatus,
  announcedAt: Instant,
  admittedAt: z.optional(Instant),
  sha256: z.optional(z.string()),
  refusal: z.optional(RefusalReason),
});
export type CaseDocument = z.infer<typeof CaseDocument>;
