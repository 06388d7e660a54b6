import { referred } from './sample-states.ts';
import { day } from '../time/pacific.ts';
import { caseIn, clock, closedAs, complaintOnly, issues, notice, reviewOnly } from './sample-case.ts';
import { adoptedAt, bothWon, friday, losing, penalty, winning, type SampleLetter } from './sample-letter.ts';
import { NoticeId } from '../../../domain/words/ids.ts';

/** To plans, of what a case came to. */
export const planOutcomeSamples: SampleLetter[] = [
  {
    notice: notice('decision-plan', 'plan', { result: 'overturned' }),
    what: 'to authorize, before the time has begun',
    state: caseIn('authorizing', winning),
    at: '2026-12-21T14:00-08:00',
    says: [
      "overturns the plan's decision",
      'binding on your plan',
      'the reviewers’ qualifications; their names are confidential',
      'authorize the service by the end of Tuesday, December 29, 2026',
      'H&S 1374.34(a)',
      penalty,
      'acknowledge receipt',
    ],
    never: ['in part', 'reimburse'],
  },
  {
    notice: notice('decision-plan', 'plan', { result: 'overturned' }),
    what: 'to authorize sooner and to reimburse',
    state: caseIn('authorizing', { ...bothWon, determination: { ...bothWon.determination, authorizeWithin: 2 } }),
    at: '2026-12-21T14:00-08:00',
    says: [
      'authorize the service by the end of Wednesday, December 23, 2026',
      'reimburse the member by the end of Tuesday, December 29, 2026',
    ],
  },
  {
    notice: notice('decision-plan', 'plan', { result: 'upheld' }),
    what: 'upheld',
    state: closedAs('upheld', losing),
    at: friday,
    says: ["upholds the plan's decision", 'No action is required'],
    never: ['$5,000'],
  },
  {
    notice: notice('authorization-demand', 'plan'),
    what: 'the first',
    state: caseIn('authorizing', {
      ...winning,
      clocks: [clock('C1', '2026-12-21T14:00-08:00')],
      notices: [notice('authorization-demand', 'plan')],
    }),
    at: '2026-12-21T14:00-08:00',
    says: ['Send proof', 'authorize the service by the end of Tuesday, December 29, 2026', penalty],
    never: ['Days counted', 'no acceptable proof'],
  },
  {
    notice: notice('authorization-demand', 'plan'),
    what: 'after a proof that was refused, with penalty days',
    state: caseIn('authorizing', {
      ...winning,
      clocks: [
        clock('C1', '2027-03-03T11:00-08:00', {
          status: 'missed',
          penaltyDays: [day('2027-03-11'), day('2027-03-12'), day('2027-03-13'), day('2027-03-14')],
        }),
      ],
      notices: [{ ...notice('authorization-demand', 'plan'), id: NoticeId.parse('K7MH-4P9N-0008') }],
    }),
    at: '2027-03-15T10:00-07:00',
    says: [
      'no acceptable proof',
      'authorize the service by the end of Wednesday, March 10, 2027',
      penalty,
      'Days counted so far: 4.',
    ],
  },
  {
    notice: notice('authorization-demand', 'plan'),
    what: 'because the care has not come',
    state: caseIn({ stage: 'confirming-care', asked: true, careMissing: adoptedAt }, winning),
    at: friday,
    says: ['what the decision requires has not been received', penalty],
    never: ['authorize the service by'],
  },
  {
    notice: notice('penalty-sum', 'plan'),
    what: 'after a week, of a service',
    state: caseIn('authorizing', winning),
    at: '2027-03-18T00:00-07:00',
    says: [
      'It had to authorize the service (H&S 1374.34(a)-(b))',
      '7 days that ended without it, the first on Thursday, March 11, 2027, the last on Wednesday, March 17, 2027',
      'at least $35,000 so far',
      'Each further day counts, and adds at least $5,000',
      'To end the count, authorize the service, and report it in the portal',
      'the proof',
    ],
  },
  {
    notice: notice('penalty-sum', 'plan', { clock: 'C2', days: 14, from: '2027-03-11', through: '2027-03-24' }),
    what: 'after two weeks, of a payment',
    state: caseIn('authorizing', bothWon),
    at: '2027-03-25T00:00-07:00',
    says: ['14 days', 'Wednesday, March 24, 2027', 'at least $70,000 so far', 'To end the count, pay the member back'],
  },
  {
    notice: notice('enforcement-referral', 'plan'),
    what: 'while the plan is silent',
    state: caseIn('authorizing', { ...winning, clocks: [referred] }),
    at: '2027-03-21T00:00-07:00',
    says: [
      'It had to authorize the service (H&S 1374.34(a)-(b))',
      '10 days that ended without it, the first on Thursday, March 11, 2027, the last on Saturday, March 20, 2027',
      'refers the case to its Office of Enforcement',
      'at least $50,000 so far',
      'Each further day counts, and adds at least $5,000. To end the count, authorize the service',
    ],
  },
  {
    notice: notice('enforcement-referral', 'plan'),
    what: 'when the plan has reported since',
    state: caseIn('authorizing', { ...winning, clocks: [{ ...referred, endedAt: adoptedAt }] }),
    at: '2027-03-21T00:00-07:00',
    says: ['refers the case to its Office of Enforcement', 'at least $50,000 so far'],
    never: ['Each further day', 'To end the count'],
  },
  {
    notice: notice('complaint-closing-plan', 'plan', { finding: 'out-of-compliance' }),
    what: 'against the plan',
    state: closedAs('complaint-resolved', { issues: complaintOnly }),
    at: friday,
    says: ['out of compliance', 'corrective action'],
  },
  {
    notice: notice('complaint-closing-plan', 'plan', { finding: 'in-compliance' }),
    what: 'for the plan',
    state: closedAs('complaint-resolved', { issues: complaintOnly }),
    at: friday,
    says: ['the plan in compliance'],
  },
  {
    notice: notice('complaint-closing-plan', 'plan', { finding: 'resolved' }),
    what: 'settled',
    state: closedAs('complaint-resolved', { issues: complaintOnly }),
    at: friday,
    says: ['The matter was settled'],
  },
  {
    notice: notice('withdrawal', 'plan'),
    what: 'nothing more is due',
    state: closedAs('withdrawn'),
    at: friday,
    says: ['has withdrawn the request', 'nothing more is due'],
  },
  {
    notice: notice('reversal', 'plan'),
    what: 'with a complaint that goes on',
    state: caseIn('resolving-complaint', { issues: issues({ outcome: 'reversed-by-plan' }) }),
    at: friday,
    says: ['has agreed to provide', 'The complaint in this case goes on'],
  },
  {
    notice: notice('reversal', 'plan'),
    what: 'with nothing left',
    state: closedAs('reversed-by-plan', { issues: reviewOnly }),
    at: friday,
    says: ['has agreed to provide'],
    never: ['The complaint in this case goes on'],
  },
  {
    notice: notice('reopening', 'plan'),
    what: 'with where to read what is due',
    state: caseIn('gathering-records', { issues: reviewOnly }),
    at: friday,
    says: ['has reopened this case', 'is in the portal'],
  },
];
