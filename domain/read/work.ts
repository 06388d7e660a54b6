import { type ClockFamily, clockRules, clocksOf } from '../clocks/rules.ts';
import { ReferralId, referrals } from '../eligibility/referrals.ts';
import type { Notice } from '../case/notice.ts';
import type { Instant } from '../time/instants.ts';
import { type Clock, isOverdue, isOwed, clockOf } from '../case/clock.ts';
import { stalledDocuments } from '../case/document-check.ts';
import { isOpenInquiry } from '../case/inquiry.ts';
import { providerOf } from '../case/providers.ts';
import type { Seat } from '../case/seat.ts';
import { seatsNeeded } from '../case/panel.ts';
import type { CaseState } from '../case/state.ts';
import { hasOpenComplaint } from '../case/state.ts';
import { awaitedReceipts } from '../letters/awaited-receipts.ts';
import { isOpenTo } from '../letters/review-opened.ts';

/** One pending duty: whose it is, in which queue it stands, and until when. No health information. */
export interface WorkItem {
  duty: string;
  queue: string;
  owner: string;
  dueAt: Instant;
}

/** The desk, or whoever has the case in hand: their name on its duties, which stay in the desk's queue. */
function deskOf({ assignedTo }: CaseState): string {
  return assignedTo === undefined ? 'help-center' : `staff:${assignedTo}`;
}

/** Who holds the case now. */
export function ownerOf(state: CaseState): string {
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
  const plan = `plan:${state.plan.planId}`;
  switch (state.stage) {
    case 'screening': {
      const due = dueBy(state, 'eligibility');
      return [
        helpCenter('route-case', due),
        ...(state.plan.listed ? [] : [helpCenter('identify-plan', due)]),
        ...(hasUncheckedReferral(state)
          ? [{ duty: 'confirm-referral', queue: 'supervisor', owner: 'help-center', dueAt: due }]
          : []),
        ...(state.application.urgency !== undefined && state.urgency === 'standard'
          ? [{ duty: 'judge-urgency', queue: 'nurse', owner: 'help-center', dueAt: due }]
          : []),
      ];
    }
    case 'awaiting-applicant':
      return [helpCenter('hear-from-applicant', dueBy(state, 'eligibility'))];
    case 'gathering-records': {
      const due = dueBy(state, 'records');
      if (state.deliveredAt !== undefined) return [helpCenter('complete-documentation', due)];
      return [
        { duty: 'deliver-records', queue: plan, owner: plan, dueAt: due },
        ...(isLate(state, 'records') ? [helpCenter('proceed-without-records', due)] : []),
      ];
    }
    case 'assigning-reviewers':
      return [...acceptances(state), ...unfilled(state), ...analyses(state)];
    case 'reviewing':
      return analyses(state);
    case 'adopting':
      return [{ duty: 'adopt-determination', queue: 'director', owner: 'director', dueAt: dueBy(state, 'adoption') }];
    case 'authorizing': {
      if (state.report !== undefined) return [helpCenter('accept-authorization', dueBy(state, 'implementation'))];
      const due = dueBy(state, 'implementation');
      return [{ duty: 'report-authorization', queue: plan, owner: plan, dueAt: due }];
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
    ...(state.trouble === undefined
      ? []
      : [{ duty: 'clear-trouble', queue: 'supervisor', owner: 'help-center', dueAt: state.trouble.at }]),
  ];
}

/** A file that AWS was not let at is for whoever can have that mended. */
function stuckChecks(state: CaseState): WorkItem[] {
  const stalled = stalledDocuments(state).map(document => document.stalled);
  const [dueAt] = stalled.map(({ at }) => at).toSorted();
  if (dueAt === undefined) return [];
  const queue = stalled.some(({ reason }) => reason === 'access-denied') ? 'supervisor' : 'help-center';
  return [{ duty: 'see-to-documents', queue, owner: 'help-center', dueAt }];
}

function complaintDuties(state: CaseState): WorkItem[] {
  if (state.stage === 'closed') return [];
  const plan = `plan:${state.plan.planId}`;
  const r5 = clockOf(state, 'R5');
  return [
    ...(hasOpenComplaint(state) ? [helpCenter('resolve-complaint', dueBy(state, 'complaint'))] : []),
    ...(r5 !== undefined && isOwed(r5)
      ? [{ duty: 'answer-complaint', queue: plan, owner: plan, dueAt: r5.derivation.dueAt }]
      : []),
  ];
}

/** Letters for the post; a copy for a provider whose address nobody gave is found and sent by a person. */
function letterDuty({ application }: CaseState, { id, to, queuedAt }: Notice): WorkItem {
  const address = to.party === 'provider' ? providerOf(application, to)?.address : undefined;
  if (to.party === 'provider' && address === undefined) return helpCenter(`send-copy:${id}`, queuedAt);
  return { duty: `post-notice:${id}`, queue: 'post', owner: 'help-center', dueAt: queuedAt };
}

/** Only while the answer can still help to decide; a later one is taken all the same. */
function inquiryDuty({ stage, inquiry, plan: { planId } }: CaseState): WorkItem[] {
  if (inquiry === undefined || !isOpenInquiry(inquiry)) return [];
  if (stage !== 'screening' && stage !== 'awaiting-applicant') return [];
  const plan = `plan:${planId}`;
  return [{ duty: 'answer-inquiry', queue: plan, owner: plan, dueAt: inquiry.dueAt }];
}

/** A plan that is not deemed to have a notice, and says nothing: a person calls it, or has the notice served. */
function receiptDuties(state: CaseState): WorkItem[] {
  return awaitedReceipts(state).map(({ notice, dueAt }) => helpCenter(`record-receipt:${notice.id}`, dueAt));
}

function overdueItem(state: CaseState, clock: Clock): WorkItem {
  const { id, derivation } = clock;
  if (isApplicants(clock)) return helpCenter('judge-lateness', dueBy(state, 'eligibility'));
  const { item } = clockRules[id].whenMissed;
  const queue = item === 'supervisor' ? 'supervisor' : 'help-center';
  return { duty: `overdue:${id}`, queue, owner: 'help-center', dueAt: derivation.dueAt };
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

function seatDuties(state: CaseState, seats: Seat[], duty: string): WorkItem[] {
  const due = dueBy(state, 'review');
  return seats.map(({ seat, reviewerId }) => {
    const reviewer = `reviewer:${reviewerId}`;
    return { duty: `${duty}:${seat}`, queue: reviewer, owner: reviewer, dueAt: due };
  });
}

function unfilled(state: CaseState): WorkItem[] {
  if (state.stage !== 'assigning-reviewers' || !state.noCandidate || state.seats.length >= seatsNeeded(state))
    return [];
  const due = dueBy(state, 'review');
  return [{ duty: 'assign-reviewer', queue: 'supervisor', owner: 'help-center', dueAt: due }];
}

function helpCenter(duty: string, dueAt: Instant): WorkItem {
  return { duty, queue: 'help-center', owner: 'help-center', dueAt };
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
