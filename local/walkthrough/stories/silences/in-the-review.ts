import { analyses, gives, inTurn, onlyReview, readsPapersOf, timePasses, uploads } from '../../steps.ts';
import type { Step } from '../../story.ts';
import { noConflict } from '../answers.ts';

const r1Missed = 'overdue:R1, due 2027-05-04, late';
/** Of the starter's reviewers nobody has looked up license, board and discipline; here nobody does. */
const checkAsked = (due: string) => `check-credentials:reviewer 1, due ${due}`;
const checkMissed = (due: string) => `${checkAsked(due)}, late`;

/**
 * The plan sends no records, nobody reads what the member sent, one reviewer does not answer, a seat stays empty, the analysis is late,
 * and so is the director.
 *
 * R1: the third business day after Thursday 29 April is Tuesday 4 May, and no holiday of any list lies between: one edge. D6: one
 * business day from Thursday 6 May. V0: the second business day after that Thursday is Monday the 10th; half of the 4 days and 14 hours
 * is Saturday at 17:00. S1: from Wednesday 12 May, so Friday the 14th. V1: 30 days from 6 May are Saturday 5 June, and by the latest reading Monday the 7th; half of the 30 days
 * and 14 hours is 21 May at 17:00, and the last business day before is Friday the 4th. A1: one business day from Wednesday 9 June.
 */
export const inTheReview: readonly Step[] = [
  {
    at: '2027-05-04 23:59',
    who: 'The plan',
    does: 'has a minute left for its records',
    act: timePasses,
    then: {
      clocks: { R1: 'running, due 2027-05-04' },
      mails: [],
      violations: [],
      work: { plan: ['deliver-records, due 2027-05-04'], 'help-center': [], supervisor: [] },
    },
  },
  {
    at: '2027-05-05 00:00',
    who: 'The plan',
    does: 'has sent nothing: it is told, a violation is noted, and the desk may go on without',
    act: timePasses,
    then: {
      clocks: { R1: 'missed, due 2027-05-04' },
      mails: ['deadline-missed to plan'],
      violations: ['R1'],
      work: {
        plan: ['deliver-records, due 2027-05-04, late'],
        'help-center': ['proceed-without-records, due 2027-05-04, late'],
        supervisor: [r1Missed],
      },
      member: {
        by: null,
        late: 'Your plan had until Tuesday, May 4, 2027. It has not done it. We are pressing it.',
      },
    },
  },
  {
    at: '2027-05-06 10:00',
    who: 'An analyst of the Help Center',
    does: 'goes on without the plan’s records, with what the member has sent; a reviewer is invited',
    act: inTurn(
      onlyReview('rev-orthopedics-1', 'rev-orthopedics-2'),
      uploads('applicant', 'medical-record', 'Letter of the surgeon.pdf'),
      gives('analyst', 'proceed-without-records', { reason: 'Two days late and no answer by telephone.' }),
    ),
    then: {
      stage: 'assigning-reviewers',
      owner: 'review-organization',
      clocks: {
        R1: 'missed, due 2027-05-04',
        V1: 'running, due 2027-06-05',
        V0: 'running, due 2027-05-10',
        D6: 'running, due 2027-05-07',
      },
      mails: ['reviewer-invitation to reviewer'],
      work: {
        'help-center': ['read-documents, due 2027-05-07'],
        plan: ['deliver-records, due 2027-05-04, late'],
        'reviewer 1': ['accept-review:1, due 2027-05-10'],
        'review-org': [],
        supervisor: [r1Missed, checkAsked('2027-05-07')],
      },
    },
  },
  {
    at: '2027-05-08 00:00',
    who: 'The Help Center',
    does: 'has not read what the member sent: a supervisor has it',
    act: timePasses,
    then: {
      clocks: { D6: 'missed, due 2027-05-07' },
      mails: [],
      work: {
        'help-center': ['read-documents, due 2027-05-07, late'],
        supervisor: [r1Missed, 'overdue:D6:medical-record, due 2027-05-07, late', checkMissed('2027-05-07')],
      },
    },
  },
  {
    at: '2027-05-08 10:00',
    who: 'An analyst of the Help Center',
    does: 'reads it',
    act: readsPapersOf('applicant'),
    then: {
      clocks: { D6: 'missed, due 2027-05-07' },
      mails: [],
      work: { 'help-center': [], supervisor: [r1Missed, checkMissed('2027-05-07')] },
    },
  },
  {
    at: '2027-05-08 16:59',
    who: 'The reviewer',
    does: 'has not answered for half of the time but for a minute',
    act: timePasses,
    then: { mails: [] },
  },
  {
    at: '2027-05-08 17:00',
    who: 'The clock',
    does: 'reminds the reviewer at half of the time',
    act: timePasses,
    then: { mails: ['deadline-reminder to reviewer'] },
  },
  {
    at: '2027-05-10 23:59',
    who: 'The reviewer',
    does: 'has a minute left to answer',
    act: timePasses,
    then: { mails: [], work: { 'review-org': [], supervisor: [r1Missed, checkMissed('2027-05-07')] } },
  },
  {
    at: '2027-05-11 00:00',
    who: 'The reviewer',
    does: 'has said nothing: the organization may invite another, and a supervisor knows',
    act: timePasses,
    then: {
      clocks: { V0: 'missed, due 2027-05-10' },
      mails: [],
      work: {
        'reviewer 1': ['accept-review:1, due 2027-05-10, late'],
        'review-org': ['invite-another:1, due 2027-05-10, late'],
        supervisor: [r1Missed, 'overdue:V0:seat-1, due 2027-05-10, late', checkMissed('2027-05-07')],
      },
    },
  },
  {
    at: '2027-05-11 09:00',
    who: 'The review organization',
    does: 'takes the seat back, and another reviewer is invited',
    act: gives('review-org', 'disqualify-reviewer', { seat: 1, reason: 'No answer to mail or telephone.' }),
    then: {
      stage: 'assigning-reviewers',
      clocks: { V0: 'running, due 2027-05-13' },
      mails: ['assignment-ended to reviewer', 'reviewer-invitation to reviewer'],
      work: {
        'reviewer 1': ['accept-review:1, due 2027-05-13'],
        'review-org': [],
        supervisor: [r1Missed, checkAsked('2027-05-12')],
      },
    },
  },
  {
    at: '2027-05-12 10:00',
    who: 'The second reviewer',
    does: 'declines, and nobody is left: the seat is empty',
    act: gives('reviewer 1', 'decline-review', { reason: 'On leave from tomorrow.' }),
    then: {
      stage: 'assigning-reviewers',
      clocks: { V0: 'met, due 2027-05-13', S1: 'running, due 2027-05-14' },
      mails: [],
      work: {
        'review-org': ['fill-seat:org-poppy, due 2027-05-14'],
        supervisor: [r1Missed, 'assign-reviewer, due 2027-05-14'],
      },
    },
  },
  {
    at: '2027-05-13 17:00',
    who: 'The clock',
    does: 'has reminded the organization at half of the time',
    act: timePasses,
    then: { mails: ['deadline-reminder to review-org'] },
  },
  {
    at: '2027-05-15 00:00',
    who: 'The organization',
    does: 'has named nobody: a supervisor has it',
    act: timePasses,
    then: {
      clocks: { S1: 'missed, due 2027-05-14' },
      mails: [],
      work: {
        'review-org': ['fill-seat:org-poppy, due 2027-05-14, late'],
        supervisor: [r1Missed, 'assign-reviewer, due 2027-05-14, late', 'overdue:S1:seat-1, due 2027-05-14, late'],
      },
    },
  },
  {
    at: '2027-05-17 10:00',
    who: 'A supervisor of the Help Center',
    does: 'names a reviewer who is back',
    act: inTurn(
      onlyReview('rev-pain-1'),
      gives('supervisor', 'assign-reviewer', { reviewerId: 'rev-pain-1', reason: 'Back since today.' }),
    ),
    then: {
      clocks: { S1: 'missed, due 2027-05-14', V0: 'running, due 2027-05-19' },
      mails: ['reviewer-invitation to reviewer'],
      work: { 'reviewer 1': ['accept-review:1, due 2027-05-19'], supervisor: [r1Missed, checkAsked('2027-05-18')] },
    },
  },
  {
    at: '2027-05-18 09:00',
    who: 'The reviewer',
    does: 'has no conflict of interest and accepts',
    act: gives('reviewer 1', 'accept-review', noConflict),
    then: {
      stage: 'reviewing',
      clocks: { V0: 'met, due 2027-05-19' },
      mails: ['review-opened to reviewer'],
      work: { 'reviewer 1': ['submit-analysis:1, due 2027-06-05'], supervisor: [r1Missed, checkAsked('2027-05-18')] },
      member: { who: 'Independent doctors', by: 'Saturday, June 5, 2027' },
    },
  },
  {
    at: '2027-05-21 16:59',
    who: 'The reviewer',
    does: 'has let half of the time pass but for a minute',
    act: timePasses,
    then: { mails: [] },
  },
  {
    at: '2027-05-21 17:00',
    who: 'The clock',
    does: 'reminds the reviewer at half of the time',
    act: timePasses,
    then: { mails: ['deadline-reminder to reviewer'] },
  },
  {
    at: '2027-06-04 09:00',
    who: 'The clock',
    does: 'reminds the reviewer on the last business day before',
    act: timePasses,
    then: {
      mails: ['deadline-reminder to reviewer'],
      work: { 'help-center': [], supervisor: [r1Missed, checkMissed('2027-05-18')] },
    },
  },
  {
    at: '2027-06-06 00:00',
    who: 'The reviewer',
    does: 'is past the day, a Saturday: the desk sees it, and by the latest reading it is not missed',
    act: timePasses,
    then: {
      clocks: { V1: 'running, due 2027-06-05' },
      mails: [],
      work: { 'help-center': ['past-due:V1, due 2027-06-05, late'], supervisor: [r1Missed, checkMissed('2027-05-18')] },
      member: {
        by: null,
        late: 'The doctors had until Saturday, June 5, 2027. They have not decided yet. We are pressing them.',
      },
    },
  },
  {
    at: '2027-06-07 23:59',
    who: 'The reviewer',
    does: 'has a minute left by the latest reading',
    act: timePasses,
    then: {
      clocks: { V1: 'running, due 2027-06-05' },
      mails: [],
      work: { supervisor: [r1Missed, checkMissed('2027-05-18')] },
    },
  },
  {
    at: '2027-06-08 00:00',
    who: 'The review organization',
    does: 'has missed the time for the determination: a supervisor and the director hear it',
    act: timePasses,
    then: {
      clocks: { V1: 'missed, due 2027-06-05' },
      mails: ['deadline-missed to reviewer', 'deadline-missed to director'],
      violations: ['R1'],
      work: {
        'help-center': [],
        supervisor: [r1Missed, 'overdue:V1, due 2027-06-05, late', checkMissed('2027-05-18')],
      },
    },
  },
  {
    at: '2027-06-09 10:00',
    who: 'The reviewer',
    does: 'sends in the analysis: the service is medically necessary; the plan’s records are wanted no more',
    act: analyses('reviewer 1', {
      finding: 'overturned',
      rationale: 'The surgeon’s letter and the images show a loose stem; waiting adds to the loss of bone.',
    }),
    then: {
      stage: 'adopting',
      owner: 'director',
      clocks: { V1: 'missed, due 2027-06-05', A1: 'running, due 2027-06-10' },
      mails: ['adoption-request to director'],
      work: { director: ['adopt-determination, due 2027-06-10'], plan: [], supervisor: [checkMissed('2027-05-18')] },
      member: { who: 'The Department’s director', by: 'Thursday, June 10, 2027' },
    },
  },
  {
    at: '2027-06-11 00:00',
    who: 'The director',
    does: 'has not adopted it in time: a supervisor has it',
    act: timePasses,
    then: {
      clocks: { A1: 'missed, due 2027-06-10' },
      mails: [],
      work: {
        director: ['adopt-determination, due 2027-06-10, late'],
        supervisor: ['overdue:A1, due 2027-06-10, late', checkMissed('2027-05-18')],
      },
      member: {
        by: null,
        late: 'We had until Thursday, June 10, 2027. We have not done it yet, and we are sorry. Somebody is seeing to it.',
      },
    },
  },
];
