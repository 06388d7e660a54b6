import { describe, expect, it } from 'vitest';
import { Outcome } from '../../../domain/case/stages.ts';
import type { CaseState, CommonPart, OpenPart } from '../../../domain/case/state.ts';
import { letterTable } from '../../../domain/notices/letters.ts';
import { type Notice, NoticeKind } from '../../../domain/notices/notice.ts';
import { stillHolds } from '../../../domain/notices/still-holds.ts';
import { pacific } from '../time/pacific.ts';
import { caseIn, clock, closedAs, complaintOnly, issues, notice, reviewOnly, seat } from './sample-case.ts';
import { samples } from './sample-letters.ts';

const at = pacific('2026-12-18T11:00-08:00');
const review = { issues: reviewOnly };
const complaint = { issues: complaintOnly };
const me = 'rev-dermatology-7';
const withdrawn = { concluding: { outcome: 'withdrawn', reason: 'The member withdrew the request.' } } as const;
const adopted = { determination: { findings: [{ issue: 1, finding: 'overturned' as const }], adoptedAt: at } };
const v4 = clock('V4', '2026-12-01T15:00-08:00');
const r1 = clock('R1', '2026-11-25T09:00-08:00');
const due = ({ id, derivation: { dueOn, dueAt } }: typeof v4) => ({ clock: id, dueOn, dueAt });
const missedAt = pacific('2026-12-03T00:00-08:00');
const missed = clock('R1', '2026-11-25T09:00-08:00', { status: 'missed', missedAt });
const lateReview = clock('V4', '2026-12-01T15:00-08:00', { status: 'missed', missedAt });
const report = { at, authorizedOn: v4.derivation.dueOn, documentIds: [] };

type Row = [
  kind: NoticeKind,
  party: Parameters<typeof notice>[1],
  when: string,
  state: CaseState,
  facts?: Notice['facts'],
];

describe('A notice still holds', () => {
  it.each<Row>([
    ['acknowledgement', 'applicant', 'of a case in screening', caseIn('screening')],
    ['acknowledgement', 'applicant', 'of a case that was withdrawn', closedAs('withdrawn')],
    ['information-request', 'applicant', 'while we wait for the applicant', caseIn('awaiting-applicant')],
    ['imr-approved', 'applicant', 'while the records are awaited', caseIn('gathering-records', review)],
    ['imr-approved-plan', 'plan', 'while the records are awaited', caseIn('gathering-records', review)],
    ['not-approved', 'applicant', 'of a complaint', caseIn('resolving-complaint', complaint)],
    ['not-approved', 'applicant', 'of a complaint that was settled at once', closedAs('complaint-resolved', complaint)],
    [
      'non-jurisdiction',
      'applicant',
      'while the case is being closed',
      caseIn('screening', ending('non-jurisdictional')),
    ],
    ['non-jurisdiction', 'applicant', 'when the case is closed', closedAs('non-jurisdictional')],
    ['premature', 'applicant', 'when the case is closed', closedAs('premature')],
    ['records-request', 'plan', 'while the records are awaited', caseIn('gathering-records', review)],
    ['records-request', 'plan', 'as word of the approval, after the records came', caseIn('reviewing', review)],
    ['complaint-notice', 'plan', 'while the complaint is open', caseIn('resolving-complaint', complaint)],
    ['complaint-notice', 'plan', 'beside a review', caseIn('gathering-records', { issues: issues() })],
    [
      'reviewer-invitation',
      'reviewer',
      'with the seat',
      caseIn('assigning-reviewers', { seats: [seat(me, 'invited')] }),
    ],
    ['review-opened', 'reviewer', 'with the seat', caseIn('reviewing', { seats: [seat(me, 'accepted')] })],
    ['adoption-request', 'director', 'before the adoption', caseIn('adopting', review)],
    ['decision', 'applicant', 'once adopted', caseIn('authorizing', adopted)],
    ['decision', 'applicant', 'also when the case is closed', closedAs('upheld', adopted)],
    ['decision-plan', 'plan', 'once adopted', caseIn('authorizing', adopted)],
    ['authorization-demand', 'plan', 'before a report', caseIn('authorizing', adopted)],
    ['authorization-demand', 'plan', 'where the care is missing', caseIn(careMissing, adopted)],
    ['care-question', 'applicant', 'before an answer', caseIn('confirming-care', adopted)],
    ['complaint-closing', 'applicant', 'once settled', closedAs('complaint-resolved', settled())],
    ['complaint-closing-plan', 'plan', 'once settled, beside a review', caseIn('reviewing', settled())],
    [
      'extension',
      'applicant',
      'with the same date',
      caseIn('reviewing', { clocks: [v4] }),
      { clock: 'V4', dueOn: '2026-12-31' },
    ],
    ['expedited', 'plan', 'while urgent', caseIn('reviewing', { urgency: 'expedited' }), { urgency: 'expedited' }],
    ['expedited', 'plan', 'while standard', caseIn('reviewing'), { urgency: 'standard' }],
    ['deadline-reminder', 'plan', 'while the clock runs', caseIn('gathering-records', { clocks: [r1] }), due(r1)],
    [
      'deadline-reminder',
      'reviewer',
      'with the seat and no analysis',
      caseIn('reviewing', { clocks: [v4], seats: [seat(me, 'accepted')] }),
      due(v4),
    ],
    ['deadline-missed', 'plan', 'while it is owed', caseIn('gathering-records', { clocks: [missed] }), due(missed)],
    [
      'deadline-missed',
      'plan',
      'also when it was done after all: it stays on the record',
      caseIn('reviewing', { clocks: [{ ...missed, endedAt: at }] }),
      due(missed),
    ],
    [
      'deadline-missed',
      'reviewer',
      'with the seat and no analysis',
      caseIn('reviewing', { clocks: [lateReview], seats: [seat(me, 'accepted')] }),
      due(lateReview),
    ],
    ['deadline-missed', 'director', 'while it is owed', caseIn('reviewing', { clocks: [lateReview] }), due(lateReview)],
    ['withdrawal', 'plan', 'while the case is being closed', caseIn('reviewing', withdrawn)],
    ['withdrawal', 'applicant', 'when the case is closed', closedAs('withdrawn')],
    ['reversal', 'applicant', 'when the case is closed', closedAs('reversed-by-plan')],
    ['reversal', 'plan', 'where the complaint goes on', caseIn('resolving-complaint', reversed())],
    ['reopening', 'applicant', 'while the case goes on', caseIn('screening')],
    [
      'assignment-ended',
      'reviewer',
      'without a seat',
      caseIn('assigning-reviewers', { seats: [seat('rev-2', 'invited')] }),
    ],
    ['assignment-ended', 'reviewer', 'in a closed case', closedAs('withdrawn', { seats: [seat(me, 'accepted')] })],
    ['closure', 'applicant', 'when the case is closed', closedAs('duplicate'), { outcome: 'duplicate' }],
  ])('%s to %s, %s', (kind, party, _when, state, facts) => {
    expect(stillHolds(notice(kind, party, facts), state)).toBe(true);
  });
});

describe('A notice no longer holds', () => {
  it.each<Row>([
    ['information-request', 'applicant', 'when the applicant has answered', caseIn('screening')],
    ['information-request', 'applicant', 'when the case was withdrawn', caseIn('awaiting-applicant', withdrawn)],
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
    ['review-opened', 'reviewer', 'without the seat', caseIn('reviewing')],
    ['review-opened', 'reviewer', 'when the analysis is in', caseIn('reviewing', { seats: [seat(me, 'analysed')] })],
    [
      'review-opened',
      'reviewer',
      'when another left',
      caseIn('assigning-reviewers', { seats: [seat(me, 'accepted')] }),
    ],
    ['adoption-request', 'director', 'once adopted', caseIn('authorizing', adopted)],
    ['adoption-request', 'director', 'when it went back to the reviewers', caseIn('reviewing', review)],
    ['decision', 'applicant', 'before the adoption', caseIn('adopting', { determination: { findings: [] } })],
    ['decision-plan', 'plan', 'before the adoption', caseIn('adopting')],
    [
      'authorization-demand',
      'plan',
      'after a report',
      caseIn({ stage: 'authorizing', demanded: true, report }, adopted),
    ],
    ['authorization-demand', 'plan', 'while we ask whether the care came', caseIn('confirming-care', adopted)],
    ['authorization-demand', 'plan', 'when the case is closed', closedAs('overturned', adopted)],
    ['care-question', 'applicant', 'when the member has answered no', caseIn(careMissing, adopted)],
    ['care-question', 'applicant', 'when the case is closed', closedAs('overturned', adopted)],
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
  ])('%s to %s, %s', (kind, party, _when, state, facts) => {
    expect(stillHolds(notice(kind, party, facts), state)).toBe(false);
  });

  it('of any kind but the acknowledgement and the decision in every state: each has one in which it must not go out', () => {
    const states = [...samples.map(({ state }) => state), ...Outcome.options.map(outcome => closedAs(outcome))];
    const always = NoticeKind.options.filter(kind =>
      samples
        .filter(sample => sample.notice.kind === kind)
        .every(sample => states.every(state => stillHolds(sample.notice, state))),
    );
    expect(always).toEqual(['acknowledgement']);
    expect(Object.keys(letterTable)).toEqual(NoticeKind.options);
  });
});

const careMissing: OpenPart = { stage: 'confirming-care', asked: true, careMissing: at };

function ending(outcome: Outcome): Partial<CommonPart> {
  return { concluding: { outcome, reason: 'Words of a person.' } };
}

function settled(): Partial<CommonPart> {
  return { issues: issues({}, { outcome: 'resolved' }) };
}

function reversed(): Partial<CommonPart> {
  return { issues: issues({ outcome: 'reversed-by-plan' }) };
}

function reopenedSince(kind: NoticeKind): Partial<CommonPart> {
  return { notices: [notice(kind, 'applicant'), { ...notice('reopening', 'applicant'), id: 'K7MH-4P9N-0010' }] };
}
