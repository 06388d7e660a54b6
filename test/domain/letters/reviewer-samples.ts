import { caseIn, clock, notice, reviewOnly, seat } from './sample-case.ts';
import { partWithdrawn } from './sample-states.ts';
import { about, friday, v2, v4, type SampleLetter } from './sample-letter.ts';

const late = about('V4', '2026-12-01T15:00-08:00');

/** To reviewers, their organizations and the director. */
export const reviewerSamples: SampleLetter[] = [
  {
    notice: notice('reviewer-invitation', 'reviewer', { urgency: 'standard' }),
    what: 'with the day of the determination',
    state: caseIn('assigning-reviewers', {
      issues: reviewOnly,
      clocks: [v4],
      seats: [seat('rev-dermatology-7', 'invited')],
    }),
    at: '2026-12-01T15:30-08:00',
    says: ['accept or decline', 'H&S 1374.32', 'The determination is due by the end of Thursday, December 31, 2026'],
    never: ['urgent'],
  },
  {
    notice: notice('reviewer-invitation', 'reviewer', { urgency: 'expedited' }),
    what: 'urgent',
    state: caseIn('assigning-reviewers', { issues: reviewOnly, urgency: 'expedited', clocks: [v2] }),
    at: '2026-12-05T12:30-08:00',
    says: ['Invitation to an urgent review', 'by the end of Tuesday, December 8, 2026'],
  },
  {
    notice: notice('extension', 'reviewer', { clock: 'V4', dueOn: '2027-01-03' }),
    what: 'with the new date',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4], seats: [seat('rev-dermatology-7', 'accepted')] }),
    at: friday,
    says: ['The director has extended', 'due by the end of Sunday, January 3, 2027', 'The reason is in the portal'],
  },
  {
    notice: notice('extension', 'review-org', { clock: 'V4', dueOn: '2027-01-03' }),
    what: 'with the new date',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4], seats: [seat('rev-dermatology-7', 'accepted')] }),
    at: friday,
    says: ['The director has extended', 'due by the end of Sunday, January 3, 2027', 'The reason is in the portal'],
  },
  {
    notice: notice('extension-withdrawn', 'reviewer'),
    what: 'with the date of before',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4], seats: [seat('rev-dermatology-7', 'accepted')] }),
    at: friday,
    says: ['given in error and is taken back', 'Your analysis is due by the end of Thursday, December 31, 2026'],
    never: ['has passed'],
  },
  {
    notice: notice('extension-withdrawn', 'reviewer'),
    what: 'when that date has passed',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4], seats: [seat('rev-dermatology-7', 'accepted')] }),
    at: '2027-01-01T00:00-08:00',
    says: ['by the end of Thursday, December 31, 2026, as it was before. That day has passed.'],
  },
  {
    notice: notice('extension-withdrawn', 'review-org'),
    what: 'with the date of before',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4], seats: [seat('rev-dermatology-7', 'accepted')] }),
    at: friday,
    says: ['given in error and is taken back', 'It is due by the end of Thursday, December 31, 2026', 'have been told'],
  },
  {
    notice: notice('review-opened', 'reviewer'),
    what: 'with the day of the analysis',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4], seats: [seat('rev-dermatology-7', 'accepted')] }),
    at: friday,
    says: ['by the end of Thursday, December 31, 2026', 'Write for a lay reader', 'Your name is not given'],
  },
  {
    notice: notice('review-opened', 'reviewer'),
    what: 'without a day that nobody has set',
    state: caseIn('reviewing', { issues: reviewOnly, seats: [seat('rev-dermatology-7', 'accepted')] }),
    at: friday,
    says: ['Submit your analysis there.'],
  },
  {
    notice: notice('deadline-reminder', 'reviewer', late),
    what: 'of the analysis',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4] }),
    at: '2026-12-30T09:00-08:00',
    says: ['Your analysis is due by the end of Thursday, December 31, 2026'],
  },
  {
    notice: notice('deadline-reminder', 'reviewer', { ...about('V0', '2026-12-01T15:00-08:00'), subject: 'seat-1' }),
    what: 'of the invitation',
    state: caseIn('assigning-reviewers', { issues: reviewOnly, seats: [seat('rev-dermatology-7', 'invited')] }),
    at: '2026-12-02T15:00-08:00',
    says: ['Your answer to our invitation to review a case is due by the end of Thursday, December 3, 2026'],
    never: ['analysis'],
  },
  {
    notice: notice('deadline-reminder', 'review-org', { ...about('S1', '2026-12-01T15:00-08:00'), subject: 'seat-1' }),
    what: 'of the empty seat',
    state: caseIn('assigning-reviewers', { issues: reviewOnly }),
    at: '2026-12-02T15:00-08:00',
    says: ['A seat in a review is empty. Please name a reviewer by the end of Thursday, December 3, 2026'],
  },
  {
    notice: notice('deadline-missed', 'reviewer', late),
    what: 'of the analysis',
    state: caseIn('reviewing', { issues: reviewOnly }),
    at: '2027-01-01T00:00-08:00',
    says: ['Your analysis was due by the end of Thursday, December 31, 2026', 'decline in the portal'],
  },
  {
    notice: notice('issue-withdrawn', 'reviewer'),
    what: 'with what goes on',
    state: caseIn('reviewing', { ...partWithdrawn, seats: [seat('rev-dermatology-7', 'accepted')] }),
    at: friday,
    says: ['has withdrawn a part of the request', 'Please decide the rest'],
  },
  {
    notice: notice('assignment-ended', 'reviewer'),
    what: 'nothing more is due',
    state: caseIn('assigning-reviewers', { issues: reviewOnly }),
    at: friday,
    says: ['You no longer have a part in this case'],
  },
  {
    notice: notice('adoption-request', 'director'),
    what: 'without a day that nobody has set',
    state: caseIn('adopting', { issues: reviewOnly }),
    at: friday,
    says: ['with a reason.'],
  },
  {
    notice: notice('adoption-request', 'director'),
    what: 'with the day of the adoption',
    state: caseIn('adopting', { issues: reviewOnly, clocks: [clock('A1', '2026-12-18T12:00-08:00')] }),
    at: '2026-12-18T12:00-08:00',
    says: ['Adopt the determination, or return it with a reason, by the end of Monday, December 21, 2026'],
  },
  {
    notice: notice('deadline-missed', 'director', late),
    what: 'of the review',
    state: caseIn('reviewing', { issues: reviewOnly }),
    at: '2027-01-01T00:00-08:00',
    says: ['had to decide this case by the end of Thursday, December 31, 2026'],
  },
];
