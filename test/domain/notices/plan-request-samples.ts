import { pacific } from '../time/pacific.ts';
import { caseIn, clock, complaintOnly, issues, notice, reviewOnly } from './sample-case.ts';
import { about, friday, penalty, v4, wednesday, winning, type SampleLetter } from './sample-letter.ts';

const inquiry = {
  questions: ['licence', 'grievance'] as ('licence' | 'grievance')[],
  note: 'Words of a person about the melanoma.',
  askedAt: pacific(wednesday),
  dueAt: pacific('2026-11-30T23:59:59-08:00'),
};

/** To plans, of what they owe and by when. */
export const planRequestSamples: SampleLetter[] = [
  {
    notice: notice('imr-approved-plan', 'plan'),
    what: 'in part',
    state: caseIn('gathering-records', { issues: issues() }),
    at: wednesday,
    says: ['a standard Independent Medical Review, in part'],
  },
  {
    notice: notice('records-request', 'plan', { urgency: 'standard' }),
    what: 'standard, over Thanksgiving, before the time has begun',
    state: caseIn('gathering-records', { issues: reviewOnly }),
    at: wednesday,
    says: [
      'a standard Independent Medical Review',
      'by the end of Wednesday, December 2, 2026 (H&S 1374.30(n))',
      'all medical records on the condition',
      'the written response to the grievance',
      'annotated list',
      'acknowledge receipt',
    ],
    never: ['at the latest from'],
  },
  {
    notice: notice('records-request', 'plan', { urgency: 'standard' }),
    what: 'sent in the evening: the time begins the next business day',
    state: caseIn('gathering-records', { issues: reviewOnly }),
    at: '2026-12-04T18:00-08:00',
    says: [
      'by the end of Thursday, December 10, 2026',
      'at the latest from Monday, December 7, 2026; if you acknowledge earlier, from then',
    ],
  },
  {
    notice: notice('records-request', 'plan', { urgency: 'expedited' }),
    what: 'urgent, by the clock that runs already',
    state: caseIn('gathering-records', {
      issues: reviewOnly,
      urgency: 'expedited',
      clocks: [clock('R2', '2026-12-04T18:00-08:00')],
    }),
    at: '2026-12-04T18:01-08:00',
    says: ['an expedited', 'by 6:00 PM on Saturday, December 5, 2026, Pacific time (H&S 1374.31(a))'],
  },
  {
    notice: notice('complaint-notice', 'plan'),
    what: 'with what to send, and by when',
    state: caseIn('resolving-complaint', { issues: complaintOnly }),
    at: wednesday,
    says: [
      'A request of one of your members was not approved for Independent Medical Review.',
      'why it was not approved',
      'H&S 1368(b)',
      'by the end of Monday, November 30, 2026',
      'evidence of coverage',
      'acknowledge receipt',
    ],
  },
  {
    notice: notice('complaint-notice', 'plan'),
    what: 'of a part, beside a review',
    state: caseIn('gathering-records', { issues: issues() }),
    at: wednesday,
    says: ['A part of a request of one of your members was not approved'],
  },
  {
    notice: notice('plan-inquiry', 'plan', { dueOn: '2026-11-30', dueAt: pacific('2026-11-30T23:59:59-08:00') }),
    what: 'about the licence and the grievance',
    state: caseIn('screening', { inquiry }),
    at: wednesday,
    says: [
      'what the member says of your plan, is in the portal',
      'by the end of Monday, November 30, 2026',
      'under your plan’s licence',
      'whether the member filed a grievance',
      'with or without your answer',
      'acknowledge receipt',
    ],
  },
  {
    notice: notice('plan-inquiry', 'plan', { dueOn: '2026-11-26', dueAt: pacific('2026-11-26T10:00-08:00') }),
    what: 'about the grievance alone, urgent, to the hour',
    state: caseIn('screening', { urgency: 'expedited', inquiry: { ...inquiry, questions: ['grievance'] } }),
    at: wednesday,
    says: ['by 10:00 AM on Thursday, November 26, 2026, Pacific time', 'whether the member filed a grievance'],
    never: ['licence'],
  },
  {
    notice: notice('extension', 'plan', { clock: 'V4', dueOn: '2027-01-03' }),
    what: 'of the review',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4] }),
    at: friday,
    says: [
      'The director has extended the time to decide the review',
      'The reason is in the portal',
      'by the end of Sunday, January 3, 2027',
    ],
  },
  {
    notice: notice('extension', 'plan', { clock: 'K1', dueOn: '2027-01-03' }),
    what: 'of the complaint',
    state: caseIn('resolving-complaint', { issues: complaintOnly }),
    at: friday,
    says: ['the time to settle the complaint'],
  },
  {
    notice: notice('expedited', 'plan', { urgency: 'expedited' }),
    what: 'with the new time for the records',
    state: caseIn('gathering-records', {
      issues: reviewOnly,
      urgency: 'expedited',
      clocks: [clock('R2', '2026-12-04T18:00-08:00')],
    }),
    at: friday,
    says: ['this case is urgent', 'The records are due by 6:00 PM on Saturday, December 5, 2026, Pacific time'],
  },
  {
    notice: notice('expedited', 'plan', { urgency: 'standard' }),
    what: 'after the records are in',
    state: caseIn('reviewing', { issues: reviewOnly }),
    at: friday,
    says: ['Standard times apply'],
    never: ['The records are due'],
  },
  {
    notice: notice('deadline-reminder', 'plan', about('R1', wednesday)),
    what: 'of the records',
    state: caseIn('gathering-records', { issues: reviewOnly }),
    at: '2026-12-01T09:00-08:00',
    says: ['Your plan must send the records by the end of Wednesday, December 2, 2026 (H&S 1374.30(n)).'],
    never: ['$5,000'],
  },
  {
    notice: notice('deadline-reminder', 'plan', about('C1', '2027-03-03T11:00-08:00')),
    what: 'of the authorization',
    state: caseIn('authorizing', winning),
    at: '2027-03-09T09:00-08:00',
    says: ['Your plan must authorize the service by the end of Wednesday, March 10, 2027', penalty],
  },
  {
    notice: notice('deadline-missed', 'plan', about('R1', '2027-02-02T10:00-08:00')),
    what: 'of the records',
    state: caseIn('gathering-records', { issues: reviewOnly }),
    at: '2027-02-06T00:00-08:00',
    says: ['by the end of Friday, February 5, 2027', 'violation', 'do it now'],
    never: ['$5,000'],
  },
  {
    notice: notice('deadline-missed', 'plan', about('C2', '2027-03-03T11:00-08:00')),
    what: 'of the payment',
    state: caseIn('authorizing', winning),
    at: '2027-03-11T00:00-08:00',
    says: ['pay the member back by the end of Wednesday, March 10, 2027', 'violation', penalty],
  },
];
