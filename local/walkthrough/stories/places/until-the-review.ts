import {
  deliversRecords,
  files,
  gives,
  inFirstCase,
  inTurn,
  judgesDisclosure,
  misfiles,
  readsPapersOf,
  timePasses,
  uploads,
} from '../../steps.ts';
import type { Step } from '../../story.ts';
import { noConflict } from '../answers.ts';

/**
 * R1 at the wrong plan: three business days from Tuesday 11 January are Friday the 14th. At the right one it begins on Wednesday the 12th:
 * Monday the 17th is Martin Luther King Day, so Tuesday the 18th. D2 ends on that Monday, too, by our count. V1: 30 days from Tuesday 18
 * January are Thursday 17 February. What somebody could read whom it does not concern is looked at by the end of the next business day.
 */
export const untilTheReview: readonly Step[] = [
  {
    at: '2028-01-10 11:00',
    who: 'The member',
    does: 'files, and names the plan of last year',
    act: files('story-8'),
    then: {
      stage: 'screening',
      clocks: { D1: 'met, due 2028-01-15', D2: 'running, due 2028-01-17' },
      mails: ['acknowledgement to applicant'],
    },
  },
  {
    at: '2028-01-11 10:00',
    who: 'An analyst of the Help Center',
    does: 'routes the case to review, and that plan is asked for its records',
    act: gives('analyst', 'route-case', { route: 'imr' }),
    then: {
      stage: 'gathering-records',
      owner: 'plan:health-net',
      clocks: { D2: 'met, due 2028-01-17', R1: 'running, due 2028-01-14' },
      mails: ['imr-approved to applicant', 'imr-approved-provider to provider', 'records-request to plan'],
      reaches: { 'records-request to plan': ['imr@health-net.plans.example'] },
    },
  },
  {
    at: '2028-01-12 10:00',
    who: 'The member',
    does: 'sends the card of this year: the case moves to the right plan, and the other sees nothing of it any more',
    act: inTurn(
      uploads('applicant', 'other', 'Member card 2028.pdf'),
      readsPapersOf('applicant'),
      gives('analyst', 'move-to-plan', {
        planId: 'aetna',
        reason: 'The card of 2027 and 2028 is Aetna’s.',
        forMember: 'The card that you sent us shows which plan you have. So we asked that plan.',
      }),
    ),
    then: {
      stage: 'gathering-records',
      owner: 'plan:aetna',
      clocks: { R1: 'running, due 2028-01-18', D6: 'met, due 2028-01-13' },
      mails: ['case-moved to applicant', 'case-moved to plan', 'case-moved to plan', 'records-request to plan'],
      reaches: { 'case-moved to plan': ['imr@health-net.plans.example', 'imr@aetna.plans.example'] },
      says: { 'records-request to plan': 'by the end of Tuesday, January 18, 2028' },
      work: {
        plan: ['deliver-records, due 2028-01-18'],
        supervisor: ['review-disclosure:wrong-plan, due 2028-01-13 17:00'],
      },
      member: { who: 'Your health plan', by: 'Tuesday, January 18, 2028' },
    },
  },
  {
    at: '2028-01-13 09:00',
    who: 'A supervisor of the Help Center',
    does: 'looks at what the wrong plan could read for a day',
    act: judgesDisclosure('no-breach', 'By the log of reads nobody at that plan opened the case.'),
    then: { mails: [], work: { supervisor: [] } },
  },
  {
    at: '2028-01-18 10:00',
    who: 'The plan',
    does: 'delivers its records, and with them a paper of another member',
    act: deliversRecords('Rehabilitation records.pdf', 'Endoscopy referral.pdf'),
    then: {
      clocks: { R1: 'met, due 2028-01-18', D4: 'running, due 2028-01-19' },
      mails: ['deadline-reminder to plan'],
      work: { 'help-center': ['complete-documentation, due 2028-01-19'] },
    },
  },
  {
    at: '2028-01-18 14:00',
    who: 'A nurse of the Help Center',
    does: 'takes that paper out and puts it into the case to which it belongs; the rest is complete',
    act: inTurn(misfiles('Endoscopy referral.pdf'), gives('nurse', 'complete-documentation'), timePasses),
    then: {
      stage: 'assigning-reviewers',
      clocks: { D4: 'met, due 2028-01-19', V1: 'running, due 2028-02-17' },
      mails: ['paper-taken-out to plan', 'reviewer-invitation to reviewer'],
      work: {
        'help-center': [],
        supervisor: [
          'review-disclosure:misfiled, due 2028-01-19 17:00',
          'check-credentials:reviewer 1, due 2028-01-19',
        ],
      },
    },
  },
  {
    at: '2028-01-19 10:00',
    who: 'An analyst of the Help Center',
    does: 'reads the paper in the other member’s case; a supervisor looks at who could read it in this one',
    act: inTurn(
      inFirstCase(readsPapersOf('plan')),
      judgesDisclosure('no-breach', 'By the log of reads nobody but the plan that sent it opened it.'),
    ),
    then: { mails: [], work: { supervisor: ['check-credentials:reviewer 1, due 2028-01-19'] } },
  },
  {
    at: '2028-01-20 10:00',
    who: 'The reviewer',
    does: 'has no conflict of interest and accepts',
    act: gives('reviewer 1', 'accept-review', noConflict),
    then: {
      stage: 'reviewing',
      clocks: { V0: 'met, due 2028-01-20' },
      mails: ['deadline-reminder to reviewer', 'review-opened to reviewer'],
      member: { who: 'Independent doctors', by: 'Thursday, February 17, 2028' },
    },
  },
];
