import { localDateOf } from '../time/days.ts';
import type { Instant } from '../time/instants.ts';
import { clockOf, isOwed } from './clock.ts';
import type { CaseDocument, DocumentKind } from './document.ts';
import { unreported } from './implementation.ts';
import { questionsOf } from './question.ts';
import { arrivalOf, owesRecords, type Records } from './records.ts';
import { screeningStages } from './stage-names.ts';
import type { CaseState } from './state.ts';

/** Something that came in and that nobody of the Help Center has read, by our id for it. */
export interface Unread {
  subject: string;
  arrivedAt: Instant;
  /** When the case got it, which may be later. */
  gotAt: Instant;
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
    ...papers.map(paper => ({
      subject: paper.id,
      arrivedAt: arrivalOf(paper),
      gotAt: paper.arrivedAt ?? paper.announcedAt,
      by: 'document-admitted' as const,
    })),
    ...letters.map(({ mailId, receivedAt, joinedAt }) => ({
      subject: mailId,
      arrivedAt: receivedAt,
      gotAt: joinedAt ?? receivedAt,
      by: 'mail-joined' as const,
    })),
  ];
  return all.toSorted((one, other) => (one.arrivedAt < other.arrivedAt ? -1 : 1));
}

/**
 * What somebody is to read now. Of a closed case that is what it got since it was ended: it may be the very paper for which we said that
 * we would open it again. A duplicate's papers are read in the case that goes on.
 */
export function toBeReadIn(state: CaseState): Unread[] {
  if (state.stage !== 'closed') return unreadOf(state);
  if (state.of !== undefined) return [];
  const { endedAt = state.closedAt, leftUnread } = state;
  return unreadOf(state).filter(({ subject, gotAt }) =>
    leftUnread === undefined ? gotAt > endedAt : !leftUnread.includes(subject),
  );
}

/**
 * Whether a paper that is taken into the case now waits for somebody to read it. What staff entered they have seen. What the member sends
 * with the application is read with that (D2, D3), records in our look at them (D4), and a proof in that on it (C4).
 */
export function needsReading(state: CaseState, paper: CaseDocument): boolean {
  if (paper.from === 'help-center' || isWithTheApplication(state, paper)) return false;
  return paper.from !== 'plan' || !isPlansOwnDuty(state, paper);
}

/** Choice: what the member sends on the day of the application, before a nurse has said whether it can wait. */
function isWithTheApplication(state: CaseState, paper: CaseDocument): boolean {
  const isScreened = state.stage === 'screening' && state.concluding === undefined;
  if (!isScreened || paper.from !== 'applicant' || wasUrgencyJudged(state)) return false;
  return localDateOf(arrivalOf(paper)) === localDateOf(state.receivedAt);
}

/** Whether somebody has judged an urgency that nobody had certified, and none is being judged now. */
function wasUrgencyJudged(state: Pick<CaseState, 'clocks'>): boolean {
  const d5 = clockOf(state, 'D5');
  return d5 !== undefined && !isOwed(d5);
}

/**
 * Whether a paper asks a nurse once more whether the case can wait: a certificate that comes after somebody had judged that there
 * was none.
 */
export function asksForUrgency(state: CaseState, { kind }: Pick<CaseDocument, 'kind'>): boolean {
  const canBeUrgent = beforeTheAnalyses.some(stage => stage === state.stage) && state.concluding === undefined;
  return kind === 'certification' && canBeUrgent && state.urgency === 'standard' && wasUrgencyJudged(state);
}

/** The stages in which an urgent case is a faster one. */
const beforeTheAnalyses = [...screeningStages, 'gathering-records', 'assigning-reviewers', 'reviewing'] as const;

/**
 * Whether others than its sender may see a paper: somebody has read it, and found that it belongs here, or its sender has named it in a
 * delivery or in an answer to the reviewers, of which all parties get a copy.
 */
export function isForOthers(state: CaseState, { id, unread }: Pick<CaseDocument, 'id' | 'unread'>): boolean {
  const answers = questionsOf(state).flatMap(({ answer }) => answer?.documentIds ?? []);
  return unread !== true || isNamed(state.records, id) || answers.includes(id);
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
