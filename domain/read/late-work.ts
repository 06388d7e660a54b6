import { isDesk } from '../case/queues.ts';
import type { Instant } from '../time/instants.ts';

/** A duty as the worklist keeps it. */
interface Kept {
  queue: string;
  owner: string;
  dueAt: Instant;
}

/** Whether whoever has it in their queue knows of it: until then it is the Help Center's, and has the Help Center's date. */
export function hasBeenTold({ queue, owner }: Pick<Kept, 'queue' | 'owner'>): boolean {
  return isDesk(queue) || owner !== 'help-center';
}

/** Whether the time has passed by which it should have been done: a party that was told nothing is late with nothing. */
export function isLateWork(work: Kept, now: Instant): boolean {
  return work.dueAt < now && hasBeenTold(work);
}
