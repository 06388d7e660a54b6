import * as z from 'zod';
import type { Instant } from '../time/instants.ts';
import { isLateWork } from './late-work.ts';

/** Up to 99; `more`: there are more of them, or may be. */
export const Counted = z.object({ count: z.int().nonnegative(), more: z.boolean() });
type Counted = z.infer<typeof Counted>;

/** How many duties of a queue are read to count them: one more than is ever said. */
export const mostCounted = 100;

type Work = Parameters<typeof isLateWork>[0];

/**
 * How many duties are open, and how many of them late, by the first page of a queue, which is its most urgent: what is not on it is later than
 * all of it.
 * @param isMore whether the queue goes on after the page
 * @param isHidden whether whoever asks may not see that one
 */
export function countedOn<W extends Work>(
  page: readonly W[],
  isMore: boolean,
  at: Instant,
  isHidden: (work: W) => boolean,
): { open: Counted; late: Counted } {
  const open = page.filter(work => !isHidden(work));
  const [last] = page.slice(-1);
  const mayBeLate = isMore && last !== undefined && last.dueAt < at;
  return { open: upTo(open.length, isMore), late: upTo(open.filter(work => isLateWork(work, at)).length, mayBeLate) };
}

function upTo(found: number, isMore: boolean): Counted {
  return { count: Math.min(found, mostCounted - 1), more: isMore || found >= mostCounted };
}
