import { pacific } from '../time/pacific.ts';
import { caseIn, clock, complaintOnly, notice, reviewOnly, seat } from './sample-case.ts';
import { type SampleLetter, v4 } from './sample-letter.ts';

const january = '2027-01-06T09:00-08:00';
const reviewer = [seat('rev-dermatology-7', 'accepted')];
const ended = 'at once: the time for it ended on Thursday, December 31, 2026';
const inquiry = {
  questions: ['grievance' as const],
  askedAt: pacific('2026-11-25T09:00-08:00'),
  dueAt: pacific('2026-11-30T23:59:59-08:00'),
};

/** Letters that go out when the time of which they speak is over: none of them promises, or asks for, a day that has passed. */
export const lateLetters: SampleLetter[] = [
  {
    notice: notice('acknowledgement', 'applicant'),
    what: 'late, when the day by which we decide is over',
    state: caseIn('screening', { clocks: [clock('D2', '2026-11-24T10:00-08:00')] }),
    at: '2026-12-02T09:00-08:00',
    says: ['We wanted to tell you which by the end of Tuesday, December 1, 2026. We are late, and we are sorry.'],
    never: ['We will tell you which'],
  },
  {
    notice: notice('expedited', 'applicant', { urgency: 'standard' }),
    what: 'when the decision is late',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4] }),
    at: january,
    says: ['The next decision was due by the end of Thursday, December 31, 2026. It is late. We are seeing to it.'],
    never: ['is due by'],
  },
  {
    notice: notice('reclassified', 'applicant'),
    what: 'when the decision is late',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4] }),
    at: january,
    says: ['The decision was due by the end of Thursday, December 31, 2026. It is late. We are pressing for it.'],
    never: ['is due by'],
  },
  {
    notice: notice('care-question', 'applicant'),
    what: 'when our own time to ask is over',
    state: caseIn('confirming-care', { clocks: [clock('C3', '2026-12-01T10:00-08:00')] }),
    at: january,
    says: ['Please answer today.'],
    never: ['December 31'],
  },
  {
    notice: notice('not-approved', 'applicant'),
    what: 'when the time for the complaint is over',
    state: caseIn('resolving-complaint', { issues: complaintOnly, clocks: [clock('K1', '2026-12-01T10:00-08:00')] }),
    at: january,
    says: ['We will write to you with the result.'],
    never: ['December 31'],
  },
  {
    notice: notice('extension', 'applicant', { clock: 'V4', dueOn: '2027-01-03' }),
    what: 'when the new day is over',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4] }),
    at: january,
    says: ['The new date: by the end of Sunday, January 3, 2027. That day has passed.'],
  },
  {
    notice: notice('extension', 'plan', { clock: 'V4', dueOn: '2027-01-03' }),
    what: 'when the new day is over',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4] }),
    at: january,
    says: ['It is now due by the end of Sunday, January 3, 2027. That day has passed.'],
  },
  {
    notice: notice('reviewer-invitation', 'reviewer', { urgency: 'standard' }),
    what: 'when the determination is late',
    state: caseIn('assigning-reviewers', {
      issues: reviewOnly,
      clocks: [v4],
      seats: [seat('rev-dermatology-7', 'invited')],
    }),
    at: january,
    says: [`The determination is due ${ended}.`],
  },
  {
    notice: notice('review-opened', 'reviewer'),
    what: 'when the determination is late',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4], seats: reviewer }),
    at: january,
    says: [`Submit your analysis there, ${ended}.`],
  },
  {
    notice: notice('adoption-request', 'director'),
    what: 'when the time to adopt is over',
    state: caseIn('adopting', { issues: reviewOnly, clocks: [clock('A1', '2026-12-30T12:00-08:00')] }),
    at: january,
    says: [`Adopt the determination, or return it with a reason, ${ended}.`],
  },
  {
    notice: notice('records-request', 'plan', { urgency: 'expedited' }),
    what: 'urgent, when the hours are over',
    state: caseIn('gathering-records', {
      issues: reviewOnly,
      urgency: 'expedited',
      clocks: [clock('R2', '2026-12-04T18:00-08:00')],
    }),
    at: january,
    says: ['at once: the time for it ended at 6:00 PM on Saturday, December 5, 2026, Pacific time (H&S 1374.31(a)).'],
    never: ['by 6:00 PM'],
  },
  {
    notice: notice('records-incomplete', 'plan', { items: ['criteria'], files: 0 }),
    what: 'urgent, when the hours are over',
    state: caseIn('gathering-records', {
      issues: reviewOnly,
      urgency: 'expedited',
      clocks: [clock('R2', '2026-12-04T18:00-08:00')],
    }),
    at: january,
    says: ['It ended at 6:00 PM on Saturday, December 5, 2026, Pacific time: send what is missing now.'],
    never: ['by 6:00 PM'],
  },
  {
    notice: notice('plan-inquiry', 'plan', { dueOn: '2026-11-30', dueAt: pacific('2026-11-30T23:59:59-08:00') }),
    what: 'when the time to answer is over',
    state: caseIn('screening', { inquiry }),
    at: '2026-12-01T09:00-08:00',
    says: ['Answer there at once: the time for it ended on Monday, November 30, 2026.'],
  },
];
