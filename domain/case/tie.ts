import * as z from 'zod';
import { Instant } from '../time/instants.ts';

/** The questions of conflict, by name (H&S 1374.32(b)). */
export const ConflictQuestion = z.enum(['plan', 'planStaff', 'provider', 'facility', 'manufacturer', 'enrollee']);
export type ConflictQuestion = z.infer<typeof ConflictQuestion>;

/** A tie that a reviewer has declared and that the law may not count. What it is in their words, the event holds. */
export const SeatTie = z.object({
  question: ConflictQuestion,
  kind: z.enum(['professional', 'familial', 'financial']),
  /** By when a person should have judged it. */
  judgeBy: Instant,
  /** The paragraph by which a person found that it does not count; until then the seat waits. */
  clearedBy: z.optional(z.string()),
});
export type SeatTie = z.infer<typeof SeatTie>;
