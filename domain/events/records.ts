import * as z from 'zod';
import { event, type Happened } from './event.ts';
import { documentIds, forPlan, note, reason } from './fields.ts';
import { inStage, moveFrom } from './in-stage.ts';
import { withoutUnread } from './unread.ts';
import { readByPlanInVersion1 } from './upcasts.ts';
import type { CaseState } from '../case/state.ts';
import type { CaseDocument } from '../case/document.ts';
import { areWhole, missingItems, type Records } from '../case/records.ts';
import { Offered, offeredWith } from '../case/offered.ts';
import { RecordsItem, RecordsList } from '../case/records-list.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import type { DocumentId } from '../words/ids.ts';

const delivered = {
  documentIds,
  note,
  /** Where each thing on the list stands. */
  checklist: z.optional(RecordsList),
  /** What the plan offers instead, where it says so. */
  alternatives: z.optional(z.array(Offered)),
  /** When papers came in that staff entered, and why it is said only now. */
  received: z.optional(z.union([z.object({ at: Instant }), z.object({ on: LocalDate })])),
  reason: z.optional(reason),
  /** By when the director judges what is withheld. */
  judgeBy: z.optional(Instant),
};

const foundIncomplete = {
  /** What is missing of the list. */
  items: z.array(RecordsItem),
  /** Papers that were named and could not be taken. */
  documentIds,
  reason: z.optional(reason),
  forPlan,
};

const judged = { item: RecordsItem, accepted: z.boolean(), reason, forPlan };

export const recordsEvents = {
  'records-requested': event({
    data: {},
    apply: (state): CaseState => inStage(state, 'gathering-records', { asked: true }),
  }),
  'records-delivered': event({ data: delivered, apply: withDelivery }),
  'records-found-incomplete': event({
    data: foundIncomplete,
    apply: withMissing,
    upcasts: [readByPlanInVersion1],
  }),
  'withholding-judged': event({ data: judged, apply: withJudgement, upcasts: [readByPlanInVersion1] }),
  'documentation-completed': event({
    /** `completedAt`: when it was complete, where that was before this was said. */
    data: { withoutRecords: z.boolean(), reason: z.optional(z.string()), completedAt: z.optional(Instant) },
    apply: (state, { data, at }): CaseState =>
      moveFrom(
        'gathering-records',
        { ...state, documentationCompleteAt: data.completedAt ?? at },
        { stage: 'assigning-reviewers', noCandidate: false },
      ),
  }),
};

/** Records that are found later, H&S 1374.30(n)(1)(B), are taken while reviewers are at work: nothing waits for them. */
function withDelivery(state: CaseState, { data, at }: Happened<z.infer<z.ZodObject<typeof delivered>>>): CaseState {
  const { documentIds: named, received, checklist, judgeBy, alternatives } = data;
  const documents = state.documents.map((document): CaseDocument => {
    const wasEntered = received !== undefined && document.from === 'help-center' && named.includes(document.id);
    return wasEntered ? { ...document, received } : document;
  });
  const records = checklist === undefined ? state.records : added(state, { at, named, checklist, judgeBy });
  const offered = alternatives && { offered: offeredWith(state.offered, alternatives) };
  const next: CaseState = { ...state, documents, records, ...offered };
  if (next.stage !== 'gathering-records') return next;
  // Our look at the records reads them, too.
  return { ...next, deliveredAt: at, documents: withoutUnread(documents, ({ id }) => named.includes(id)) };
}

interface Delivery {
  at: Instant;
  named: readonly DocumentId[];
  checklist: RecordsList;
  judgeBy: Instant | undefined;
}

/** What was said before of other things stands; a paper that was refused is replaced by what is named now. */
function added({ records, documents }: CaseState, { at, named, checklist, judgeBy }: Delivery): Records {
  const list = { ...records?.checklist, ...checklist };
  const kept = (records?.documentIds ?? []).filter(id =>
    documents.some(one => one.id === id && one.status !== 'refused'),
  );
  const isLater = areWhole({ records, documents }) && missingItems({ checklist: list }).length === 0;
  const { later = [] } = records ?? {};
  return {
    at,
    documentIds: isLater ? kept : [...new Set([...kept, ...named])],
    later: isLater ? [...new Set([...later, ...named])] : later,
    checklist: list,
    withheld: (records?.withheld ?? []).filter(name => checklist[name] === undefined),
    judgeBy: judgeBy ?? records?.judgeBy,
  };
}

function withMissing(
  state: CaseState,
  { data, at }: Happened<z.infer<z.ZodObject<typeof foundIncomplete>>>,
): CaseState {
  const before = state.records ?? { at, documentIds: [], later: [], checklist: everythingThere(), withheld: [] };
  const next: CaseState = {
    ...state,
    records: { ...before, checklist: { ...before.checklist, ...missing(data.items) } },
  };
  return next.stage === 'gathering-records' ? { ...next, deliveredAt: undefined } : next;
}

/** Of a delivery from before the list was kept: what a person does not find missing was there. */
function everythingThere(): RecordsList {
  return Object.fromEntries(RecordsItem.options.map(name => [name, { state: 'there' }]));
}

function missing(items: readonly RecordsItem[]): RecordsList {
  return Object.fromEntries(items.map(name => [name, { state: 'missing' }]));
}

function withJudgement(state: CaseState, { data }: Happened<z.infer<z.ZodObject<typeof judged>>>): CaseState {
  const { records } = state;
  const { item, accepted } = data;
  if (records === undefined) throw new Error(`${state.caseNumber} has no records of which something is withheld.`);
  if (accepted) return { ...state, records: { ...records, withheld: [...records.withheld, item] } };
  return { ...state, records: { ...records, checklist: { ...records.checklist, ...missing([item]) } } };
}
