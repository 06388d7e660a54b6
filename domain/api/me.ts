import * as z from 'zod';
import { Counted } from '../read/counted.ts';
import { Role } from '../people/actors.ts';
import { Instant } from '../time/instants.ts';
import { Language } from '../words/language.ts';

const QueueCounted = z.object({
  queue: z.string(),
  /** The queue that the worklist shows without asking for one. */
  own: z.boolean(),
  open: Counted,
  /** Of these, the ones whose time has passed. */
  late: Counted,
});
export type QueueCounted = z.infer<typeof QueueCounted>;

/** Whoever is signed in, and what waits for them. */
export const Me = z.object({
  role: Role,
  /** The subject of the sign-in; of an applicant the number of their case. */
  sub: z.string(),
  /** As the directory has it: of the person, the plan or the organization. Null where it has none, and for applicants. */
  name: z.nullable(z.string()),
  planId: z.optional(z.string()),
  reviewerId: z.optional(z.string()),
  organizationId: z.optional(z.string()),
  /**
   * Of applicants: the case that the session opens, and as whom. `filer` reads what they filed and sent themselves alone, `authorized-filer`
   * all that the applicant reads.
   */
  case: z.optional(z.object({ caseNumber: z.string(), capacity: z.enum(['applicant', 'authorized-filer', 'filer']) })),
  /** In which they are answered where no `Accept-Language` asks for another: for applicants that of their case. */
  language: Language,
  /** What they may read of the worklist. Empty for applicants. */
  queues: z.array(QueueCounted),
  /** The time at which lateness was judged. */
  asOf: Instant,
});
export type Me = z.infer<typeof Me>;
