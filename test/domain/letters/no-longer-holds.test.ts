import { describe, expect, it } from 'vitest';
import { Outcome } from '../../../domain/case/stage-names.ts';
import { letterKinds } from '../../../domain/letters/kinds.ts';
import { stillHolds } from '../../../domain/letters/letters.ts';
import { caseIn, clock, closedAs, complaintOnly, notice, seat } from './sample-case.ts';
import { samples } from './sample-letters.ts';
import {
  adopted,
  answered,
  at,
  careMissing,
  complaint,
  due,
  ending,
  inquiry,
  lateReview,
  me,
  missed,
  question,
  r1,
  records,
  report,
  reopenedSince,
  partWithdrawn,
  reversed,
  review,
  referred,
  settled,
  unpaid,
  v4,
  withdrawn,
  type Row,
} from './sample-states.ts';
import { PlanId } from '../../../domain/words/ids.ts';

describe('A notice no longer holds', () => {
  it.each<Row>([
    ['information-request', 'applicant', 'when the applicant has answered', caseIn('screening')],
    ['information-request', 'applicant', 'when the case was withdrawn', caseIn('awaiting-applicant', withdrawn)],
    ['plan-inquiry', 'plan', 'when the plan has answered', caseIn('screening', { inquiry: answered })],
    [
      'plan-inquiry',
      'plan',
      'when another inquiry took its place',
      caseIn('screening', { inquiry: { ...inquiry, id: 'inquiry-20' } }),
      { dueOn: '2026-11-30', dueAt: '2026-12-01T07:59:59.000Z', inquiry: 'inquiry-12' },
    ],
    [
      'plan-inquiry',
      'plan',
      'when the complaint was settled',
      caseIn('reviewing', { inquiry: { ...inquiry, about: 'complaint' }, ...settled() }),
    ],
    ['plan-inquiry', 'plan', 'when nothing is asked any more', caseIn('screening')],
    ['plan-inquiry', 'plan', 'when the case has its path', caseIn('gathering-records', { ...review, inquiry })],
    ['plan-inquiry', 'plan', 'when the case was withdrawn', caseIn('screening', { ...withdrawn, inquiry })],
    [
      'plan-inquiry',
      'plan',
      'when it was another plan',
      caseIn('screening', { inquiry, plan: { planId: PlanId.parse('la-care'), name: 'L.A. Care', listed: true } }),
    ],
    ['imr-approved-provider', 'provider', 'when the case was withdrawn', closedAs('withdrawn', review)],
    ['imr-approved', 'applicant', 'when the case was withdrawn', closedAs('withdrawn', review)],
    ['imr-approved', 'applicant', 'when the plan has given in', caseIn('resolving-complaint', reversed())],
    ['not-approved', 'applicant', 'when the case was withdrawn', closedAs('withdrawn', complaint)],
    ['not-approved', 'applicant', 'when every issue is under review', caseIn('gathering-records', review)],
    ['non-jurisdiction', 'applicant', 'when the case was reopened', caseIn('screening')],
    ['premature', 'applicant', 'when the case was reopened', caseIn('screening')],
    [
      'records-request',
      'plan',
      'when the case was withdrawn',
      caseIn('gathering-records', { ...review, ...withdrawn }),
    ],
    ['records-request', 'plan', 'when the withdrawn case is closed', closedAs('withdrawn', review)],
    ['records-request', 'plan', 'when the case is a complaint now', caseIn('resolving-complaint', complaint)],
    ['records-incomplete', 'plan', 'when everything is there', caseIn('gathering-records', { ...review, records })],
    ['records-incomplete', 'plan', 'when the case was withdrawn', closedAs('withdrawn', review)],
    ['complaint-notice', 'plan', 'when the complaint is settled', caseIn('reviewing', settled())],
    [
      'complaint-notice',
      'plan',
      'when the case was withdrawn',
      caseIn('resolving-complaint', { ...complaint, ...withdrawn }),
    ],
    [
      'reviewer-invitation',
      'reviewer',
      'without the seat',
      caseIn('assigning-reviewers', { seats: [seat('rev-2', 'invited')] }),
    ],
    [
      'reviewer-invitation',
      'reviewer',
      'when it was accepted',
      caseIn('assigning-reviewers', { seats: [seat(me, 'accepted')] }),
    ],
    [
      'reviewer-invitation',
      'reviewer',
      'when the case was withdrawn',
      caseIn('assigning-reviewers', { ...withdrawn, seats: [seat(me, 'invited')] }),
    ],
    [
      'reviewer-question',
      'plan',
      'when it was answered',
      caseIn('reviewing', { ...review, questions: [{ ...question, answer: { at, documentIds: [], event: 40 } }] }),
    ],
    [
      'reviewer-question',
      'plan',
      'when the review goes on without it',
      caseIn('reviewing', { ...review, questions: [{ ...question, leftAt: at }] }),
    ],
    [
      'reviewer-question',
      'plan',
      'when the case was withdrawn',
      caseIn('reviewing', { ...review, ...withdrawn, questions: [question] }),
    ],
    ['question-copy', 'applicant', 'when the case was withdrawn', closedAs('withdrawn', { questions: [question] })],
    [
      'question-answered',
      'reviewer',
      'when the analysis is in',
      caseIn('reviewing', { seats: [seat(me, 'analysed')] }),
    ],
    [
      'question-left',
      'plan',
      'when it was answered after all',
      caseIn('reviewing', {
        ...review,
        questions: [{ ...question, leftAt: at, answer: { at, documentIds: [], event: 40 } }],
      }),
    ],
    ['review-opened', 'reviewer', 'without the seat', caseIn('reviewing')],
    [
      'review-opened',
      'reviewer',
      'while records are awaited again',
      caseIn('gathering-records', { seats: [seat(me, 'accepted')] }),
    ],
    ['review-opened', 'reviewer', 'when the case is closed', closedAs('withdrawn', { seats: [seat(me, 'accepted')] })],
    [
      'reviewer-invitation',
      'reviewer',
      'while records are awaited again',
      caseIn('gathering-records', { seats: [seat(me, 'invited')] }),
    ],
    ['review-opened', 'reviewer', 'when the analysis is in', caseIn('reviewing', { seats: [seat(me, 'analysed')] })],
    ['adoption-request', 'director', 'once adopted', caseIn('authorizing', adopted)],
    ['adoption-request', 'director', 'when it went back to the reviewers', caseIn('reviewing', review)],
    ['decision', 'applicant', 'before the adoption', caseIn('adopting', { determination: { findings: [] } })],
    ['decision-plan', 'plan', 'before the adoption', caseIn('adopting')],
    [
      'authorization-demand',
      'plan',
      'after a report',
      caseIn({ stage: 'authorizing', asked: true, reports: [report] }, adopted),
    ],
    ['decision-provider', 'provider', 'before the adoption', caseIn('adopting')],
    ['authorization-demand', 'plan', 'while we ask whether the care came', caseIn('confirming-care', adopted)],
    ['authorization-demand', 'plan', 'when the case is closed', closedAs('overturned', adopted)],
    ['care-question', 'applicant', 'when the member has answered no', caseIn(careMissing, adopted)],
    ['issue-withdrawn', 'applicant', 'when it was taken up again', caseIn('reviewing', review)],
    ['issue-withdrawn', 'reviewer', 'when the review is over', caseIn('resolving-complaint', partWithdrawn)],
    ['issue-withdrawn', 'plan', 'when the case is closed', closedAs('withdrawn', partWithdrawn)],
    ['review-resumed', 'plan', 'when the plan has given in again', caseIn('confirming-care', reversed())],
    ['review-resumed', 'applicant', 'when the case is closed', closedAs('upheld')],
    ['care-missing', 'plan', 'when the member has not said so', caseIn('confirming-care', adopted)],
    ['care-missing', 'plan', 'when the plan owes it again', caseIn('authorizing', adopted)],
    ['care-pursued', 'applicant', 'when the plan owes it again', caseIn('authorizing', adopted)],
    ['care-pursued', 'applicant', 'when it was proved again', caseIn('confirming-care', adopted), { owedAgain: true }],
    ['care-pursued', 'applicant', 'when the case is closed', closedAs('overturned', adopted)],
    ['care-question', 'applicant', 'while the plan has to authorize', caseIn('authorizing', adopted)],
    ['care-question', 'applicant', 'when the case is closed', closedAs('overturned', adopted)],
    ['complaint-closing-provider', 'provider', 'before it is settled', caseIn('resolving-complaint', complaint)],
    ['complaint-closing', 'applicant', 'before it is settled', caseIn('resolving-complaint', complaint)],
    [
      'extension',
      'plan',
      'with a date of before',
      caseIn('reviewing', { clocks: [v4] }),
      { clock: 'V4', dueOn: '2026-12-30' },
    ],
    [
      'extension',
      'plan',
      'when the case is closed',
      closedAs('withdrawn', { clocks: [v4] }),
      { clock: 'V4', dueOn: '2026-12-31' },
    ],
    [
      'extension',
      'reviewer',
      'when the analysis is in',
      caseIn('reviewing', { clocks: [v4], seats: [seat(me, 'analysed')] }),
      { clock: 'V4', dueOn: '2026-12-31' },
    ],
    [
      'extension-withdrawn',
      'plan',
      'when it was extended again',
      caseIn('reviewing', { clocks: [v4] }),
      { clock: 'V4', dueOn: '2026-12-30' },
    ],
    ['extension-withdrawn', 'plan', 'when the case is closed', closedAs('withdrawn', { clocks: [v4] })],
    [
      'extension-withdrawn',
      'reviewer',
      'when the analysis is in',
      caseIn('reviewing', { clocks: [v4], seats: [seat(me, 'analysed')] }),
    ],
    ['reclassified', 'applicant', 'when nothing is reviewed', caseIn('resolving-complaint', { issues: complaintOnly })],
    ['reclassified', 'plan', 'when the case has ended', closedAs('duplicate')],
    [
      'urgency-declined',
      'applicant',
      'when the case is urgent after all',
      caseIn('screening', { urgency: 'expedited' }),
      { explained: false },
    ],
    ['expedited', 'applicant', 'when it was taken back', caseIn('reviewing'), { urgency: 'expedited' }],
    [
      'deadline-reminder',
      'plan',
      'when the clock was met',
      caseIn('gathering-records', { clocks: [{ ...r1, status: 'met', endedAt: at }] }),
      due(r1),
    ],
    [
      'deadline-reminder',
      'plan',
      'when the clock was missed',
      caseIn('gathering-records', { clocks: [missed] }),
      due(r1),
    ],
    [
      'deadline-reminder',
      'plan',
      'when the clock was moved',
      caseIn('gathering-records', { clocks: [clock('R1', '2026-11-24T09:00-08:00')] }),
      due(r1),
    ],
    ['deadline-reminder', 'plan', 'without the clock', caseIn('gathering-records'), due(r1)],
    [
      'deadline-reminder',
      'reviewer',
      'when the analysis is in',
      caseIn('reviewing', { clocks: [v4], seats: [seat(me, 'analysed')] }),
      due(v4),
    ],
    ['deadline-reminder', 'reviewer', 'without the seat', caseIn('reviewing', { clocks: [v4] }), due(v4)],
    ['deadline-missed', 'plan', 'when the clock still runs', caseIn('gathering-records', { clocks: [r1] }), due(r1)],
    ['deadline-missed', 'plan', 'when the case is closed', closedAs('withdrawn', { clocks: [missed] }), due(missed)],
    [
      'deadline-missed',
      'reviewer',
      'when the review was done after all',
      caseIn('reviewing', { clocks: [{ ...lateReview, endedAt: at }], seats: [seat(me, 'accepted')] }),
      due(lateReview),
    ],
    [
      'penalty-sum',
      'plan',
      'when the plan has reported',
      caseIn(
        { stage: 'authorizing', asked: true, reports: [report] },
        { ...adopted, clocks: [{ ...unpaid, endedAt: at }] },
      ),
    ],
    [
      'penalty-sum',
      'plan',
      'when days were taken back',
      caseIn('authorizing', { ...adopted, clocks: [{ ...unpaid, penaltyDays: unpaid.penaltyDays.slice(0, 6) }] }),
    ],
    [
      'penalty-sum',
      'plan',
      'when the days are counted from another on',
      caseIn('authorizing', { ...adopted, clocks: [{ ...unpaid, penaltyDays: unpaid.penaltyDays.slice(1) }] }),
    ],
    ['penalty-sum', 'plan', 'when the case is closed', closedAs('overturned', { ...adopted, clocks: [unpaid] })],
    [
      'enforcement-referral',
      'plan',
      'when days were taken back',
      caseIn('authorizing', { ...adopted, clocks: [{ ...referred, penaltyDays: referred.penaltyDays.slice(0, 9) }] }),
    ],
    ['withdrawal', 'applicant', 'when the case was reopened', caseIn('screening')],
    [
      'reversal',
      'applicant',
      'when the case was reopened',
      caseIn('gathering-records', { ...reversed(), ...reopenedSince('reversal') }),
    ],
    ['reopening', 'applicant', 'when the case is closed again', closedAs('duplicate')],
    [
      'assignment-ended',
      'reviewer',
      'with a seat in an open case',
      caseIn('reviewing', { seats: [seat(me, 'accepted')] }),
    ],
    ['closure', 'applicant', 'when the case was reopened', caseIn('screening'), { outcome: 'duplicate' }],
    ['closure', 'applicant', 'when the case ended in another way', closedAs('untimely'), { outcome: 'duplicate' }],
    ['closure', 'plan', 'when the case was reopened', caseIn('reviewing'), { outcome: 'died' }],
    ['closure', 'representative', 'when the case was reopened', caseIn('reviewing'), { outcome: 'died' }],
    ['acknowledgement', 'applicant', 'to a member who has died', closedAs('died')],
    [
      'acknowledgement',
      'applicant',
      'to a member who has died, before the case is closed',
      caseIn('screening', ending('died')),
    ],
    ['closure', 'applicant', 'to a member who has died', closedAs('died'), { outcome: 'died' }],
  ])('%s to %s, %s', (kind, party, _when, state, facts) => {
    expect(stillHolds(notice(kind, party, facts), state)).toBe(false);
  });

  it('in some state of a case: every kind has one in which it must not go out', () => {
    const states = [...samples.map(({ state }) => state), ...Outcome.options.map(outcome => closedAs(outcome))];
    const always = letterKinds.filter(({ name }) =>
      samples
        .filter(sample => sample.notice.kind === name)
        .every(sample => states.every(state => stillHolds(sample.notice, state))),
    );
    expect(always.map(({ name }) => name)).toEqual([]);
  });

  it('of a kind that is no longer written', () => {
    expect(stillHolds(notice('retired-letter', 'applicant'), caseIn('screening'))).toBe(false);
  });

  it('with facts that are not those of its kind', () => {
    expect(stillHolds(notice('closure', 'applicant', { outcome: 'lost' }), closedAs('duplicate'))).toBe(false);
  });
});
