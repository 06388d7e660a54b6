import { gives, inTurn, posts, timePasses, uploads, withProof } from '../../steps.ts';
import type { Step } from '../../story.ts';

const c1Missed = 'overdue:C1, due 2027-06-18, late';
const hadUntil = 'Your plan had until Friday, June 18, 2027. It has not done it. We are pressing it.';
const penalty =
  'The law sets a penalty of at least $5,000 for each day from Tuesday, June 22, 2027; it goes to the State.';

/**
 * The plan does not carry the decision out, nobody looks at its proof, and the member is not asked about again.
 *
 * C1: five business days from Friday 11 June are Friday 18 June. That day the courts keep Juneteenth, a Saturday in 2027, and the next
 * that is no closed day is Monday the 21st: missed from Tuesday the 22nd. Seven days are through with 28 June, ten with 1 July, fourteen
 * with 5 July, sixteen with 7 July. 5 July is Independence Day as observed, so the file is due on the 6th. C4: two business days from
 * Thursday 8 July are Monday the 12th. C3: 30 days from 14 July.
 */
export const afterTheDecision: readonly Step[] = [
  {
    at: '2027-06-11 10:00',
    who: 'The director',
    does: 'adopts the determination; the plan says nothing, and is deemed to have it today',
    act: inTurn(gives('director', 'adopt-determination'), posts('decision-provider')),
    then: {
      stage: 'authorizing',
      owner: 'plan:health-net',
      clocks: {
        A1: 'missed, due 2027-06-10',
        A2: 'met, due 2027-06-14',
        C1: 'running, due 2027-06-18',
        N1: 'met, due 2027-06-14',
      },
      mails: ['decision to applicant', 'decision-plan to plan', 'authorization-demand to plan'],
      work: { plan: ['report-authorization, due 2027-06-18'], post: [], 'help-center': [], supervisor: [] },
      member: { who: 'Your health plan', by: 'Friday, June 18, 2027' },
    },
  },
  {
    at: '2027-06-17 09:00',
    who: 'The clock',
    does: 'reminds the plan on the last business day before',
    act: timePasses,
    then: { mails: ['deadline-reminder to plan'], work: { 'help-center': [], supervisor: [] } },
  },
  {
    at: '2027-06-19 00:00',
    who: 'The plan',
    does: 'is past its day: the desk sees it, and nothing is held against the plan yet',
    act: timePasses,
    then: {
      clocks: { C1: 'running, due 2027-06-18' },
      mails: [],
      violations: ['R1'],
      work: {
        plan: ['report-authorization, due 2027-06-18, late'],
        'help-center': ['past-due:C1, due 2027-06-18, late'],
        supervisor: [],
      },
      member: { by: null, late: hadUntil },
    },
  },
  {
    at: '2027-06-21 23:59',
    who: 'The plan',
    does: 'has a minute left by the latest reading',
    act: timePasses,
    then: { clocks: { C1: 'running, due 2027-06-18' }, mails: [], violations: ['R1'], work: { supervisor: [] } },
  },
  {
    at: '2027-06-22 00:00',
    who: 'The plan',
    does: 'has missed the deadline: it is told, a violation is noted, a supervisor has it',
    act: timePasses,
    then: {
      clocks: { C1: 'missed, due 2027-06-18' },
      mails: ['deadline-missed to plan'],
      violations: ['R1', 'C1'],
      work: { 'help-center': [], supervisor: [c1Missed] },
      member: { by: null, late: `${hadUntil} ${penalty}` },
    },
  },
  {
    at: '2027-06-29 00:00',
    who: 'The plan',
    does: 'has let seven days pass, and is told what they come to',
    act: timePasses,
    then: {
      penalty: { clock: 'C1', days: 7, atLeast: 35_000 },
      mails: ['penalty-sum to plan'],
      work: { supervisor: [c1Missed] },
    },
  },
  {
    at: '2027-07-02 00:00',
    who: 'The plan',
    does: 'has let ten days pass: the case goes to the Office of Enforcement',
    act: timePasses,
    then: {
      penalty: { clock: 'C1', days: 10, atLeast: 50_000 },
      mails: ['enforcement-referral to plan'],
      work: { supervisor: [c1Missed, 'refer-to-enforcement:C1, due 2027-07-06 17:00'] },
    },
  },
  {
    at: '2027-07-06 10:00',
    who: 'A supervisor of the Help Center',
    does: 'hands the file over to the Office of Enforcement',
    act: gives('supervisor', 'record-enforcement-referral', { clock: 'C1' }),
    then: {
      penalty: { clock: 'C1', days: 14, atLeast: 70_000 },
      mails: ['penalty-sum to plan'],
      work: { supervisor: [c1Missed] },
    },
  },
  {
    at: '2027-07-08 10:00',
    who: 'The plan',
    does: 'authorizes the service at last and sends the proof',
    act: inTurn(
      uploads('plan', 'proof-of-authorization', 'Authorization.pdf'),
      gives('plan', 'report-authorization', withProof('authorized', '2027-07-08')),
    ),
    then: {
      stage: 'authorizing',
      owner: 'help-center',
      clocks: { C1: 'missed, due 2027-06-18', C4: 'running, due 2027-07-12' },
      penalty: { clock: 'C1', days: 16, atLeast: 80_000 },
      mails: [],
      work: { 'help-center': ['accept-authorization, due 2027-07-12'], plan: [], supervisor: [] },
      member: { who: 'The Help Center', late: undefined },
    },
  },
  {
    at: '2027-07-09 09:00',
    who: 'The clock',
    does: 'puts the proof before the desk as pressing on the last business day before',
    act: timePasses,
    then: {
      mails: [],
      work: { 'help-center': ['accept-authorization, due 2027-07-12', 'pressing:C4, due 2027-07-12'], supervisor: [] },
    },
  },
  {
    at: '2027-07-13 00:00',
    who: 'The Help Center',
    does: 'has not looked at the proof in time: a supervisor has it',
    act: timePasses,
    then: {
      clocks: { C4: 'missed, due 2027-07-12' },
      penalty: { clock: 'C1', days: 16, atLeast: 80_000 },
      mails: [],
      work: {
        'help-center': ['accept-authorization, due 2027-07-12, late'],
        supervisor: ['overdue:C4, due 2027-07-12, late'],
      },
    },
  },
  {
    at: '2027-07-14 10:00',
    who: 'An analyst of the Help Center',
    does: 'accepts the proof; the member is asked whether the care comes',
    act: gives('analyst', 'accept-authorization'),
    then: {
      stage: 'confirming-care',
      owner: 'help-center',
      clocks: { C4: 'missed, due 2027-07-12', C3: 'running, due 2027-08-13' },
      penalty: { clock: 'C1', days: 16, atLeast: 80_000 },
      mails: ['care-question to applicant'],
      work: { 'help-center': ['confirm-care, due 2027-08-13'], supervisor: [] },
    },
  },
  {
    at: '2027-08-13 23:59',
    who: 'The member',
    does: 'has not said whether the care came',
    act: timePasses,
    then: { mails: [], work: { 'help-center': ['confirm-care, due 2027-08-13'], supervisor: [] } },
  },
  {
    at: '2027-08-14 00:00',
    who: 'The Help Center',
    does: 'does not know after a month whether the care came: a supervisor has it',
    act: timePasses,
    then: {
      clocks: { C3: 'missed, due 2027-08-13' },
      mails: [],
      work: {
        'help-center': ['confirm-care, due 2027-08-13, late'],
        supervisor: ['overdue:C3, due 2027-08-13, late'],
      },
    },
  },
  {
    at: '2027-08-16 10:00',
    who: 'The member',
    does: 'is called, and says that the care came',
    act: gives('analyst', 'confirm-care', { receivedOn: '2027-08-10' }),
    then: {
      stage: 'closed',
      outcome: 'overturned',
      mails: ['assignment-ended to reviewer', 'closure to applicant', 'closure to plan', 'closure to review-org'],
      work: { 'help-center': [], supervisor: [], post: ['post-notice:closure, due 2027-08-17'] },
    },
  },
];
