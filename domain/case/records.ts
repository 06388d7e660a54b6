import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { atLocal, localDateOf } from '../time/days.ts';
import { DocumentId } from '../words/ids.ts';
import type { CaseDocument } from './document.ts';
import { RecordsItem, RecordsList } from './records-list.ts';

/** What the plan has delivered so far: the papers that it named, and its list, each answer the latest. */
export const Records = z.object({
  /** Of the last delivery. */
  at: Instant,
  /** The papers on which the duty rests. */
  documentIds: z.array(DocumentId),
  /** Found later, when everything was there already: no duty hangs on them. */
  later: z.array(DocumentId),
  checklist: RecordsList,
  /** What the director has found rightly withheld. */
  withheld: z.array(RecordsItem),
  /** By when the director judges what is withheld and not judged yet. */
  judgeBy: z.optional(Instant),
});
export type Records = z.infer<typeof Records>;

interface WithRecords {
  records?: Records | undefined;
  documents: readonly CaseDocument[];
}

/** What the plan still owes by its own list or a person's finding. */
export function missingItems({ checklist }: Pick<Records, 'checklist'>): RecordsItem[] {
  return RecordsItem.options.filter(name => (checklist[name]?.state ?? 'missing') === 'missing');
}

/** What the plan withholds as privileged or proprietary, without the director's word yet. */
export function unjudgedItems({ records }: Pick<WithRecords, 'records'>): RecordsItem[] {
  if (records === undefined) return [];
  const { checklist, withheld } = records;
  return RecordsItem.options.filter(name => checklist[name]?.state === 'withheld' && !withheld.includes(name));
}

function namedDocuments({ records, documents }: WithRecords): CaseDocument[] {
  return documents.filter(({ id }) => records?.documentIds.includes(id) === true);
}

/** Everything on the list is there, and no paper that was named has been refused. Files may still be in the check. */
export function isClaimedWhole(state: WithRecords): boolean {
  return isWhole(state, ({ status }) => status !== 'refused');
}

/** Everything on the list is there, and every paper that was named is in the case. */
export function areWhole(state: WithRecords): boolean {
  return isWhole(state, ({ status }) => status === 'admitted');
}

function isWhole(state: WithRecords, holds: (document: CaseDocument) => boolean): boolean {
  const { records } = state;
  if (records === undefined || missingItems(records).length > 0) return false;
  return namedDocuments(state).filter(holds).length === records.documentIds.length;
}

/** Whether the plan owes records. A delivery from before the list was kept was one of everything. */
export function owesRecords(state: WithRecords & { deliveredAt?: Instant | undefined }): boolean {
  return state.records === undefined ? state.deliveredAt === undefined : !areWhole(state);
}

/** When a paper came in: itself where staff say so, else its file. Of a day alone, its end. */
export function arrivalOf({ received, arrivedAt, admittedAt, announcedAt }: CaseDocument): Instant {
  if (received !== undefined) return 'at' in received ? received.at : atLocal(received.on, '23:59:59');
  return arrivedAt ?? admittedAt ?? announcedAt;
}

/** When the last of the papers that the plan named came in; undefined where it named none. */
export function lastArrival(state: WithRecords): { at: Instant; hourKnown: boolean } | undefined {
  const { records, documents } = state;
  const later = documents.filter(({ id, status }) => records?.later.includes(id) === true && status === 'admitted');
  const all = [...namedDocuments(state), ...later];
  const last = all.toSorted((a, b) => (arrivalOf(a) < arrivalOf(b) ? -1 : 1)).at(-1);
  if (last === undefined) return undefined;
  return { at: arrivalOf(last), hourKnown: last.received === undefined || 'at' in last.received };
}

/** An hour that nobody knows is held against nobody: on the day on which a duty is due, it was done by then. */
export function doneBy({ at, hourKnown }: { at: Instant; hourKnown: boolean }, dueAt: Instant): Instant {
  return !hourKnown && dueAt < at && localDateOf(dueAt) === localDateOf(at) ? dueAt : at;
}

/** A review is not opened on the plan's letter alone (after 8 CCR 9792.10.6(b)(2)). */
export function hasMoreThanTheDenial({ documents }: Pick<WithRecords, 'documents'>): boolean {
  return documents.some(({ kind, status }) => status === 'admitted' && kind !== 'denial-letter');
}
