import * as z from 'zod';
import { Instant, LocalDate } from '../time/instants.ts';

/** That the plan has authorized the service, or paid for it, as it says. */
export const AuthorizationReport = z.object({
  at: Instant,
  authorizedOn: LocalDate,
  documentIds: z.array(z.string()),
});
