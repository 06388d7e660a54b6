import * as z from 'zod';
import { Instant, LocalDate } from '../time/instants.ts';
import { DocumentId } from '../words/ids.ts';

/** That the plan has authorized the service, or paid for it, as it says. */
export const AuthorizationReport = z.object({
  at: Instant,
  authorizedOn: LocalDate,
  documentIds: z.array(DocumentId),
});
