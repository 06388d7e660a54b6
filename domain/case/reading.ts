import type { Instant } from '../time/instants.ts';
import type { CaseDocument, DocumentKind } from './document.ts';
import { unreported } from './implementation.ts';
import { arrivalOf, owesRecords, type Records } from './records.ts';
import type { CaseState } from './state.ts';

/** Something that came in and that nobody of the Help Center has read, by our id for it. */
export interface Unread {
  subject: string;
  arrivedAt: Instant;
  /** The event by which the case got it. */
  by: 'document-admitted' | 'mail-joined';
}

/** Whether anything waits to be read. */
export function hasUnread({ documents, mails = [] }: Pick<CaseState, 'documents' | 'mails'>): boolean {
  return [...documents, ...mails].some(({ unread }) => unread === true);
}

/** What waits to be read, in the order in which it came in. */
export function unreadOf({ documents, mails = [] }: Pick<CaseState, 'documents' | 'mails'>): Unread[] {
  const papers = documents.filter(({ unread }) => unread === true);
  const letters = mails.filter(({ unread }) => unread === true);
  const all: Unread[] = [
    ...papers.map(paper => ({ subject: paper.id, arrivedAt: arrivalOf(paper), by: 'document-admitted' as const })),
    ...letters.map(({ mailId, receivedAt }) => ({
      subject: mailId,
      arrivedAt: receivedAt,
      by: 'mail-joined' as const,
    })),
  ];
  return all.toSorted((one, other) => (one.arrivedAt < other.arrivedAt ? -1 : 1));
}

/**
 * Whether a paper that is taken into the case now waits for somebody to read it. What staff entered they have seen. Of what comes while
 * the case is screened the times to decide on it (D2, D3) take care, of records our look at them (D4), and of a proof that on it (C4).
 */
export function needsReading(state: CaseState, paper: Pick<CaseDocument, 'id' | 'from' | 'kind'>): boolean {
  const isScreened = state.stage === 'screening' && state.concluding === undefined;
  if (paper.from === 'help-center' || isScreened) return false;
  return paper.from !== 'plan' || !isPlansOwnDuty(state, paper);
}

/** What the plan has named, or is still to name: until it has, its own time runs. */
function isPlansOwnDuty(state: CaseState, { id, kind }: Pick<CaseDocument, 'id' | 'kind'>): boolean {
  return isBeingChecked(state, id) || (handedIn.has(kind) && owesPapers(state));
}

function isBeingChecked(state: CaseState, id: CaseDocument['id']): boolean {
  if (state.stage === 'gathering-records') return isNamed(state.records, id);
  if (state.stage === 'confirming-care') return state.answer?.documentIds.includes(id) === true;
  return state.stage === 'authorizing' && state.reports.some(({ documentIds }) => documentIds.includes(id));
}

function isNamed(records: Records | undefined, id: CaseDocument['id']): boolean {
  return records?.documentIds.includes(id) === true || records?.later.includes(id) === true;
}

/** The kinds that a plan sends as records or as proof; anything else may be a letter that somebody has to answer. */
const handedIn: ReadonlySet<DocumentKind> = new Set([
  'plan-record',
  'medical-record',
  'denial-letter',
  'grievance-response',
  'statement-of-reasons',
  'proof-of-authorization',
  'proof-of-payment',
]);

function owesPapers(state: CaseState): boolean {
  if (state.stage === 'gathering-records') return owesRecords(state);
  return state.stage === 'authorizing' && unreported(state).length > 0;
}
