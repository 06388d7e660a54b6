import { isLetIn } from '../case/seat.ts';
import { planIsParty } from '../case/access.ts';
import type { RestedOn } from '../case/disclosure.ts';
import type { CaseDocument } from '../case/document.ts';
import { clocksOfReport } from '../case/implementation.ts';
import { isAnalysed } from '../case/panel.ts';
import { beforeTheDecision, questionsOf } from '../case/question.ts';
import { RecordsItem } from '../case/records-list.ts';
import { misfiledPaper } from '../case/set-aside.ts';
import { reviewStages } from '../case/stage-names.ts';
import type { CaseState } from '../case/state.ts';
import type { Payload } from '../commands/commands.ts';
import { authorizationDemand } from '../letters/authorization-demand.ts';
import { isBeforeReviewers } from '../letters/holding.ts';
import { paperTakenOut } from '../letters/paper-taken-out.ts';
import { reviewerQuestion } from '../letters/reviewer-question.ts';
import type { DocumentId } from '../words/ids.ts';
import { endOurCheck } from './authorization.ts';
import { deciders, type Lookups } from './decider.ts';
import { owedForTheLackOf } from './delivery.ts';
import { noteDisclosure, shownPaper } from './disclosures.ts';
import type { Draft } from './draft.ts';
import { planOf, queueNotice } from './queue-notice.ts';
import { watchReading } from './reading.ts';
import { resumeDuty } from './recount.ts';
import { type Refusal, unacceptable } from './refusal.ts';
import { resumeReview } from './urgency.ts';

export const misfilingDeciders = deciders({
  'misfile-document': misfileDocument,
  'put-back-document': putBackDocument,
});

type Misfiled = Payload<'misfile-document'>;
const why = 'A paper was taken out: it belongs to another case.';

/**
 * A paper is in the wrong case. What it met goes on where nothing else meets it, whoever decided with it is asked again, and who could
 * read it is on record (ADR 55). Given again, it says where the paper belongs, or nothing new.
 */
function misfileDocument(draft: Draft, payload: Misfiled, { otherCase }: Lookups): Refusal | undefined {
  const { documentId, belongsTo } = payload;
  const before = draft.state();
  const stray = whyNotThere(before, payload, otherCase);
  if (stray !== undefined) return stray;
  if (misfiledPaper(before, documentId) !== undefined) return place(draft, payload);
  const paper = before.documents.find(({ id }) => id === documentId);
  if (paper === undefined) return unacceptable('documentId', `names ${documentId}, which the case does not have`);
  if (paper.status !== 'admitted') {
    return unacceptable('documentId', 'names a paper whose file was not taken into the case: nobody has been shown it');
  }
  const rested = restedOn(before, paper);
  if (payload.missing !== undefined && !rested.includes('records')) {
    return unacceptable('missing', 'belongs to a paper that the plan has delivered');
  }
  const asksAnew = analysedWith(before, paper);
  const withoutProof = reportsWithNothingElse(before, documentId);
  const unanswered = answeredWithNothingElse(before, documentId);
  draft.record('document-misfiled', {
    documentId,
    reason: payload.reason,
    belongsTo,
    ...(asksAnew.length > 0 && { asksAnew }),
    ...(withoutProof.length > 0 && { withoutProof }),
    ...(unanswered.length > 0 && { unanswered }),
  });
  noteDisclosure(draft, {
    because: 'misfiled',
    document: documentId,
    shownTo: shownPaper(before, paper, draft.at),
    ...(rested.length > 0 && { restedOn: rested }),
  });
  watchReading(draft, why);
  tell(draft, before, documentId);
  if (isAnalysed(before) && !isAnalysed(draft.state())) resumeReview(draft, why);
  oweRecords(draft, before, payload, rested);
  oweProof(draft, before, withoutProof);
  for (const id of unanswered) askAgain(draft, id);
  return undefined;
}

function whyNotThere(
  { caseNumber }: CaseState,
  { belongsTo }: Misfiled,
  otherCase: Lookups['otherCase'],
): Refusal | undefined {
  if (belongsTo === undefined) return undefined;
  if (belongsTo === caseNumber) return unacceptable('belongsTo', 'is this case itself');
  if (otherCase === undefined) return unacceptable('belongsTo', 'is not a case that we have');
  return otherCase.isDuplicate
    ? unacceptable('belongsTo', 'is closed as a duplicate: name the case that goes on')
    : undefined;
}

/** It was taken out before: where it belongs can be said once. */
function place(draft: Draft, { documentId, reason, belongsTo }: Misfiled): Refusal | undefined {
  const aside = misfiledPaper(draft.state(), documentId)?.setAside;
  const known = aside?.because === 'misfiled' ? aside.belongsTo : undefined;
  if (belongsTo === undefined || belongsTo === known) return undefined;
  if (known !== undefined) {
    return unacceptable('belongsTo', `is not where it is: it was put into case ${known}, and is taken out there first`);
  }
  draft.record('document-misfiled', { documentId, reason, belongsTo });
  return undefined;
}

/** What is in a party’s words or the plan’s list stays said; a person judges whether it holds without the paper. */
function restedOn(state: CaseState, paper: CaseDocument): RestedOn[] {
  const { records, inquiry } = state;
  const names = (ids: readonly DocumentId[] | undefined) => ids?.includes(paper.id) === true;
  const reports = 'reports' in state ? (state.reports ?? []) : [];
  const decidedAt = state.determination?.adoptedAt;
  const found: [RestedOn, boolean][] = [
    ['records', names(records?.documentIds) || names(records?.later)],
    ['proof', reports.some(({ documentIds }) => names(documentIds))],
    ['care-answer', state.stage === 'confirming-care' && names(state.answer?.documentIds)],
    ['inquiry', names(inquiry?.answer?.documentIds)],
    ['question', questionsOf(state).some(({ answer }) => names(answer?.documentIds))],
    ['analysis', analysedWith(state, paper).length > 0],
    ['determination', decidedAt !== undefined && (paper.admittedAt ?? '') < decidedAt],
  ];
  return found.flatMap(([what, isSo]) => (isSo ? [what] : []));
}

/** The seats whose analyses came in while the paper was before them, as long as the determination is not adopted. */
function analysedWith(state: CaseState, { admittedAt }: CaseDocument): number[] {
  const isOpen = isBeforeReviewers(state) && state.concluding === undefined;
  if (!isOpen || state.determination?.adoptedAt !== undefined) return [];
  return state.seats
    .filter(({ analysis }) => analysis !== undefined && analysis.submittedAt > (admittedAt ?? ''))
    .map(({ seat }) => seat);
}

/** Of a report that was accepted a person decides: the member may have the service all the same. */
function reportsWithNothingElse(state: CaseState, id: DocumentId): number[] {
  if (state.stage !== 'authorizing' || state.concluding !== undefined) return [];
  return state.reports.flatMap(({ documentIds, accepted }, place) =>
    accepted !== true && documentIds.includes(id) && documentIds.length === 1 ? [place] : [],
  );
}

function answeredWithNothingElse(state: CaseState, id: DocumentId): string[] {
  if (!beforeTheDecision.some(stage => stage === state.stage) || state.concluding !== undefined) return [];
  return questionsOf(state).flatMap(({ id: question, answer }) =>
    answer?.inWords !== true && answer?.documentIds.includes(id) === true && answer.documentIds.length === 1
      ? [question]
      : [],
  );
}

/** Whoever works with the papers disregards it, and destroys what they kept. */
function tell(draft: Draft, before: CaseState, document: DocumentId): void {
  const readers = isBeforeReviewers(before) ? before.seats.filter(isLetIn) : [];
  for (const { reviewerId } of readers) {
    queueNotice(draft, paperTakenOut, { party: 'reviewer', reviewerId }, { document });
  }
  if (planIsParty(before)) queueNotice(draft, paperTakenOut, planOf(before), { document });
}

/** What a person found missing without it is owed from the first day; where nothing else was delivered, all that it was named for. */
function oweRecords(draft: Draft, before: CaseState, { documentId, missing }: Misfiled, rested: RestedOn[]): void {
  const { records } = draft.state();
  const isUnderReview = reviewStages.some(one => one === before.stage) && before.concluding === undefined;
  if (records === undefined || !rested.includes('records') || !isUnderReview) return;
  const isAll = records.documentIds.length + records.later.length === 0;
  const there = RecordsItem.options.filter(name => records.checklist[name]?.state === 'there');
  const items = missing ?? (isAll ? there : []);
  if (items.length > 0) owedForTheLackOf(draft, { items, documentIds: [documentId], why });
}

function oweProof(draft: Draft, before: CaseState, places: readonly number[]): void {
  if (before.stage !== 'authorizing' || places.length === 0) return;
  const gone = places.flatMap(one => before.reports[one] ?? []);
  for (const clock of gone.flatMap(report => clocksOfReport(draft.state(), report))) resumeDuty(draft, clock, why);
  endOurCheck(draft);
  queueNotice(draft, authorizationDemand, planOf(draft.state()), { explained: false });
}

/** Its letter goes out once more, and its time goes on. */
function askAgain(draft: Draft, id: string): void {
  const question = questionsOf(draft.state()).find(one => one.id === id);
  if (question === undefined) return;
  resumeDuty(draft, { id: 'Q1', subject: question.id }, why);
  queueNotice(draft, reviewerQuestion, question.to, { question: question.id }, question.event);
}

/** What rested on it before is named anew by whoever needs it: the paper is back, and is read like one that came now. */
function putBackDocument(draft: Draft, { documentId, reason }: Payload<'put-back-document'>): Refusal | undefined {
  const paper = misfiledPaper(draft.state(), documentId);
  if (paper === undefined)
    return unacceptable('documentId', `names ${documentId}, which was not taken out of the case`);
  const { setAside } = paper;
  if (setAside.because === 'misfiled' && setAside.belongsTo !== undefined) {
    return unacceptable(
      'documentId',
      `names a paper that is in case ${setAside.belongsTo} now: take it out there, as one that belongs here`,
    );
  }
  draft.record('document-put-back', { documentId, reason });
  watchReading(draft);
  return undefined;
}
