import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { type CaseNumber, WrittenCaseNumber } from './case-number.ts';

/** A case that came in within a day of this one and may be of the same member: until when somebody compares the two. */
export const Likeness = z.object({ of: WrittenCaseNumber, dueAt: Instant });
export type Likeness = z.infer<typeof Likeness>;

/** Whether somebody is to compare the two already. */
export function isLikenedTo({ likenesses = [] }: { likenesses?: Likeness[] | undefined }, of: CaseNumber): boolean {
  return likenesses.some(one => one.of === of);
}

/** Whether that has been done. */
export function hasBeenCompared({ compared = [] }: { compared?: CaseNumber[] | undefined }, of: CaseNumber): boolean {
  return compared.includes(of);
}
