import { seesPartiesOnly } from '../case/access.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseEvent, EventType } from '../events/events.ts';
import { type Actor, readsAll } from '../people/actors.ts';
import { dataWithoutContact, mayReadContact } from './contact-view.ts';

/** Whether what happened is shown to them, were it only its names. */
export function readsHistory(actor: Actor, state: CaseState): boolean {
  return !seesPartiesOnly(actor, state);
}

const remarkTypes = new Set<EventType>(['note-added', 'call-recorded', 'call-back-settled']);
/** Whose other case it may be is nobody's but ours: the other may be a stranger's. */
const likenessTypes = new Set<EventType>(['likeness-noted', 'kept-apart', 'likeness-settled']);

/** What colleagues wrote for each other, for whoever works on the case, and for a member who asks for the whole record. */
export function remarksIn(texts: CaseEvent[]) {
  return texts
    .filter(({ type }) => remarkTypes.has(type))
    .map(({ at, by, type, data, received }) => ({ at, by: by.sub, type, ...data, ...(received && { received }) }));
}

/**
 * Whether a reader of the history learns that it happened at all: what colleagues write for each other is their own, and of a plan that had
 * the case by mistake nobody outside the Help Center reads what it did, but the member.
 */
export function isInHistoryOf(
  { type, by }: Pick<CaseEvent, 'type' | 'by'>,
  { plan }: CaseState,
  actor: Actor,
): boolean {
  if (readsAll(actor)) return true;
  if (remarkTypes.has(type) || likenessTypes.has(type)) return false;
  return actor.role === 'applicant' || by.role !== 'plan' || by.planId === plan.planId;
}

/** What a reviewer has not handed in is theirs alone: of a draft anybody else reads that it was kept. */
function dataSeen({ type, data }: CaseEvent) {
  return type === 'analysis-draft-kept' ? { seat: data.seat } : data;
}

/** The history for the Help Center and the auditor, whole; for others what happened and when, without names. */
export function eventView(event: CaseEvent, actor: Actor, state: CaseState) {
  const { version, type, at, by, received } = event;
  const data = dataSeen(event);
  if (readsAll(actor)) {
    const seen = mayReadContact(actor, state) ? data : dataWithoutContact(data);
    return { version, type, at, by, data: seen, ...(received && { received }) };
  }
  return { version, type, at, by: { role: by.role, ...(by.filer && { filer: by.filer }) } };
}
