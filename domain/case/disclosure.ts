import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { DocumentId, NoticeId } from '../words/ids.ts';
import { ClockSubject } from './clock.ts';
import { Recipient } from './notice.ts';

/** What was for the member of another plan's case, or of another case, and stood open to somebody whom it does not concern. */
const DisclosedBecause = z.enum(['wrong-plan', 'misfiled']);

/** Somebody to whom it stood open: since when, until when, and the letters that led to it. Who did open it the log of reads says. */
export const ShownTo = z.object({
  reader: Recipient,
  from: Instant,
  until: Instant,
  notices: z.array(NoticeId),
});
export type ShownTo = z.infer<typeof ShownTo>;

/** What rested on a paper that was taken out. */
export const RestedOn = z.enum(['records', 'proof', 'care-answer', 'inquiry', 'question', 'analysis', 'determination']);
export type RestedOn = z.infer<typeof RestedOn>;

/** What a person has found: whether it is a breach of the member's privacy is for people to say (45 CFR 164.402). */
export const DisclosureFinding = z.enum(['no-breach', 'breach']);
export type DisclosureFinding = z.infer<typeof DisclosureFinding>;

/** That something stood open to somebody whom it does not concern: on record until a person has reviewed it, and after. */
export const Disclosure = z.object({
  id: ClockSubject,
  because: DisclosedBecause,
  at: Instant,
  /** By when a supervisor looks at it. */
  dueAt: Instant,
  document: z.optional(DocumentId),
  shownTo: z.array(ShownTo),
  restedOn: z.optional(z.array(RestedOn)),
  reviewed: z.optional(z.object({ at: Instant, finding: DisclosureFinding })),
});
export type Disclosure = z.infer<typeof Disclosure>;

interface WithDisclosures {
  disclosures?: readonly Disclosure[] | undefined;
}

export function disclosuresOf({ disclosures = [] }: WithDisclosures): readonly Disclosure[] {
  return disclosures;
}

/** Those that wait for a person. */
export function openDisclosures(state: WithDisclosures): Disclosure[] {
  return disclosuresOf(state).filter(({ reviewed }) => reviewed === undefined);
}
