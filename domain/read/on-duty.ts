import type { CaseState } from '../case/state.ts';
import { deskQueues, ownQueue } from '../case/queues.ts';
import { type Actor, isHelpCenter } from '../people/actors.ts';
import { workItems } from './work.ts';

/**
 * Whether reading the case is somebody’s task as it stands: the case is in their hands, or something of it waits at their desk;
 * letters to be posted are an analyst’s too. A party has a part in it, and to audit is the auditor’s task.
 */
export function isOnDuty(actor: Actor, state: CaseState): boolean {
  if (!isHelpCenter(actor)) return true;
  const desks = desksOf(actor);
  return (
    state.assignedTo === actor.sub ||
    workItems(state).some(({ queue, owner }) => desks.includes(queue) || owner === `staff:${actor.sub}`)
  );
}

function desksOf(actor: Actor): string[] {
  const own = ownQueue(actor);
  const post = actor.role === 'analyst' ? deskQueues.filter(desk => desk === 'post') : [];
  return [...(own === undefined ? [] : [own]), ...post];
}
