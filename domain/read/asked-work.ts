import { organizationsOf } from '../case/access.ts';
import { isBeingClosed } from '../case/being-closed.ts';
import { clockOf, isOverdue, isOwed } from '../case/clock.ts';
import { issuesInDoubt } from '../case/contract-terms.ts';
import { awaitsInquiry } from '../case/inquiry.ts';
import { awaitedQuestions } from '../case/question.ts';
import { awaitedRequests } from '../case/request.ts';
import { queueOf } from '../case/stage.ts';
import { reviewStages } from '../case/stage-names.ts';
import { callPatientBy } from '../case/patient-call.ts';
import type { CaseState } from '../case/state.ts';
import type { Instant } from '../time/instants.ts';
import { dueBy } from './due.ts';
import { asked, item, untold, type WorkItem } from './work-item.ts';

/** What somebody was asked, and what there is to do where no answer comes: inquiries, reviewers' questions, requests. */
export function askedWork(state: CaseState): WorkItem[] {
  return [
    ...inquiryDuty(state),
    ...contractDuty(state),
    ...questionDuties(state),
    ...requestDuties(state),
    ...patientCallDuty(state),
  ];
}

/** By the plan's own time, once it has the letter. */
function inquiryDuty(state: CaseState): WorkItem[] {
  const { inquiry } = state;
  if (inquiry === undefined || !awaitsInquiry(state)) return [];
  const r6 = clockOf(state, 'R6', inquiry.id);
  if (r6 !== undefined && isOwed(r6)) return [item('answer-inquiry', queueOf(state), r6.derivation.dueAt)];
  return [untold(item('answer-inquiry', queueOf(state), inquiry.dueAt))];
}

/** The plan says that its contract does not cover it anyway: the path is kept, or it becomes a complaint. */
function contractDuty(state: CaseState): WorkItem[] {
  const isOpen = reviewStages.some(stage => stage === state.stage) && !isBeingClosed(state);
  return isOpen && issuesInDoubt(state).length > 0
    ? [item('compare-contract', 'help-center', state.coverageInDoubt?.compareBy ?? state.receivedAt)]
    : [];
}

/** A plan answers from its own queue; what nobody has answered in time the organizations may go on without. */
function questionDuties(state: CaseState): WorkItem[] {
  return awaitedQuestions(state).flatMap(({ id, to }) => {
    const q1 = clockOf(state, 'Q1', id);
    const dueAt = dueBy(state, 'question', id);
    const isUnanswered = q1 !== undefined && isOverdue(q1);
    return [
      ...(to.party === 'plan' ? [asked(state, `answer-question:${id}`, queueOf(state), 'question', id)] : []),
      ...(isUnanswered ? organizationsOf(state).map(one => goingOn(id, one, dueAt)) : []),
    ];
  });
}

function goingOn(id: string, organization: string, dueAt: Instant): WorkItem {
  return item(`go-on-without-answer:${id}:${organization}`, `review-org:${organization}`, dueAt);
}

/** The patient of an urgent case learns by telephone that it was filed for them: recorded as a call, it is done. */
function patientCallDuty(state: CaseState): WorkItem[] {
  const dueAt = callPatientBy(state);
  return dueAt === undefined ? [] : [item('telephone-applicant:filed-for-them', 'help-center', dueAt)];
}

/** What was asked for beside the road: it is heard of, or somebody calls; in an urgent case somebody telephones at once. */
function requestDuties(state: CaseState): WorkItem[] {
  if (state.stage === 'closed' || isBeingClosed(state)) return [];
  return awaitedRequests(state).flatMap(({ id, telephoneBy }) => [
    item(`hear-from:${id}`, 'help-center', dueBy(state, 'answer', id)),
    ...(telephoneBy === undefined ? [] : [item(`telephone-applicant:${id}`, 'help-center', telephoneBy)]),
  ]);
}
