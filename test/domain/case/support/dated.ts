import { hiddenFrom, staffConflictOf } from '../../../../domain/case/staff-conflict.ts';
import { clockOf, isCounting, isOwed } from '../../../../domain/case/clock.ts';
import { stalledDocuments } from '../../../../domain/case/document-check.ts';
import { heldBack } from '../../../../domain/case/passing-on.ts';
import { isOpenInquiry } from '../../../../domain/case/inquiry.ts';
import { isOut, type Notice } from '../../../../domain/case/notice.ts';
import type { CaseState } from '../../../../domain/case/state.ts';
import { type ClockFamily, ClockId } from '../../../../domain/clocks/rule.ts';
import { clocksOf } from '../../../../domain/clocks/rules.ts';
import { workItems } from '../../../../domain/read/work.ts';
import { type Instant, plus } from '../../../../domain/time/instants.ts';

/** The clocks that press each duty, and the letter with which they begin. */
const pressed: Readonly<Record<string, { family: ClockFamily; letter?: string }>> = {
  'route-case': { family: 'eligibility' },
  'identify-plan': { family: 'eligibility' },
  'confirm-referral': { family: 'eligibility' },
  'judge-lateness': { family: 'eligibility' },
  'judge-urgency': { family: 'urgency' },
  'hear-from-applicant': { family: 'answer', letter: 'information-request' },
  'hear-from': { family: 'answer', letter: 'information-request' },
  'go-on-without-release': { family: 'records-check' },
  'deliver-records': { family: 'records', letter: 'records-request' },
  'proceed-without-records': { family: 'records' },
  'complete-documentation': { family: 'records-check' },
  'assign-reviewer': { family: 'seat' },
  'fill-seat': { family: 'seat' },
  'invite-another': { family: 'invitation' },
  'accept-review': { family: 'invitation', letter: 'reviewer-invitation' },
  'submit-analysis': { family: 'review' },
  'complete-analysis': { family: 'review' },
  'adopt-determination': { family: 'adoption' },
  'report-authorization': { family: 'implementation', letter: 'decision-plan' },
  'accept-authorization': { family: 'proof-check' },
  'confirm-care': { family: 'care' },
  'follow-up-care': { family: 'care' },
  'see-to-care': { family: 'missing-care' },
  'answer-no-care': { family: 'missing-care' },
  'answer-complaint': { family: 'complaint-answer' },
  'resolve-complaint': { family: 'complaint' },
  'answer-question': { family: 'question', letter: 'reviewer-question' },
  'go-on-without-answer': { family: 'question' },
  'read-documents': { family: 'reading' },
  'await-successor': { family: 'stepping-in' },
  'post-notice': { family: 'posting' },
  'send-copy': { family: 'posting' },
  'reach-member': { family: 'posting' },
};

/** Duties whose date is neither that of a clock which runs, nor one that the case keeps: nobody would notice that they wait. */
export function undated(state: CaseState): string[] {
  return workItems(state)
    .filter(({ duty, dueAt }) => !isDatedBy(state, duty.split(':'), dueAt))
    .map(({ duty }) => duty);
}

function isDatedBy(state: CaseState, [name = '', about, more]: string[], dueAt: Instant): boolean {
  const { family, letter } = pressed[name] ?? {};
  if (family === undefined) return keptDates(state, name, about, more).includes(dueAt);
  const clocks = state.clocks.filter(
    clock => clocksOf(family).includes(clock.id) && isCounting(clock) && isAbout(clock.subject, about),
  );
  if (clocks.length > 0) return clocks.some(({ derivation }) => derivation.dueAt === dueAt);
  return state.notices.some(notice => notice.kind === letter && isDatedByLetter(notice, dueAt));
}

/** A seat's clock is about its number, a letter's about its id; an organization has none. */
function isAbout(subject: string | undefined, about: string | undefined): boolean {
  const isOne = about !== undefined && subject !== undefined && !about.startsWith('org-');
  return !isOne || subject === about || subject === `seat-${about}`;
}

/** Its receipt is seen to by a person, or it is on its way: out by the next business day, over a long weekend at most. */
function isDatedByLetter(notice: Notice, dueAt: Instant): boolean {
  if (isOut(notice)) return notice.receiptBy === dueAt && notice.acknowledgedAt === undefined;
  const from = notice.cameBackAt ?? notice.queuedAt;
  return notice.status !== 'withdrawn' && dueAt > from && dueAt <= plus(from, { hours: 6 * 24 });
}

/** Of whoever has a seat, or might have one. */
function checkDates(state: CaseState, reviewerId: string | undefined): (Instant | undefined)[] {
  const { toCheck } = { toCheck: undefined, ...state };
  const seated = state.seats.filter(one => one.reviewerId === reviewerId).map(({ checkBy }) => checkBy);
  return toCheck?.reviewerIds.some(id => id === reviewerId) === true ? [...seated, toCheck.by] : seated;
}

/** The dates that the case itself keeps for a duty that no clock presses. */
function keptDates(state: CaseState, name: string, about: string | undefined, more: string | undefined): Instant[] {
  const notice = state.notices.find(({ id }) => id === about);
  const clock = ClockId.safeParse(about);
  const its = clock.success ? clockOf(state, clock.data, more) : undefined;
  const { inquiry, trouble, records } = state;
  const r6 = clockOf(state, 'R6', inquiry?.id);
  const dates: Record<string, (Instant | undefined)[]> = {
    pressing: its !== undefined && isCounting(its) ? [its.derivation.dueAt] : [],
    'refer-to-enforcement': [its?.referral?.dueAt],
    'answer-inquiry': isOpenInquiry(inquiry)
      ? [r6 !== undefined && isOwed(r6) ? r6.derivation.dueAt : inquiry?.dueAt]
      : [],
    'judge-withholding': [records?.judgeBy],
    'telephone-applicant': [
      ...(state.requests ?? []).filter(({ id }) => id === about).map(({ telephoneBy }) => telephoneBy),
      ...(about === 'came-of-age' ? [state.comingOfAge?.telephoneBy] : []),
      ...(about === 'filed-for-them' ? [plus(state.expeditedAt ?? state.receivedAt, { hours: 4 })] : []),
    ],
    'see-to-coming-of-age': [state.comingOfAge?.seeBy],
    'judge-signature': state.clocks
      .filter(({ id }) => id === 'D2' || id === 'D3')
      .map(({ derivation }) => derivation.dueAt),
    'record-receipt': [notice?.receiptBy],
    'telephone-plan': [notice?.cameBackAt ?? notice?.postedAt ?? notice?.queuedAt],
    'call-reviewer': [notice?.cameBackAt ?? notice?.queuedAt],
    'see-to-documents': stalledDocuments(state).map(({ stalled }) => stalled.at),
    'confirm-correction': (state.corrections ?? []).map(({ lookBy }) => lookBy),
    'pass-on-documents': heldBack(state).map(({ admittedAt }) => admittedAt),
    'review-disclosure': (state.disclosures ?? []).filter(({ id }) => id === about).map(({ dueAt }) => dueAt),
    'clear-trouble': [trouble?.at],
    'second-look': [state.determination?.secondLook?.dueAt],
    'answer-second-look': [state.determination?.secondLook?.answerBy],
    'judge-tie': state.seats
      .filter(({ seat }) => `${seat}` === about)
      .flatMap(({ ties = [] }) => ties.map(({ judgeBy }) => judgeBy)),
    'check-credentials': checkDates(state, about),
    'judge-conflict': [staffConflictOf(state, about ?? '')?.judgeBy],
    'find-another': [staffConflictOf(state, about ?? '')?.judgeBy],
    'stay-away': hiddenFrom(state).map(({ at }) => at),
    'compare-contract': [state.coverageInDoubt?.compareBy],
    'compare-cases': (state.likenesses ?? []).map(({ dueAt }) => dueAt),
    translate: (state.translations ?? []).filter(({ of }) => `${of}` === about).map(({ dueAt }) => dueAt),
    'call-back': [state.callBacks?.find(({ id }) => id === about)?.dueAt],
  };
  const kept = name === 'past-due' || name === 'overdue' ? dates['pressing'] : dates[name];
  return (kept ?? []).filter(date => date !== undefined);
}
