import { type Actor, isHelpCenter } from '../people/actors.ts';

/** The queues of the Help Center's own desks; plans, reviewers and organizations have one each. */
export const deskQueues = ['help-center', 'nurse', 'attorney', 'supervisor', 'director', 'post'] as const;
type DeskQueue = (typeof deskQueues)[number];

export function isDesk(queue: string): queue is DeskQueue {
  return deskQueues.some(desk => desk === queue);
}

/** A place where duties stand: a desk's, or one party's own. */
export type Queue =
  | DeskQueue
  | `plan:${string}`
  | `reviewer:${string}`
  | `review-org:${string}`
  /** No duties: the cases that are hidden from that member of staff. */
  | HiddenQueue;
type HiddenQueue = `hidden-from:${string}`;

export function hiddenQueue(sub: string): HiddenQueue {
  return `hidden-from:${sub}`;
}

export function isHiddenQueue(queue: string): queue is HiddenQueue {
  return queue.startsWith(hiddenQueue(''));
}

/** What one holds, and what those hold for whom one stands in today: no queue of its own, the duties stand at their desks. */
export const ownDuties = 'staff:me';

const partyQueue = /^(?:plan|reviewer|review-org):[a-z0-9]+(?:-[a-z0-9]+)*$/u;
/** Characters: longer than any of ours, and short enough for a key of the store. */
const longestQueue = 200;

/** Whether there can be such a queue: a desk’s, a party’s, or that of a day’s automatic mail. A mistyped one would look empty. */
export function isQueue(name: string): boolean {
  if (name.length > longestQueue) return false;
  return isDesk(name) || name === ownDuties || partyQueue.test(name) || /^automatic-mail:\d{4}-\d\d-\d\d$/u.test(name);
}

/** The queue that an actor sees without asking for one. */
export function ownQueue(actor: Actor): Queue | undefined {
  switch (actor.role) {
    case 'analyst':
      return 'help-center';
    case 'nurse':
    case 'attorney':
    case 'supervisor':
    case 'director':
      return actor.role;
    case 'plan':
      return actor.planId === undefined ? undefined : `plan:${actor.planId}`;
    case 'reviewer':
      return actor.reviewerId === undefined ? undefined : `reviewer:${actor.reviewerId}`;
    case 'review-org':
      return actor.organizationId === undefined ? undefined : `review-org:${actor.organizationId}`;
    case 'applicant':
    case 'auditor':
    case 'system':
      return undefined;
  }
}

/** The queues to show somebody, their own first: of the parties' the Help Center reads each by its id, and they are too many to list. */
export function queuesOf(actor: Actor): string[] {
  const own = ownQueue(actor);
  const others = [ownDuties, ...deskQueues].filter(queue => queue !== own && mayReadQueue(actor, queue));
  return own === undefined ? others : [own, ...others];
}

/** The Help Center sees every queue, an auditor the desks'; everybody else sees one: their own. */
export function mayReadQueue(actor: Actor, queue: string): boolean {
  if (isHiddenQueue(queue)) return false;
  if (queue === ownDuties) return isHelpCenter(actor);
  if (isHelpCenter(actor)) return true;
  if (actor.role === 'auditor') return isDesk(queue);
  return queue === ownQueue(actor);
}
