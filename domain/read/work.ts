import { clockRules, clocksOf } from '../clocks/rules.ts';
import { ReferralId, referrals } from '../eligibility/referrals.ts';
import type { Notice } from '../case/notice.ts';
import type { Instant } from '../time/instants.ts';
import { type Clock, isOverdue, isOwed, clockOf } from '../case/clock.ts';
import { stalledDocuments } from '../case/document-check.ts';
import { isOpenInquiry } from '../case/inquiry.ts';
import { providerOf } from '../case/providers.ts';
import type { Seat } from '../case/seat.ts';
import { seatsNeeded } from '../case/panel.ts';
import { type CaseState, hasOpenComplaint } from '../case/state.ts';
import { awaitedReceipts } from '../letters/awaited-receipts.ts';
import { isOpenTo } from '../letters/review-opened.ts';
import type { Duty, Owner } from './duties.ts';
import type { Queue } from './queues.ts';
import type { ClockFamily } from '../clocks/rule.ts';

/** One pending duty: whose it is, in which queue it stands, and until when. No health information. */
export interface WorkItem {
  duty: Duty;
  queue: Queue;
  owner: Owner;
  dueAt: Instant;
}

/** The desk, or whoever has the case in hand: their name on its duties, which stay in the desk's queue. */
function deskOf({ assignedTo }: CaseState): 'help-center' | `staff:${string}` {
  return assignedTo === undefined ? 'help-center' : `staff:${assignedTo}`;
}

/** Who holds the case now. */
export function ownerOf(state: CaseState): Owner {
  switch (state.stage) {
    case 'awaiting-applicant':
      return 'applicant';
    case 'gathering-records':
      return state.deliveredAt === undefined ? `plan:${state.plan.planId}` : deskOf(state);
    case 'assigning-reviewers':
    case 'reviewing':
      return 'review-organization';
    case 'adopting':
      return 'director';
    case 'authorizing':
      return state.report === undefined ? `plan:${state.plan.planId}` : deskOf(state);
    case 'screening':
    case 'confirming-care':
    case 'resolving-complaint':
      return deskOf(state);
    case 'closed':
      return 'nobody';
  }
}

/**
 * When the case is due: the earliest date at which something is owed, or what its stage waits for is due. A paused
 * clock counts with what it had left.
 */
export function dueAtOf(state: CaseState): Instant | undefined {
  if (state.stage === 'closed') return undefined;
  const duties = [...stageDuties(state), ...complaintDuties(state), ...receiptDuties(state)].map(({ dueAt }) => dueAt);
  return [...owedDates(state), ...duties].toSorted()[0];
}

function owedDates(state: CaseState): Instant[] {
  const counting = state.clocks.filter(clock => !isApplicants(clock) && (isOwed(clock) || clock.status === 'paused'));
  return counting.map(clock => clock.derivation.dueAt).toSorted();
}

/** The time to apply was the applicant's own: whether it matters is for a person to say, while the case is screened. */
function isApplicants({ id }: Clock): boolean {
  return clockRules[id].owner === 'applicant';
}

/** Every duty that is pending in the case: the same items whoever asks, so that the store can keep them in step. */
export function workItems(state: CaseState): WorkItem[] {
  return [...stageDuties(state), ...dutiesBeside(state)].map(item =>
    item.queue === 'help-center' ? { ...item, owner: deskOf(state) } : item,
  );
}

function stageDuties(state: CaseState): WorkItem[] {
  const plan = `plan:${state.plan.planId}` as const;
  switch (state.stage) {
    case 'screening': {
      const due = dueBy(state, 'eligibility');
      return [
        helpCenter('route-case', due),
        ...(state.plan.listed ? [] : [helpCenter('identify-plan', due)]),
        ...(hasUncheckedReferral(state) ? [item('confirm-referral', 'supervisor', 'help-center', due)] : []),
        ...(state.application.urgency !== undefined && state.urgency === 'standard'
          ? [item('judge-urgency', 'nurse', 'help-center', due)]
          : []),
      ];
    }
    case 'awaiting-applicant':
      return [helpCenter('hear-from-applicant', dueBy(state, 'eligibility'))];
    case 'gathering-records': {
      const due = dueBy(state, 'records');
      if (state.deliveredAt !== undefined) return [helpCenter('complete-documentation', due)];
      return [
        item('deliver-records', plan, plan, due),
        ...(isLate(state, 'records') ? [helpCenter('proceed-without-records', due)] : []),
      ];
    }
    case 'assigning-reviewers':
      return [...acceptances(state), ...unfilled(state), ...analyses(state)];
    case 'reviewing':
      return analyses(state);
    case 'adopting':
      return [item('adopt-determination', 'director', 'director', dueBy(state, 'adoption'))];
    case 'authorizing': {
      if (state.report !== undefined) return [helpCenter('accept-authorization', dueBy(state, 'implementation'))];
      const due = dueBy(state, 'implementation');
      return [item('report-authorization', plan, plan, due)];
    }
    case 'confirming-care':
      return [helpCenter(state.careMissing === undefined ? 'confirm-care' : 'see-to-care', dueBy(state, 'care'))];
    case 'resolving-complaint':
      return [];
    case 'closed':
      return [];
  }
}

/** Duties that do not belong to the stage: complaints beside a review, letters for the post, what is late. */
function dutiesBeside(state: CaseState): WorkItem[] {
  return [
    ...complaintDuties(state),
    ...receiptDuties(state),
    ...inquiryDuty(state),
    ...state.notices.filter(({ status }) => status === 'to-post').map(notice => letterDuty(state, notice)),
    ...state.clocks.filter(isOverdue).map(clock => overdueItem(state, clock)),
    ...stuckChecks(state),
    ...(state.trouble === undefined ? [] : [item('clear-trouble', 'supervisor', 'help-center', state.trouble.at)]),
  ];
}

/** A file that AWS was not let at is for whoever can have that mended. */
function stuckChecks(state: CaseState): WorkItem[] {
  const stalled = stalledDocuments(state).map(document => document.stalled);
  const [dueAt] = stalled.map(({ at }) => at).toSorted();
  if (dueAt === undefined) return [];
  const queue = stalled.some(({ reason }) => reason === 'access-denied') ? 'supervisor' : 'help-center';
  return [item('see-to-documents', queue, 'help-center', dueAt)];
}

function complaintDuties(state: CaseState): WorkItem[] {
  if (state.stage === 'closed') return [];
  const plan = `plan:${state.plan.planId}` as const;
  const r5 = clockOf(state, 'R5');
  return [
    ...(hasOpenComplaint(state) ? [helpCenter('resolve-complaint', dueBy(state, 'complaint'))] : []),
    ...(r5 !== undefined && isOwed(r5) ? [item('answer-complaint', plan, plan, r5.derivation.dueAt)] : []),
  ];
}

/** Letters for the post; a copy for a provider whose address nobody gave is found and sent by a person. */
function letterDuty({ application }: CaseState, { id, to, queuedAt }: Notice): WorkItem {
  const address = to.party === 'provider' ? providerOf(application, to)?.address : undefined;
  if (to.party === 'provider' && address === undefined) return helpCenter(`send-copy:${id}`, queuedAt);
  return item(`post-notice:${id}`, 'post', 'help-center', queuedAt);
}

/** Only while the answer can still help to decide; a later one is taken all the same. */
function inquiryDuty({ stage, inquiry, plan: { planId } }: CaseState): WorkItem[] {
  if (inquiry === undefined || !isOpenInquiry(inquiry)) return [];
  if (stage !== 'screening' && stage !== 'awaiting-applicant') return [];
  const plan = `plan:${planId}` as const;
  return [item('answer-inquiry', plan, plan, inquiry.dueAt)];
}

/** A plan that is not deemed to have a notice, and says nothing: a person calls it, or has the notice served. */
function receiptDuties(state: CaseState): WorkItem[] {
  return awaitedReceipts(state).map(({ notice, dueAt }) => helpCenter(`record-receipt:${notice.id}`, dueAt));
}

function overdueItem(state: CaseState, clock: Clock): WorkItem {
  const { id, derivation } = clock;
  if (isApplicants(clock)) return helpCenter('judge-lateness', dueBy(state, 'eligibility'));
  const queue = clockRules[id].whenMissed.item === 'supervisor' ? 'supervisor' : 'help-center';
  return item(`overdue:${id}`, queue, 'help-center', derivation.dueAt);
}

function acceptances(state: CaseState): WorkItem[] {
  return seatDuties(
    state,
    state.seats.filter(({ status }) => status === 'invited'),
    'accept-review',
  );
}

function analyses(state: CaseState): WorkItem[] {
  return seatDuties(
    state,
    state.seats.filter(seat => seat.status === 'accepted' && isOpenTo(state, seat)),
    'submit-analysis',
  );
}

/** The letter would name a contact that nobody has confirmed: somebody looks at it before the case is sent there. */
function hasUncheckedReferral({ recommendation }: CaseState): boolean {
  const id = ReferralId.safeParse(recommendation?.referral);
  return id.success && !referrals[id.data].confirmed;
}

function seatDuties(state: CaseState, seats: Seat[], duty: 'accept-review' | 'submit-analysis'): WorkItem[] {
  const due = dueBy(state, 'review');
  return seats.map(({ seat, reviewerId }) => {
    const reviewer = `reviewer:${reviewerId}` as const;
    return item(`${duty}:${seat}`, reviewer, reviewer, due);
  });
}

function unfilled(state: CaseState): WorkItem[] {
  if (state.stage !== 'assigning-reviewers' || !state.noCandidate || state.seats.length >= seatsNeeded(state))
    return [];
  const due = dueBy(state, 'review');
  return [item('assign-reviewer', 'supervisor', 'help-center', due)];
}

function item(duty: Duty, queue: Queue, owner: Owner, dueAt: Instant): WorkItem {
  return { duty, queue, owner, dueAt };
}

function helpCenter(duty: Duty, dueAt: Instant): WorkItem {
  return item(duty, 'help-center', 'help-center', dueAt);
}

function isLate(state: CaseState, family: ClockFamily): boolean {
  return clocksOf(family).some(id => clockOf(state, id)?.status === 'missed');
}

/** When the duty of a family of clocks is due; where none of them has begun, when the case's next duty is. */
function dueBy(state: CaseState, family: ClockFamily): Instant {
  const clocks = clocksOf(family)
    .map(id => clockOf(state, id))
    .filter(clock => clock !== undefined);
  const counting = clocks.filter(clock => isOwed(clock) || clock.status === 'paused');
  const dates = (counting.length > 0 ? counting : clocks).map(clock => clock.derivation.dueAt).toSorted();
  return dates[0] ?? awaitedReceipts(state)[0]?.dueAt ?? owedDates(state)[0] ?? state.receivedAt;
}
