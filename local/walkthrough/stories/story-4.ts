import { analyses, deliversRecords, files, gives, inTurn, timePasses, uploads, withProof } from '../steps.ts';
import type { Story } from '../story.ts';
import { noConflict } from './answers.ts';
import { walterIngram } from './applicants.ts';

/** A plan that sends its records late, says nothing to the decision, and is fined by the day. */
export const story4: Story = {
  number: 4,
  title: 'a late and silent plan, through the change of daylight saving time',
  begins: '2027-02-01 08:00',
  cases: [
    {
      title: 'A plan misses its deadlines, and each day costs it at least $5,000',
      application: walterIngram,
      steps: [
        {
          at: '2027-02-01 09:00',
          who: 'The member',
          does: 'files an application for review',
          act: files('story-4'),
          then: {
            stage: 'screening',
            clocks: { D1: 'met, due 2027-02-06', D2: 'running, due 2027-02-08' },
            mails: ['acknowledgement to applicant'],
          },
        },
        {
          at: '2027-02-02 10:00',
          who: 'An analyst of the Help Center',
          does: 'routes the case to Independent Medical Review',
          act: gives('analyst', 'route-case', { route: 'imr' }),
          then: {
            stage: 'gathering-records',
            clocks: { R1: 'running, due 2027-02-05' },
            mails: ['imr-approved to applicant', 'records-request to plan'],
          },
        },
        {
          at: '2027-02-04 09:00',
          who: 'The clock',
          does: 'reminds the plan on the last business day before',
          act: timePasses,
          then: { clocks: { R1: 'running, due 2027-02-05' }, mails: ['deadline-reminder to plan'] },
        },
        {
          at: '2027-02-05 23:59',
          who: 'The plan',
          does: 'has a minute left',
          act: timePasses,
          then: { clocks: { R1: 'running, due 2027-02-05' }, mails: [] },
        },
        {
          at: '2027-02-06 00:00',
          who: 'The plan',
          does: 'has missed the deadline for its records, and is told so',
          act: timePasses,
          then: {
            stage: 'gathering-records',
            clocks: { R1: 'missed, due 2027-02-05' },
            mails: ['deadline-missed to plan'],
          },
        },
        {
          at: '2027-02-09 12:00',
          who: 'The plan',
          does: 'delivers its records, late; a reviewer without ties is drawn and invited',
          act: inTurn(deliversRecords('Orthopedic records.pdf'), gives('nurse', 'complete-documentation')),
          then: {
            stage: 'assigning-reviewers',
            clocks: { R1: 'missed, due 2027-02-05', D4: 'met, due 2027-02-10', V1: 'running, due 2027-03-11' },
            mails: ['reviewer-invitation to reviewer'],
          },
        },
        {
          at: '2027-02-10 09:00',
          who: 'The reviewer',
          does: 'has no conflict of interest and accepts',
          act: gives('reviewer 1', 'accept-review', noConflict),
          then: { stage: 'reviewing', mails: ['review-opened to reviewer'] },
        },
        {
          at: '2027-03-03 09:00',
          who: 'The reviewer',
          does: 'sends in the analysis: the service is medically necessary',
          act: analyses('reviewer 1', {
            finding: 'overturned',
            rationale: 'Every conservative measure was tried for a year and failed.',
          }),
          then: {
            stage: 'adopting',
            clocks: { V1: 'met, due 2027-03-11' },
            mails: ['deadline-reminder to reviewer', 'adoption-request to director'],
          },
        },
        {
          at: '2027-03-03 11:00',
          who: 'The director',
          does: 'adopts the determination; the plan says nothing, and is deemed to have it today',
          act: gives('director', 'adopt-determination'),
          then: {
            stage: 'authorizing',
            clocks: { C1: 'running, due 2027-03-10' },
            mails: ['decision to applicant', 'decision-plan to plan', 'authorization-demand to plan'],
          },
        },
        {
          at: '2027-03-09 09:00',
          who: 'The clock',
          does: 'reminds the plan on the last business day before',
          act: timePasses,
          then: { clocks: { C1: 'running, due 2027-03-10' }, mails: ['deadline-reminder to plan'] },
        },
        {
          at: '2027-03-11 00:00',
          who: 'The plan',
          does: 'has not authorized the service in time, and is told so',
          act: timePasses,
          then: { clocks: { C1: 'missed, due 2027-03-10' }, mails: ['deadline-missed to plan'] },
        },
        {
          at: '2027-03-12 00:00',
          who: 'The plan',
          does: 'has let a first whole day pass',
          act: timePasses,
          then: { penalty: { clock: 'C1', days: 1, atLeast: 5000 }, mails: [] },
        },
        {
          at: '2027-03-14 12:00',
          who: 'The clock',
          does: 'has gone an hour ahead this night: the day is shorter and counts as one',
          act: timePasses,
          then: { penalty: { clock: 'C1', days: 3, atLeast: 15_000 }, mails: [] },
        },
        {
          at: '2027-03-15 10:00',
          who: 'The plan',
          does: 'authorizes the service at last',
          act: inTurn(
            uploads('plan', 'proof-of-authorization', 'Authorization.pdf'),
            gives('plan', 'report-authorization', withProof('authorized', '2027-03-15')),
          ),
          then: {
            stage: 'authorizing',
            clocks: { C1: 'missed, due 2027-03-10', C4: 'running, due 2027-03-17' },
            penalty: { clock: 'C1', days: 4, atLeast: 20_000 },
            mails: [],
          },
        },
        {
          at: '2027-03-15 11:00',
          who: 'An analyst of the Help Center',
          does: 'accepts the proof; the member is asked whether the care comes',
          act: gives('analyst', 'accept-authorization'),
          then: {
            stage: 'confirming-care',
            clocks: { C3: 'running, due 2027-04-14' },
            mails: ['care-question to applicant'],
          },
        },
        {
          at: '2027-04-05 10:00',
          who: 'The member',
          does: 'says that the care came',
          act: gives('applicant', 'confirm-care', { receivedOn: '2027-04-02' }),
          then: {
            stage: 'closed',
            outcome: 'overturned',
            penalty: { clock: 'C1', days: 4, atLeast: 20_000 },
            mails: ['assignment-ended to reviewer', 'closure to applicant', 'closure to plan'],
          },
        },
      ],
      clocksAtEnd: {
        A1: 'met, due 2027-03-04',
        A2: 'met, due 2027-03-04',
        C1: 'missed, due 2027-03-10',
        C3: 'met, due 2027-04-14',
        C4: 'met, due 2027-03-17',
        D1: 'met, due 2027-02-06',
        D2: 'met, due 2027-02-08',
        D4: 'met, due 2027-02-10',
        E1: 'stopped, due 2028-01-29',
        F1: 'met, due 2027-06-29',
        N1: 'running, due 2027-04-06',
        R1: 'missed, due 2027-02-05',
        V0: 'met, due 2027-02-11',
        V1: 'met, due 2027-03-11',
      },
    },
  ],
};
