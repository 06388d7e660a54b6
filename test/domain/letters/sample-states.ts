import type { Outcome } from '../../../domain/case/stage-names.ts';
import type { Question } from '../../../domain/case/question.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Notice } from '../../../domain/case/notice.ts';
import { checklist } from '../case/support/records.ts';
import { day, pacific } from '../time/pacific.ts';
import { caseIn, clock, complaintOnly, issues, notice, reviewOnly } from './sample-case.ts';
import type { CommonPart } from '../../../domain/case/common-part.ts';
import type { OpenPart } from '../../../domain/case/stages/open.ts';
import { NoticeId, PlanId } from '../../../domain/words/ids.ts';

export const at = pacific('2026-12-18T11:00-08:00');
export const review = { issues: reviewOnly };
export const complaint = { issues: complaintOnly };
export const me = 'rev-dermatology-7';
export const withdrawn = {
  concluding: { outcome: 'withdrawn', reason: 'The member withdrew the request.', at },
} as const;
export const inquiry = {
  questions: ['licence' as const],
  askedAt: pacific('2026-11-24T12:00-08:00'),
  dueAt: pacific('2026-11-30T23:59:59-08:00'),
};
/** What a reviewer has asked the plan. */
export const question: Question = {
  id: 'question-31',
  to: { party: 'plan', planId: PlanId.parse('anthem-blue-cross') },
  seat: 1,
  askedAt: at,
  event: 31,
};
export const answered = { ...inquiry, answeredAt: at, answer: { licensed: true, documentIds: [] } };
export const adopted = { determination: { findings: [{ issue: 1, finding: 'overturned' as const }], adoptedAt: at } };
export const v4 = clock('V4', '2026-12-01T15:00-08:00');
export const r1 = clock('R1', '2026-11-25T09:00-08:00');
export const due = ({ id, derivation: { dueOn, dueAt } }: typeof v4) => ({ clock: id, dueOn, dueAt });
const missedAt = pacific('2026-12-03T00:00-08:00');
export const missed = clock('R1', '2026-11-25T09:00-08:00', { status: 'missed', missedAt });
export const lateReview = clock('V4', '2026-12-01T15:00-08:00', { status: 'missed', missedAt });
/** Silent since the decision: a week of penalty days, 2027-03-11 to 2027-03-17. */
export const unpaid = clock('C1', '2027-03-03T11:00-08:00', {
  status: 'missed',
  missedAt: pacific('2027-03-11T00:00-08:00'),
  penaltyDays: ['11', '12', '13', '14', '15', '16', '17'].map(date => day(`2027-03-${date}`)),
});
/** The same for ten days. */
export const referred = {
  ...unpaid,
  penaltyDays: [...unpaid.penaltyDays, day('2027-03-18'), day('2027-03-19'), day('2027-03-20')],
};
export const report = { at, on: v4.derivation.dueOn, documentIds: [] };

export type Row = [
  kind: string,
  party: Parameters<typeof notice>[1],
  when: string,
  state: CaseState,
  facts?: Notice['facts'],
];

export const careMissing: OpenPart = { stage: 'confirming-care', asked: true, careMissing: at };

export function ending(outcome: Outcome): Partial<CommonPart> {
  return { concluding: { outcome, reason: 'Words of a person.', at } };
}

export function settled(): Partial<CommonPart> {
  return { issues: issues({}, { outcome: 'resolved' }) };
}

/** The plan has said that the member will have it on a Friday. */
export const careComing: OpenPart = {
  ...careMissing,
  answer: { at, says: 'coming', on: day('2027-01-08'), documentIds: [] },
};
export const partPromisedAt = { issues: issues({ promisedAt: at }) };
export const partGiven = { issues: issues({ outcome: 'reversed-by-plan' }) };
export const partWithdrawn = { issues: issues({ outcome: 'withdrawn' }) };

export function reversed(): Partial<CommonPart> {
  return { issues: issues({ outcome: 'reversed-by-plan' }) };
}

export function reopenedSince(kind: string): Partial<CommonPart> {
  return {
    notices: [notice(kind, 'applicant'), { ...notice('reopening', 'applicant'), id: NoticeId.parse('K7MH-4P9N-0010') }],
  };
}

export function reopenedBefore(kind: string): Partial<CommonPart> {
  return {
    notices: [{ ...notice('reopening', 'applicant'), id: NoticeId.parse('K7MH-4P9N-0005') }, notice(kind, 'applicant')],
  };
}

/** Everything is there, on no paper. */
export const records = { at, documentIds: [], later: [], checklist: checklist(), withheld: [] };

/** The first letter waits to go out, and so does its copy for an assistant, who is authorized or no longer. */
export function copying(isAuthorized: boolean): CaseState {
  const state = caseIn('screening');
  const { assistant, ...application } = state.application;
  const first = { ...notice('acknowledgement', 'applicant'), id: NoticeId.parse('K7MH-4P9N-0003') };
  return { ...state, application: isAuthorized ? { ...application, assistant } : application, notices: [first] };
}
