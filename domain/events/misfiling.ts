import * as z from 'zod';
import { WrittenCaseNumber } from '../case/case-number.ts';
import type { AuthorizationReport } from '../case/authorization-report.ts';
import type { Question } from '../case/question.ts';
import { misfiledPaper, putBack, type SetAside, setAsideOf } from '../case/set-aside.ts';
import { takenUpAgain } from '../case/seat.ts';
import type { CaseState } from '../case/state.ts';
import type { Instant } from '../time/instants.ts';
import { DocumentId } from '../words/ids.ts';
import { event, type Happened } from './event.ts';
import { reason } from './fields.ts';
import { moveFrom } from './in-stage.ts';

const misfiled = {
  documentId: DocumentId,
  reason,
  /** Where it belongs; may be said later. */
  belongsTo: z.optional(WrittenCaseNumber),
  /** The seats whose analyses rest on it: they are asked for again. */
  asksAnew: z.optional(z.array(z.int().positive())),
  /** Reports of the plan that had no other paper: they count as not made. */
  withoutProof: z.optional(z.array(z.int().nonnegative())),
  /** Questions whose answer it was, without a word beside: they are open again. */
  unanswered: z.optional(z.array(z.string())),
};
type Misfiled = z.infer<z.ZodObject<typeof misfiled>>;

export const misfilingEvents = {
  'document-misfiled': event({ data: misfiled, apply: takenOut }),
  'document-put-back': event({
    data: { documentId: DocumentId, reason },
    apply: (state, { data: { documentId } }): CaseState => {
      const paper = misfiledPaper(state, documentId);
      if (paper === undefined) throw new Error(`No paper ${documentId} was taken out of ${state.caseNumber}.`);
      return {
        ...state,
        documents: [...state.documents, { ...putBack(paper), unread: true }],
        setAside: setAsideOf(state).filter(one => one !== paper),
      };
    },
  }),
};

function takenOut(state: CaseState, { data, at }: Happened<Misfiled>): CaseState {
  const { documentId, belongsTo } = data;
  const paper = state.documents.find(({ id }) => id === documentId);
  if (paper === undefined) return { ...state, setAside: setAsideOf(state).map(one => placed(one, data)) };
  const aside: SetAside = { ...paper, setAside: { because: 'misfiled', at, belongsTo } };
  const next = restingOnOthers(state, data);
  return {
    ...askedForAgain(next, data.asksAnew ?? [], at),
    documents: state.documents.filter(one => one !== paper),
    setAside: [...setAsideOf(state), aside],
  };
}

function placed(one: SetAside, { documentId, belongsTo }: Misfiled): SetAside {
  if (one.id !== documentId || one.setAside.because !== 'misfiled') return one;
  return { ...one, setAside: { ...one.setAside, belongsTo } };
}

/** Nothing names it any more. */
function restingOnOthers(state: CaseState, { documentId, withoutProof = [], unanswered = [] }: Misfiled): CaseState {
  const others = (ids: readonly DocumentId[]) => ids.filter(id => id !== documentId);
  const { records, inquiry, questions } = state;
  const next: CaseState = {
    ...state,
    ...(records && {
      records: { ...records, documentIds: others(records.documentIds), later: others(records.later) },
    }),
    ...(inquiry?.answer && {
      inquiry: { ...inquiry, answer: { ...inquiry.answer, documentIds: others(inquiry.answer.documentIds) } },
    }),
    ...(questions && { questions: questions.map(one => withoutPaper(one, others, unanswered)) }),
  };
  const reportsOf = (reports: readonly AuthorizationReport[]) =>
    reports
      .filter((_, place) => !withoutProof.includes(place))
      .map(report => ({ ...report, documentIds: others(report.documentIds) }));
  if (next.stage === 'authorizing') return { ...next, reports: reportsOf(next.reports) };
  if (next.stage !== 'confirming-care') return next;
  const { answer, reports } = next;
  return {
    ...next,
    ...(reports && { reports: reportsOf(reports) }),
    ...(answer && { answer: { ...answer, documentIds: others(answer.documentIds) } }),
  };
}

function withoutPaper(
  question: Question,
  others: (ids: readonly DocumentId[]) => DocumentId[],
  unanswered: readonly string[],
): Question {
  const { answer } = question;
  if (answer === undefined) return question;
  if (unanswered.includes(question.id)) return { ...question, answer: undefined };
  return { ...question, answer: { ...answer, documentIds: others(answer.documentIds) } };
}

/** The panel stays, and the review is opened again to whoever had decided with it. */
function askedForAgain(state: CaseState, seats: readonly number[], at: Instant): CaseState {
  if (seats.length === 0) return state;
  const again = state.seats.map(seat =>
    seats.includes(seat.seat) ? { ...takenUpAgain(seat), openedAt: undefined, askedAnewAt: at } : seat,
  );
  const { noCandidate, toCheck } = state.stage === 'assigning-reviewers' ? state : { noCandidate: false };
  return moveFrom(
    ['assigning-reviewers', 'reviewing', 'adopting'],
    { ...state, seats: again, determination: undefined },
    { stage: 'assigning-reviewers', noCandidate, ...(toCheck && { toCheck }) },
  );
}
