import { clockRules } from '../clocks/rules.ts';
import { TermsQuestion } from '../eligibility/plan-word.ts';
import { isReferralConfirmed } from '../eligibility/referrals.ts';
import type { Instant } from '../time/instants.ts';
import { isBeingClosed } from '../case/being-closed.ts';
import { type Clock, clockOf, isOwed, lastRuns } from '../case/clock.ts';
import { derivationNow } from '../case/clock-derivation.ts';
import { openDisclosures } from '../case/disclosure.ts';
import { stalledDocuments } from '../case/document-check.ts';
import { type CaseState } from '../case/state.ts';
import type { Owner } from '../case/duties.ts';
import { hiddenQueue, type Queue } from '../case/queues.ts';
import { hiddenFrom, StaffRole, workerFor } from '../case/staff-conflict.ts';
import { tieToJudge } from '../case/seat-duties.ts';
import { queueOf } from '../case/stage.ts';
import { askStage } from '../case/stages/stages.ts';
import { hasOpenComplaint, promisedParts } from '../case/common-part.ts';
import { heldBack } from '../case/passing-on.ts';
import { isScreening, reviewStages } from '../case/stage-names.ts';
import { emptySeats } from '../case/panel.ts';
import { unjudgedItems } from '../case/records.ts';
import { lookAwaited } from '../case/second-look.ts';
import { askedWork } from './asked-work.ts';
import { clockWork } from './clock-work.ts';
import { hasBeenTold } from './late-work.ts';
import { letterWork, receiptDuties } from './letter-work.ts';
import { memberWork } from './member-work.ts';
import { asked, item, type WorkItem } from './work-item.ts';
import { countingClocks, dueBy, firstDate, isLate, isSeenBy } from './due.ts';

/** The desk, or whoever has the case in hand: their name on its duties, which stay in the desk's queue. */
function deskOf({ assignedTo }: CaseState): 'help-center' | `staff:${string}` {
  return assignedTo === undefined ? 'help-center' : `staff:${assignedTo}`;
}

/** Who holds the case now; one that comes to its end waits for us alone. */
export function ownerOf(state: CaseState): Owner {
  if (isBeingClosed(state)) return deskOf(state);
  const owner = askStage(state, row => row.owner);
  if (owner === 'plan') return queueOf(state);
  return owner === 'desk' ? deskOf(state) : owner;
}

/**
 * When the case is due: the earliest date at which something is owed, or what its stage waits for is due. A paused clock counts as
 * if it went on now.
 * @param reader a party's date leaves out what only staff see
 */
export function dueAtOf(state: CaseState, now: Instant, reader: 'staff' | 'party' = 'staff'): Instant | undefined {
  if (state.stage === 'closed') return undefined;
  const clocks = state.clocks.filter(clock => isSeenBy(reader, clock) && !isAskedInPassing(state, clock));
  const seen = { ...state, clocks };
  const duties = [...stageDuties(seen), ...complaintDuties(seen), ...receiptDuties(seen)]
    .filter(work => reader === 'staff' || hasBeenTold(work))
    .map(({ dueAt }) => dueAt);
  const owed = countingClocks(seen).map(clock => derivationNow(clock, now).dueAt);
  return [...owed, ...duties].toSorted()[0] ?? (reader === 'staff' ? state.trouble?.at : undefined);
}

/** What a plan is asked of its contract is beside the road: nothing waits for the answer, and the case is not late by it. */
function isAskedInPassing({ inquiry }: CaseState, { id, subject }: Clock): boolean {
  if (id !== 'R6' || inquiry === undefined || inquiry.id !== subject) return false;
  return inquiry.questions.length > 0 && inquiry.questions.every(one => TermsQuestion.safeParse(one).success);
}

/** Every duty that is pending in the case: the same items whoever asks, so that the store can keep them in step. */
export function workItems(state: CaseState): WorkItem[] {
  const items = [...stageDuties(state), ...dutiesBeside(state)].map(one => ({
    ...one,
    queue: queueOfWorker(state, one),
  }));
  const others = hiddenFrom(state).map(({ sub, at }) => item(`stay-away:${sub}`, hiddenQueue(sub), at));
  const ofTheDesks = [...items, ...others].map(one =>
    one.queue === 'help-center' ? { ...one, owner: deskOf(state) } : one,
  );
  return [...ofTheDesks, ...callsToMake(state).map(one => ({ ...one, queue: queueOfWorker(state, one) }))];
}

const holder = /^staff:(.+)$/u;

/** Whoever has something of the case in hand, and, of an open case, who has it as a whole though nothing of it waits for them now. */
export function holdersOf(state: CaseState, items: readonly WorkItem[]): string[] {
  const owners = items.map(({ owner }) => holderOf(owner)).filter(sub => sub !== undefined);
  const whole = state.stage === 'closed' || state.assignedTo === undefined ? [] : [state.assignedTo];
  return [...new Set([...whole, ...owners])];
}

export function holderOf(owner: string): string | undefined {
  return holder.exec(owner)?.[1];
}

/** Where everybody of a desk has a tie to the case, its duties stand at the desk of whoever stands in. */
function queueOfWorker(state: CaseState, { queue }: WorkItem): Queue {
  const role = queue === 'help-center' ? 'analyst' : StaffRole.safeParse(queue).data;
  const worker = role === undefined ? undefined : workerFor(state, role);
  return worker === undefined || worker === role ? queue : deskOfRole(worker);
}

function deskOfRole(role: StaffRole): Queue {
  return role === 'analyst' ? 'help-center' : role;
}

/** A likeness of names is judged by somebody else than its bearer; where nobody but them could see the case, they find somebody. */
function conflictDuties(state: CaseState): WorkItem[] {
  if (state.stage === 'closed') return [];
  return (state.staffConflicts ?? []).flatMap(({ sub, role, standing, hides, judgeBy, at }) => {
    const dueAt = judgeBy ?? at;
    if (standing === 'suspected')
      return [item(`judge-conflict:${sub}`, role === 'supervisor' ? 'director' : 'supervisor', dueAt)];
    const isSenior = role === 'supervisor' || role === 'director';
    return standing === 'conflict' && hides !== true
      ? [item(`find-another:${sub}`, isSenior ? role : 'supervisor', dueAt)]
      : [];
  });
}

/** A tie that a reviewer has declared and that the law may not count: a person says so, with the paragraph, or that it does. */
function tieDuties(state: CaseState): WorkItem[] {
  if (state.stage !== 'assigning-reviewers' && state.stage !== 'gathering-records') return [];
  return state.seats.flatMap(seat => {
    const open = tieToJudge(state, seat);
    return open === undefined ? [] : [item(`judge-tie:${seat.seat}`, 'supervisor', open.judgeBy)];
  });
}

/** After the letters, and also when the case has ended. */
function secondLookDuties(state: CaseState): WorkItem[] {
  const look = lookAwaited(state);
  const answerBy = state.determination?.secondLook?.answerBy;
  return [
    ...(look === undefined ? [] : [item('second-look', 'nurse', look.dueAt)]),
    ...(answerBy === undefined ? [] : [item('answer-second-look', 'director', answerBy)]),
  ];
}

/** Whose license, board and discipline nobody has looked up lately: of whoever has a seat, or might with a check that is clean. */
function credentialDuties(state: CaseState): WorkItem[] {
  if (!reviewStages.some(stage => stage === state.stage) || isBeingClosed(state)) return [];
  const seated = state.seats.flatMap(({ reviewerId, unchecked = [], checkBy, invitedAt }) =>
    unchecked.length === 0 ? [] : [{ reviewerId, dueAt: checkBy ?? invitedAt }],
  );
  const sought = state.stage === 'assigning-reviewers' && emptySeats(state).length > 0 ? state.toCheck : undefined;
  const others = (sought?.reviewerIds ?? []).map(reviewerId => ({ reviewerId, dueAt: sought?.by ?? state.receivedAt }));
  return [...seated, ...others].map(({ reviewerId, dueAt }) =>
    item(`check-credentials:${reviewerId}`, 'supervisor', dueAt),
  );
}

const toBeChecked = /^check-credentials:(.+)$/u;

/** Whose credentials that duty is about. */
export function reviewerToCheck(duty: string): string | undefined {
  return toBeChecked.exec(duty)?.[1];
}

function stageDuties(state: CaseState): WorkItem[] {
  if (isBeingClosed(state)) return [];
  return askStage(state, row => row.duties)
    .filter(({ oncePast, pressedBy }) => oncePast !== true || isLate(state, pressedBy))
    .map(({ duty, queue, pressedBy, about }) => asked(state, duty, queue, pressedBy, about));
}

/** Duties that do not belong to the stage: complaints beside a review, letters for the post, what is late. */
function dutiesBeside(state: CaseState): WorkItem[] {
  return [
    ...complaintDuties(state),
    ...recordsOwed(state),
    ...withholdingDuty(state),
    ...referralDuty(state),
    ...urgencyDuty(state),
    ...careDuty(state),
    ...askedWork(state),
    ...memberWork(state),
    ...readingDuty(state),
    ...passingOnDuty(state),
    ...letterWork(state),
    ...clockWork(state),
    ...conflictDuties(state),
    ...tieDuties(state),
    ...secondLookDuties(state),
    ...credentialDuties(state),
    ...stuckChecks(state),
    ...openDisclosures(state).map(({ id, dueAt }) => item(`review-disclosure:${id}`, 'supervisor', dueAt)),
    ...(state.trouble === undefined ? [] : [item('clear-trouble', 'supervisor', state.trouble.at)]),
  ];
}

/** Whoever promised it owns it, whosever the case is, while they are with the Help Center. */
function callsToMake({ callBacks = [] }: CaseState): WorkItem[] {
  return callBacks.map(({ id, by, dueAt, passedOn }) => ({
    ...item(`call-back:${id}`, 'help-center', dueAt),
    owner: passedOn === true ? 'help-center' : `staff:${by}`,
  }));
}

/** A file that AWS was not let at is for whoever can have that mended. */
function stuckChecks(state: CaseState): WorkItem[] {
  const stalled = stalledDocuments(state).map(document => document.stalled);
  const [dueAt] = stalled.map(({ at }) => at).toSorted();
  if (dueAt === undefined) return [];
  const queue = stalled.some(({ reason }) => reason === 'access-denied') ? 'supervisor' : 'help-center';
  return [item('see-to-documents', queue, dueAt)];
}

function complaintDuties(state: CaseState): WorkItem[] {
  if (state.stage === 'closed' || isBeingClosed(state)) return [];
  const r5 = clockOf(state, 'R5');
  return [
    ...(hasOpenComplaint(state) ? [item('resolve-complaint', 'help-center', dueBy(state, 'complaint'))] : []),
    ...(r5 !== undefined && isOwed(r5) ? [item('answer-complaint', queueOf(state), r5.derivation.dueAt)] : []),
  ];
}

/** The plan owes its records also while the review goes on without them. */
function recordsOwed(state: CaseState): WorkItem[] {
  if (state.stage !== 'assigning-reviewers' && state.stage !== 'reviewing') return [];
  const isOwedStill = lastRuns(state).some(clock => clockRules[clock.id].family === 'records' && isOwed(clock));
  return isOwedStill ? [item('deliver-records', queueOf(state), dueBy(state, 'records'))] : [];
}

/** What a plan withholds is for the director, while the reviewers can still have it. */
function withholdingDuty(state: CaseState): WorkItem[] {
  const isOpen = reviewStages.some(stage => stage === state.stage) && unjudgedItems(state).length > 0;
  return isOpen ? [item('judge-withholding', 'director', state.records?.judgeBy ?? state.receivedAt)] : [];
}

/** Of what the plan has promised alone, beside the rest of the case. */
function careDuty(state: CaseState): WorkItem[] {
  const isBeside = state.stage !== 'confirming-care' && state.stage !== 'closed';
  return isBeside && promisedParts(state).length > 0 ? [item('confirm-care', 'help-center', dueBy(state, 'care'))] : [];
}

/** Until somebody has judged it, whatever else happens to the case. */
function urgencyDuty(state: CaseState): WorkItem[] {
  const d5 = clockOf(state, 'D5');
  return d5 !== undefined && isOwed(d5) ? [item('judge-urgency', 'nurse', d5.derivation.dueAt)] : [];
}

/** Of all that came in unread there is one item, due when what came first is. */
function readingDuty(state: CaseState): WorkItem[] {
  const waiting = lastRuns(state).filter(clock => clockRules[clock.id].family === 'reading' && isOwed(clock));
  const dueAt = firstDate(waiting);
  return dueAt === undefined ? [] : [item('read-documents', 'help-center', dueAt)];
}

/** While the case goes on plan and reviewers wait for them. */
function passingOnDuty(state: CaseState): WorkItem[] {
  const [dueAt] = heldBack(state)
    .map(({ admittedAt, announcedAt }) => admittedAt ?? announcedAt)
    .toSorted();
  const isOver = state.stage === 'closed' || isScreening(state) || dueAt === undefined;
  return isOver ? [] : [item('pass-on-documents', 'help-center', dueAt)];
}

/** The letter could not say how to reach the agency: somebody finds out before the case is sent there. */
function referralDuty(state: CaseState): WorkItem[] {
  if (state.stage !== 'screening') return [];
  const { recommendation } = state;
  return recommendation !== undefined && !isReferralConfirmed(recommendation)
    ? [item('confirm-referral', 'supervisor', dueBy(state, 'eligibility'))]
    : [];
}
