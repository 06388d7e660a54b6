import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { text } from '../words/text.ts';
import { type Clock, clockOf, isOwed } from './clock.ts';

/** What whoever looked again found of the analyses. The decision stands: no law lets us change it. */
export const SecondLookFinding = z.enum(['sound', 'concern']);

/** What of an analysis is not as it should be. */
const Concern = z.enum(['condition', 'records', 'criteria', 'sources', 'conclusion', 'plain-words', 'other']);
export const ConcernSaid = z.strictObject({ issue: z.int().positive(), about: Concern, says: text(2000) });

/** What follows from a concern. */
export const Follows = z.enum(['organization-told', 'counsel-asked', 'nothing']);

/** An adopted determination that somebody who did not adopt it looks at once more, for the sake of the next ones. */
export const SecondLook = z.object({
  /** Who adopted it, and does not judge their own work. */
  adoptedBy: z.string(),
  /** By when somebody looks. */
  dueAt: Instant,
  /** What they found, and the event that holds the rest. */
  finding: z.optional(SecondLookFinding),
  event: z.optional(z.int().positive()),
  /** By when the director says what follows from a concern, until that is said. */
  answerBy: z.optional(Instant),
});
export type SecondLook = z.infer<typeof SecondLook>;

interface Adopted {
  determination?: { secondLook?: SecondLook | undefined } | undefined;
  clocks: readonly Clock[];
}

/** Where a second look waits for somebody: never before the letters of the decision are out (A2). */
export function lookAwaited(state: Adopted): SecondLook | undefined {
  const look = state.determination?.secondLook;
  return look === undefined || look.finding !== undefined || areLettersOwed(state) ? undefined : look;
}

function areLettersOwed(state: Adopted): boolean {
  const a2 = clockOf(state, 'A2');
  return a2 !== undefined && isOwed(a2);
}
