import * as z from 'zod';
import { Instant, LocalDate } from '../time/instants.ts';
import { DocumentId } from '../words/ids.ts';

/** What a plan does to carry out a decision: it authorizes a service to come (C1), or pays back one that was had (C2). */
export const Implemented = z.enum(['authorized', 'paid']);
export type Implemented = z.infer<typeof Implemented>;

/** That the plan has done it, as it says, on that day. Reports from before the two were told apart say nothing of which. */
export const AuthorizationReport = z.object({
  at: Instant,
  what: z.optional(Implemented),
  on: LocalDate,
  documentIds: z.array(DocumentId),
  /** A person has looked at the proof. */
  accepted: z.optional(z.literal(true)),
});
export type AuthorizationReport = z.infer<typeof AuthorizationReport>;

/** Whether it is about that: one that says nothing of what is about all, and all of them are where nothing is asked for by name. */
export function isReportOf({ what }: Pick<AuthorizationReport, 'what'>, asked: Implemented | undefined): boolean {
  return asked === undefined || what === undefined || what === asked;
}
