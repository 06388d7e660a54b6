import type { CaseState } from '../../../domain/case/state.ts';
import type { Notice } from '../../../domain/notices/notice.ts';
import { day, pacific } from '../time/pacific.ts';
import { caseIn, clock, closedAs, complaintOnly, issues, notice, reviewOnly, seat } from './sample-case.ts';

export interface SampleLetter {
  notice: Notice;
  /** What is special about it. */
  what: string;
  state: CaseState;
  at: string;
  says: string[];
  never?: string[];
}

const wednesday = '2026-11-25T09:00-08:00';
const friday = '2026-12-18T11:00-08:00';
const adoptedAt = pacific('2026-12-21T11:00-08:00');
const overturned = { findings: [{ issue: 1, finding: 'overturned' }], adoptedAt } as const;
const upheld = { findings: [{ issue: 1, finding: 'upheld' }], adoptedAt } as const;
const winning = {
  issues: issues({ outcome: 'overturned' }, { route: 'not-taken' }),
  determination: { ...overturned, findings: [...overturned.findings] },
};
const losing = {
  issues: issues({ outcome: 'upheld' }, { route: 'not-taken' }),
  determination: { ...upheld, findings: [...upheld.findings] },
};
const bothWon = { ...winning, issues: issues({ outcome: 'overturned' }, { route: 'imr', outcome: 'overturned' }) };
const penalty = 'at least $5,000 for each day';
const v4 = clock('V4', '2026-12-01T15:00-08:00');
const v2 = clock('V2', '2026-12-05T12:00-08:00');
const about = (id: Parameters<typeof clock>[0], startedAt: string) => {
  const { dueOn, dueAt } = clock(id, startedAt).derivation;
  return { clock: id, dueOn, dueAt };
};

const toMembers: SampleLetter[] = [
  {
    notice: notice('acknowledgement', 'applicant'),
    what: 'with the day by which we decide',
    state: caseIn('screening', { clocks: [clock('D2', '2026-11-24T10:00-08:00')] }),
    at: '2026-11-24T10:01-08:00',
    says: ['on Tuesday, November 24, 2026', 'by the end of Tuesday, December 1, 2026', 'call 911', 'You pay nothing'],
  },
  {
    notice: notice('acknowledgement', 'applicant'),
    what: 'urgent, with the hour',
    state: caseIn('screening', { urgency: 'expedited', clocks: [clock('D3', '2026-12-04T16:00-08:00')] }),
    at: '2026-12-04T16:01-08:00',
    says: ['by 4:00 PM on Sunday, December 6, 2026, Pacific time'],
  },
  {
    notice: notice('information-request', 'applicant', { count: '2' }),
    what: 'our time stands still',
    state: caseIn('awaiting-applicant', { clocks: [clock('D2', '2026-11-24T10:00-08:00', { status: 'paused' })] }),
    at: wednesday,
    says: ['2 things', 'The fastest way', 'stands still', 'We will not turn you down because a paper is missing'],
  },
  {
    notice: notice('information-request', 'applicant', { count: '1' }),
    what: 'urgent, our time runs on',
    state: caseIn('awaiting-applicant', { urgency: 'expedited', clocks: [clock('D3', '2026-11-24T10:00-08:00')] }),
    at: wednesday,
    says: ['one thing', 'Please answer today'],
    never: ['stands still'],
  },
  {
    notice: notice('imr-approved', 'applicant', { urgency: 'standard', inPart: 'no' }),
    what: 'as a whole, standard',
    state: caseIn('gathering-records', { issues: reviewOnly }),
    at: wednesday,
    says: ['Your request will get an Independent Medical Review', '30 days', 'You can send papers to the doctors too'],
    never: ['The other part'],
  },
  {
    notice: notice('imr-approved', 'applicant', { urgency: 'expedited', inPart: 'yes' }),
    what: 'in part, urgent',
    state: caseIn('gathering-records', { issues: issues(), urgency: 'expedited' }),
    at: wednesday,
    says: ['A part of your request will get', 'as a complaint', 'and why', 'within 24 hours', '3 to 7 days'],
  },
  {
    notice: notice('not-approved', 'applicant'),
    what: 'as a whole, with the reasons in general',
    state: caseIn('resolving-complaint', { issues: complaintOnly, clocks: [clock('K1', '2026-11-24T10:00-08:00')] }),
    at: wednesday,
    says: [
      'Your request cannot get an Independent Medical Review',
      'The question is what your plan covers',
      'It does not meet the rules for this kind of review',
      'Sign in to read all of our reasons',
      'as a complaint',
      'by the end of Thursday, December 24, 2026',
    ],
  },
  {
    notice: notice('not-approved', 'applicant'),
    what: 'in part',
    state: caseIn('gathering-records', { issues: issues() }),
    at: wednesday,
    says: ['A part of your request cannot get', 'The question is what your plan covers'],
    never: ['It does not meet the rules'],
  },
  {
    notice: notice('non-jurisdiction', 'applicant', { referral: 'cdi' }),
    what: 'with the agency and how to reach it',
    state: closedAs('non-jurisdictional'),
    at: wednesday,
    says: ['California Department of Insurance', 'Phone: 1-800-927-4357', 'This does not mean that you are wrong'],
  },
  {
    notice: notice('non-jurisdiction', 'applicant', { referral: 'medicare' }),
    what: 'with a contact that nobody has confirmed',
    state: closedAs('non-jurisdictional'),
    at: wednesday,
    says: ['Medicare', '1-800-633-4227', 'If you cannot reach this agency, call us'],
  },
  {
    notice: notice('non-jurisdiction', 'applicant', { referral: 'the county' }),
    what: 'with an agency that nobody knows',
    state: closedAs('non-jurisdictional'),
    at: wednesday,
    says: ['Call us. We will tell you which agency is in charge'],
  },
  {
    notice: notice('premature', 'applicant', { refileFrom: '2026-12-12' }),
    what: 'with what to do and from when',
    state: closedAs('premature'),
    at: wednesday,
    says: ['file a grievance', '30 days to answer', 'on Saturday, December 12, 2026', 'Then you need not wait'],
  },
  {
    notice: notice('premature', 'applicant'),
    what: 'without a known day',
    state: closedAs('premature'),
    at: wednesday,
    says: ['You can also come back after 30 days'],
  },
  {
    notice: notice('decision', 'applicant', { result: 'overturned' }),
    what: 'for the member',
    state: caseIn('authorizing', winning),
    at: friday,
    says: [
      'They decided for you.',
      'on Monday, December 21, 2026',
      'approve the service within 5 business days',
      'at least $5,000',
      'We do not give out their names',
    ],
    never: ['State Hearing', 'agreed with your health plan'],
  },
  {
    notice: notice('decision', 'applicant', { result: 'overturned' }),
    what: 'for the member, sooner, and with money to pay back',
    state: caseIn('authorizing', { ...bothWon, determination: { ...bothWon.determination, authorizeWithin: 2 } }),
    at: friday,
    says: ['approve the service within 2 business days, and pay you back within 5 business days'],
  },
  {
    notice: notice('decision', 'applicant', { result: 'upheld' }),
    what: 'for the plan, with the rights that are left',
    state: closedAs('upheld', losing),
    at: friday,
    says: ['They agreed with your health plan', 'State Hearing', '1-800-952-5253', '1-888-804-3536'],
    never: ['business days', '$5,000'],
  },
  {
    notice: notice('decision', 'applicant', { result: 'upheld' }),
    what: 'for the plan, of a member without Medi-Cal',
    state: closedAs('upheld', { ...losing, ...withoutMediCal() }),
    at: friday,
    says: ['You may have other rights'],
    never: ['State Hearing', 'Medi-Cal'],
  },
  {
    notice: notice('decision', 'applicant', { result: 'upheld' }),
    what: 'for the plan, after a State Hearing',
    state: closedAs('upheld', { ...losing, ...covered({ stateHearing: { status: 'held' } }) }),
    at: friday,
    says: ['You may have other rights'],
    never: ['State Hearing'],
  },
  {
    notice: notice('decision', 'applicant', { result: 'partly-overturned' }),
    what: 'in part',
    state: caseIn('authorizing', {
      ...winning,
      issues: issues({ outcome: 'overturned' }, { route: 'imr', outcome: 'upheld' }),
    }),
    at: friday,
    says: ['on a part of your request', 'approve the service within 5 business days', 'State Hearing'],
  },
  {
    notice: notice('care-question', 'applicant'),
    what: 'with yes or no, and by when',
    state: caseIn('confirming-care', { ...winning, clocks: [clock('C3', '2026-12-28T10:00-08:00')] }),
    at: friday,
    says: ['did you get it, yes or no?', 'by the end of Wednesday, January 27, 2027', 'If the answer is no'],
  },
  {
    notice: notice('complaint-closing', 'applicant', { finding: 'out-of-compliance' }),
    what: 'against the plan',
    state: closedAs('complaint-resolved', { issues: complaintOnly }),
    at: friday,
    says: ['did not follow the rules', 'Sign in to read what we found, and why', 'State Hearing'],
  },
  {
    notice: notice('complaint-closing', 'applicant', { finding: 'in-compliance' }),
    what: 'for the plan',
    state: closedAs('complaint-resolved', { issues: complaintOnly, ...withoutMediCal() }),
    at: friday,
    says: ['your health plan followed the rules', '1-888-804-3536'],
    never: ['State Hearing'],
  },
  {
    notice: notice('complaint-closing', 'applicant', { finding: 'resolved' }),
    what: 'settled',
    state: closedAs('complaint-resolved', { issues: complaintOnly }),
    at: friday,
    says: ['The matter has been settled'],
  },
  {
    notice: notice('extension', 'applicant', { clock: 'V4', dueOn: '2027-01-03' }),
    what: 'of the review, by the director',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4] }),
    at: friday,
    says: ['Our director gave the doctors more time', 'by the end of Sunday, January 3, 2027', 'Sign in to read why'],
  },
  {
    notice: notice('extension', 'applicant', { clock: 'K1', dueOn: '2027-01-03' }),
    what: 'of the complaint',
    state: caseIn('resolving-complaint', { issues: complaintOnly }),
    at: friday,
    says: ['more time to finish your complaint', 'by the end of Sunday, January 3, 2027'],
  },
  {
    notice: notice('extension', 'applicant', { clock: 'F1', dueOn: '2027-01-03' }),
    what: 'of the time to apply',
    state: caseIn('screening'),
    at: wednesday,
    says: ['We gave you more time to apply'],
  },
  {
    notice: notice('expedited', 'applicant', { urgency: 'expedited' }),
    what: 'with the new time',
    state: caseIn('reviewing', { issues: reviewOnly, urgency: 'expedited', clocks: [v2] }),
    at: friday,
    says: ['We now treat your case as urgent', 'by the end of Tuesday, December 8, 2026'],
  },
  {
    notice: notice('expedited', 'applicant', { urgency: 'standard' }),
    what: 'back to the normal time',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4] }),
    at: friday,
    says: ['the normal times count', 'by the end of Thursday, December 31, 2026'],
  },
  {
    notice: notice('deadline-reminder', 'applicant', about('E1', '2026-11-22T00:00-08:00')),
    what: 'of the release that ends',
    state: caseIn('reviewing', { issues: reviewOnly }),
    at: friday,
    says: ['Please sign again by the end of Monday, November 22, 2027'],
  },
  {
    notice: notice('deadline-missed', 'applicant', about('E1', '2026-11-22T00:00-08:00')),
    what: 'of the release that has ended',
    state: caseIn('reviewing', { issues: reviewOnly }),
    at: '2027-11-23T09:00-08:00',
    says: ['It has ended', 'Your case stays open'],
  },
  {
    notice: notice('withdrawal', 'applicant'),
    what: 'with the way back',
    state: closedAs('withdrawn'),
    at: friday,
    says: ['You asked us to stop your case', 'We can open your case again', 'If you did not ask for this'],
  },
  {
    notice: notice('reversal', 'applicant'),
    what: 'with a complaint that goes on',
    state: caseIn('resolving-complaint', { issues: issues({ outcome: 'reversed-by-plan' }) }),
    at: friday,
    says: ['it will now give you what you asked for', 'The part of your case that is a complaint goes on'],
  },
  {
    notice: notice('reopening', 'applicant'),
    what: 'with what comes next',
    state: caseIn('screening'),
    at: friday,
    says: ['We opened your case again', 'Sign in to see what comes next'],
  },
  {
    notice: notice('closure', 'applicant', { outcome: 'overturned' }),
    what: 'carried out',
    state: closedAs('overturned', winning),
    at: friday,
    says: ['has been carried out', 'If you think that this is wrong'],
  },
  {
    notice: notice('closure', 'applicant', { outcome: 'untimely' }),
    what: 'late',
    state: closedAs('untimely'),
    at: friday,
    says: ['six months', 'If you had a good reason to be late, tell us'],
  },
  {
    notice: notice('closure', 'applicant', { outcome: 'duplicate' }),
    what: 'a second case',
    state: closedAs('duplicate'),
    at: friday,
    says: ['another one with us about the same matter'],
  },
  {
    notice: notice('closure', 'applicant', { outcome: 'no-signature' }),
    what: 'without a signature',
    state: closedAs('no-signature'),
    at: friday,
    says: ['we did not get your signature'],
  },
  {
    notice: notice('closure', 'applicant', { outcome: 'died-or-disenrolled' }),
    what: 'without a reason that a mail should give',
    state: closedAs('died-or-disenrolled'),
    at: friday,
    says: ['Sign in or call us to learn why'],
    never: ['died'],
  },
];

function withoutMediCal() {
  return covered({ kind: 'commercial' });
}

function covered(changed: Partial<CaseState['application']['coverage']>) {
  const { application } = caseIn('screening');
  return { application: { ...application, coverage: { ...application.coverage, ...changed } } };
}

const toPlans: SampleLetter[] = [
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
    says: ['H&S 1368(b)', 'by the end of Monday, November 30, 2026', 'evidence of coverage', 'acknowledge receipt'],
  },
  {
    notice: notice('decision-plan', 'plan', { result: 'overturned' }),
    what: 'to authorize, before the time has begun',
    state: caseIn('authorizing', winning),
    at: '2026-12-21T14:00-08:00',
    says: [
      "overturns the plan's decision",
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
      notices: [{ ...notice('authorization-demand', 'plan'), id: 'K7MH-4P9N-0008' }],
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
    notice: notice('extension', 'plan', { clock: 'V4', dueOn: '2027-01-03' }),
    what: 'of the review',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4] }),
    at: friday,
    says: ['the time to decide the review', 'by the end of Sunday, January 3, 2027'],
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
    notice: notice('reopening', 'plan'),
    what: 'with where to read what is due',
    state: caseIn('gathering-records', { issues: reviewOnly }),
    at: friday,
    says: ['has reopened this case', 'is in the portal'],
  },
];

const late = about('V4', '2026-12-01T15:00-08:00');

const toOthers: SampleLetter[] = [
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
    notice: notice('review-opened', 'reviewer'),
    what: 'with the day of the analysis',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4], seats: [seat('rev-dermatology-7', 'accepted')] }),
    at: friday,
    says: ['by the end of Thursday, December 31, 2026', 'Write for a lay reader', 'Your name is not given'],
  },
  {
    notice: notice('deadline-reminder', 'reviewer', late),
    what: 'of the analysis',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4] }),
    at: '2026-12-30T09:00-08:00',
    says: ['Your analysis is due by the end of Thursday, December 31, 2026'],
  },
  {
    notice: notice('deadline-missed', 'reviewer', late),
    what: 'of the analysis',
    state: caseIn('reviewing', { issues: reviewOnly }),
    at: '2027-01-01T00:00-08:00',
    says: ['Your analysis was due by the end of Thursday, December 31, 2026', 'decline in the portal'],
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

/** A letter of every kind to every reader, in the ways in which they differ. */
export const samples: readonly SampleLetter[] = [...toMembers, ...toPlans, ...toOthers];
