import { clocksOf } from '../clocks/rules.ts';
import type { Payload } from '../commands/commands.ts';
import { isOwed, clockOf } from '../case/clock.ts';
import { stopClocks } from './clocks.ts';
import { resumeDuty, resumeOrStart } from './recount.ts';
import type { Draft } from './draft.ts';
import type { EventData } from '../events/events.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { notNow, type Refusal, unacceptable } from './refusal.ts';
import { awaitsInquiry } from '../case/inquiry.ts';
import { askForTerms } from './inquiry.ts';
import { seatSubject } from '../case/seat-duties.ts';
import { isAnalysed } from '../case/panel.ts';
import { isCarriedOut } from '../case/stage-names.ts';
import { type CaseState } from '../case/state.ts';
import { endPartCare, stopReview } from './endings.ts';
import { leaveQuestions } from './questions.ts';
import { seeToIt } from './release.ts';
import { releaseReviewers } from './telling-of-the-end.ts';
import { askForRecords, reviewTypeFor, startExpeditedReview, tellProviders, whyNotLate } from './routing.ts';
import { countsFromRequest, requestOf, resumeReview } from './urgency.ts';
import { reviewClocksOf } from '../case/review-clocks.ts';
import { deciders } from './decider.ts';
import { noticesOf } from '../letters/letter-kind.ts';
import { complaintNotice } from '../letters/complaint-notice.ts';
import { imrApproved } from '../letters/imr-approved.ts';
import { notApproved } from '../letters/not-approved.ts';
import { reclassified } from '../letters/reclassified.ts';
import { underReview, hasOpenComplaint, isTakenOut, type Issue } from '../case/common-part.ts';
import { isWrittenFor, type Written, writtenIn } from '../case/written-for.ts';

export const reclassifyingDeciders = deciders({
  reclassify,
});

const carriedOut = 'Another part is being carried out. When that is done, the case comes back to its complaint.';

type Change = EventData['case-reclassified']['issues'][number];
const why = 'The case was reclassified.';

/**
 * Gives issues another path after they were routed: from review to complaint (H&S 1374.30(d): K1 counts from the
 * application all the same), from complaint to review, or to another kind of review. What no longer applies is stopped
 * and stays on the record; what applies now starts. The same command turns it back.
 */
function reclassify(draft: Draft, payload: Payload<'reclassify'>): Refusal | undefined {
  const before = draft.state();
  const issues: Change[] = [];
  for (const asked of payload.issues) {
    const change = changeOf(before, asked);
    if ('kind' in change) return change;
    issues.push(change);
  }
  if (new Set(issues.map(({ issue }) => issue)).size < issues.length) {
    return unacceptable('issues', 'must name each issue once');
  }
  const unfounded = whyNotLate(before, payload.issues);
  if (unfounded !== undefined) return unfounded;
  draft.record('case-reclassified', { issues, reason: payload.reason, ...writtenIn(payload) });
  const about = draft.state().version;
  keepReview(draft, before);
  seeToIt(draft, 'case-reclassified');
  keepComplaint(draft, before);
  endPartCare(draft, why);
  tell(draft, before, issues, { about, written: payload });
  askForTerms(draft);
  return undefined;
}

function changeOf(state: CaseState, asked: Payload<'reclassify'>['issues'][number]): Change | Refusal {
  const issue = state.issues.find(({ number }) => number === asked.issue);
  if (issue === undefined) return unacceptable('issues', `names issue ${asked.issue}, which the case does not have`);
  const isBack = isTakenOut(issue);
  if (issue.outcome !== undefined && !isBack) return notNow(`Issue ${issue.number} is decided already.`);
  if (isBack && isCarriedOut(state)) return notNow(carriedOut);
  if (asked.route === 'complaint') {
    const { because } = asked;
    return issue.route === 'complaint' && !isBack
      ? unchanged(issue)
      : { issue: issue.number, route: 'complaint', because };
  }
  if (isCarriedOut(state)) {
    return notNow(carriedOut);
  }
  const reviewType = asked.reviewType ?? issue.reviewType ?? reviewTypeFor(issue.denialReason);
  if (issue.route === 'imr' && issue.reviewType === reviewType && !isBack) return unchanged(issue);
  return { issue: issue.number, route: 'imr', reviewType };
}

function unchanged({ number }: Issue): Refusal {
  return unacceptable('issues', `leaves issue ${number} on the path that it has`);
}

/** Stops what belongs to a review that is no longer, starts or replaces what belongs to the one that is. */
export function keepReview(draft: Draft, before: CaseState): void {
  const state = draft.state();
  if (underReview(state).length === 0) {
    if (before.stage === state.stage) return;
    leaveQuestions(draft, 'over');
    stopReview(draft, why);
    releaseReviewers(draft, before.seats);
    return;
  }
  if (before.stage === 'resolving-complaint') {
    if (state.urgency === 'expedited') startExpeditedReview(draft, 'case-reclassified');
    return;
  }
  releaseReviewers(
    draft,
    before.seats.filter(({ seat }) => !state.seats.some(kept => kept.seat === seat)),
  );
  const gone = before.seats.filter(({ seat }) => !state.seats.some(kept => kept.seat === seat));
  stopClocks(draft, why, ...gone.map(({ seat }) => ({ id: 'V0' as const, subject: seatSubject(seat) })));
  if (isAnalysed(before) && !isAnalysed(state)) resumeReview(draft, why);
  const needsRecords = state.stage === 'gathering-records' && joined(before, state).length > 0;
  // What was delivered was for another question: it is asked for anew.
  if (needsRecords) stopClocks(draft, why, ...clocksOf('records-check'));
  if (needsRecords && state.urgency === 'expedited') startExpeditedReview(draft, 'case-reclassified');
  if (!isAnalysed(state)) alignReviewClock(draft);
}

/** The issues that were not under review before. */
function joined(before: CaseState, state: CaseState): Issue[] {
  return underReview(state).filter(({ number }) => !wasReviewed(before, number));
}

/** The times for the determination, by kind of review and urgency: from where the ones that they replace were counted. */
function alignReviewClock(draft: Draft): void {
  const state = draft.state();
  const fitting = reviewClocksOf(state);
  const others = clocksOf('review').filter(id => !fitting.includes(id));
  stopClocks(draft, 'Another kind of review: its own time takes its place.', ...others);
  for (const id of fitting) {
    const running = clockOf(state, id);
    if (running !== undefined && isOwed(running)) continue;
    if (countsFromRequest(id)) {
      resumeOrStart(draft, id, requestOf(draft), why);
    } else if (state.documentationCompleteAt !== undefined) {
      resumeOrStart(draft, id, { by: 'documentation-completed', at: state.documentationCompleteAt }, why);
    }
  }
}

/** K1 counts from the application, whatever the request was first taken for. */
export function keepComplaint(draft: Draft, before: CaseState): void {
  const [had, has] = [hasOpenComplaint(before), hasOpenComplaint(draft.state())];
  if (had && !has) stopClocks(draft, why, 'K1', 'R5');
  if (had && !has && !awaitsInquiry(draft.state())) stopClocks(draft, why, 'R6');
  if (had || !has) return;
  resumeInquiry(draft);
  resumeOrStart(draft, 'K1', { by: 'application-received', at: draft.state().receivedAt }, why);
}

/** A further question that is still open is owed an answer again. */
function resumeInquiry(draft: Draft): void {
  const state = draft.state();
  if (awaitsInquiry(state)) resumeDuty(draft, { id: 'R6', subject: state.inquiry?.id }, why);
}

/** Whoever is concerned hears what changed, and by which letter the new path begins. */
function tell(
  draft: Draft,
  before: CaseState,
  changes: readonly Change[],
  { about, written }: { about: number; written: Written },
): void {
  const state = draft.state();
  const newComplaints = changes.some(({ route }) => route === 'complaint');
  const newReviews = joined(before, state);
  const newKinds = changes.some(({ issue, route }) => route === 'imr' && wasReviewed(before, issue));
  const member = { explained: isWrittenFor(applicant, written) };
  if (newComplaints) queueNotice(draft, notApproved, applicant, member, about);
  if (newReviews.length > 0) {
    const inPart = hasOpenComplaint(state);
    queueNotice(draft, imrApproved, applicant, { inPart }, about);
    tellProviders(draft, newReviews);
    if (!before.issues.some(({ route }) => route === 'imr')) askForRecords(draft);
  }
  if (newKinds) queueNotice(draft, reclassified, applicant, member, about);
  const plan = planOf(state);
  queueNotice(draft, reclassified, plan, { explained: isWrittenFor(plan, written) }, about);
  const openNotice = noticesOf(state, complaintNotice).some(({ status }) => status === 'queued');
  if (newComplaints && !openNotice) queueNotice(draft, complaintNotice, plan, {}, about);
}

function wasReviewed(before: CaseState, issue: number): boolean {
  return underReview(before).some(({ number }) => number === issue);
}
