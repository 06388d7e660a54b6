import type { Duty, Owner } from '../case/duties.ts';
import { isDesk, isHiddenQueue, type Queue } from '../case/queues.ts';
import type { CaseState } from '../case/state.ts';
import type { ClockFamily } from '../clocks/rule.ts';
import type { Instant } from '../time/instants.ts';
import { dueBy, hasBegun } from './due.ts';

/** One pending duty: whose it is, in which queue it stands, and until when. No health information. */
export interface WorkItem {
  duty: Duty;
  queue: Queue;
  /** Of what a party has not been told of yet: the Help Center, whose wait it is. */
  owner: Owner;
  dueAt: Instant;
}

/** What a party, or a desk, is asked for: due when the clocks of that family are. */
export function asked(state: CaseState, duty: Duty, queue: Queue, pressedBy: ClockFamily, about?: string): WorkItem {
  const work = item(duty, queue, dueBy(state, pressedBy, about));
  return isDesk(queue) || hasBegun(state, pressedBy, about) ? work : untold(work);
}

export function untold(work: WorkItem): WorkItem {
  return { ...work, owner: 'help-center' };
}

/** Every desk but the director's works for the Help Center, which answers for what stands there. */
export function item(duty: Duty, queue: Queue, dueAt: Instant): WorkItem {
  if (isHiddenQueue(queue)) return { duty, queue, owner: 'nobody', dueAt };
  return { duty, queue, owner: isDesk(queue) && queue !== 'director' ? 'help-center' : queue, dueAt };
}
