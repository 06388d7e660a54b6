import { analyses, deliversRecords, files, gives, inTurn, uploads, withProof } from '../steps.ts';
import type { Said } from '../whole-analysis.ts';
import type { Story } from '../story.ts';
import { noConflict } from './answers.ts';
import { miriamCastellanos } from './applicants.ts';

const forTheMember: Said = {
  finding: 'overturned',
  rationale: 'Two published studies and the documents show more likely benefit than the standard therapy has left.',
};
const forThePlan: Said = { finding: 'upheld', rationale: 'The evidence for this indication is still small.' };

/** A treatment that the plan calls experimental: three reviewers, one of whom has a conflict. */
export const story3: Story = {
  number: 3,
  title: 'an experimental treatment before a panel of three',
  begins: '2027-01-04 08:00',
  cases: [
    {
      title: 'A plan calls a treatment experimental; one reviewer declines, and the panel decides two to one',
      application: miriamCastellanos,
      steps: [
        {
          at: '2027-01-04 09:00',
          who: 'The member',
          does: 'files an application for review',
          act: files('story-3'),
          then: {
            stage: 'screening',
            clocks: { D1: 'met, due 2027-01-09', D2: 'running, due 2027-01-11' },
            mails: ['acknowledgement to applicant'],
          },
        },
        {
          at: '2027-01-05 09:00',
          who: 'An attorney of the Help Center',
          does: 'routes the case to Independent Medical Review: experimental treatment, standard',
          act: gives('attorney', 'route-case', {
            route: 'imr',
            reviewType: 'experimental',
            reason: 'The certification is in the medical records.',
          }),
          then: {
            stage: 'gathering-records',
            owner: 'plan:sharp-health-plan',
            clocks: { D2: 'met, due 2027-01-11', R1: 'running, due 2027-01-08', R6: 'running, due 2027-01-10' },
            mails: ['imr-approved to applicant', 'plan-inquiry to plan', 'records-request to plan'],
          },
        },
        {
          at: '2027-01-08 10:00',
          who: 'The plan',
          does: 'answers what its contract says, and delivers its records; three reviewers without ties are drawn and invited',
          act: inTurn(
            gives('plan', 'answer-inquiry', { terms: [{ issue: 1, excludedByName: false, coveredOtherwise: true }] }),
            deliversRecords('Oncology records.pdf'),
            gives('nurse', 'complete-documentation'),
          ),
          then: {
            stage: 'assigning-reviewers',
            clocks: { R1: 'met, due 2027-01-08', R6: 'met, due 2027-01-10', V4: 'running, due 2027-02-07' },
            mails: [
              'deadline-reminder to plan',
              'deadline-reminder to plan',
              'reviewer-invitation to reviewer',
              'reviewer-invitation to reviewer',
              'reviewer-invitation to reviewer',
            ],
          },
        },
        {
          at: '2027-01-11 09:00',
          who: 'The second reviewer',
          does: 'knows the treating doctor and declines; another one is drawn',
          act: inTurn(
            gives('reviewer 1', 'accept-review', noConflict),
            gives('reviewer 3', 'accept-review', noConflict),
            gives('reviewer 2', 'decline-review', { conflict: true, reason: 'We published together.' }),
          ),
          then: {
            stage: 'assigning-reviewers',
            mails: [
              'deadline-reminder to reviewer',
              'deadline-reminder to reviewer',
              'deadline-reminder to reviewer',
              'reviewer-invitation to reviewer',
            ],
          },
        },
        {
          at: '2027-01-12 09:00',
          who: 'The new second reviewer',
          does: 'has no conflict of interest and accepts',
          act: gives('reviewer 2', 'accept-review', noConflict),
          then: {
            stage: 'reviewing',
            clocks: { V4: 'running, due 2027-02-07' },
            mails: ['review-opened to reviewer', 'review-opened to reviewer', 'review-opened to reviewer'],
          },
        },
        {
          at: '2027-02-02 10:00',
          who: 'Two reviewers',
          does: 'send in their analyses, one for the member and one for the plan',
          act: inTurn(analyses('reviewer 1', forTheMember), analyses('reviewer 2', forThePlan)),
          then: {
            stage: 'reviewing',
            mails: ['deadline-reminder to reviewer', 'deadline-reminder to reviewer', 'deadline-reminder to reviewer'],
          },
        },
        {
          at: '2027-02-03 10:00',
          who: 'The third reviewer',
          does: 'finds for the member: two to one',
          act: analyses('reviewer 3', forTheMember),
          then: {
            stage: 'adopting',
            clocks: { V4: 'met, due 2027-02-07', A1: 'running, due 2027-02-04' },
            mails: ['adoption-request to director'],
          },
        },
        {
          at: '2027-02-04 10:00',
          who: 'The director',
          does: 'adopts the determination',
          act: gives('director', 'adopt-determination'),
          then: {
            stage: 'authorizing',
            clocks: { A1: 'met, due 2027-02-04', C1: 'running, due 2027-02-11' },
            mails: ['decision to applicant', 'decision-plan to plan', 'authorization-demand to plan'],
          },
        },
        {
          at: '2027-02-04 11:00',
          who: 'The plan',
          does: 'says that it has the decision',
          act: gives('plan', 'acknowledge-receipt'),
          then: { clocks: { C1: 'running, due 2027-02-11' }, mails: [] },
        },
        {
          at: '2027-02-09 10:00',
          who: 'The plan',
          does: 'authorizes the treatment, and the Help Center accepts the proof',
          act: inTurn(
            uploads('plan', 'proof-of-authorization', 'Authorization.pdf'),
            gives('plan', 'report-authorization', withProof('authorized', '2027-02-09')),
            gives('analyst', 'accept-authorization'),
          ),
          then: {
            stage: 'confirming-care',
            clocks: { C1: 'met, due 2027-02-11', C3: 'running, due 2027-03-11' },
            mails: ['care-question to applicant'],
          },
        },
        {
          at: '2027-02-22 16:00',
          who: 'The member',
          does: 'says that the care came',
          act: gives('applicant', 'confirm-care', { receivedOn: '2027-02-22' }),
          then: {
            stage: 'closed',
            outcome: 'overturned',
            mails: [
              'assignment-ended to reviewer',
              'assignment-ended to reviewer',
              'assignment-ended to reviewer',
              'closure to applicant',
              'closure to plan',
            ],
          },
        },
      ],
      clocksAtEnd: {
        A1: 'met, due 2027-02-04',
        A2: 'met, due 2027-02-05',
        C1: 'met, due 2027-02-11',
        C3: 'met, due 2027-03-11',
        C4: 'met, due 2027-02-11',
        D1: 'met, due 2027-01-09',
        D2: 'met, due 2027-01-11',
        D4: 'met, due 2027-01-11',
        E1: 'stopped, due 2027-12-30',
        F1: 'met, due 2027-06-09',
        N1: 'running, due 2027-02-23',
        R1: 'met, due 2027-01-08',
        R6: 'met, due 2027-01-10',
        V0: 'met, due 2027-01-13',
        V4: 'met, due 2027-02-07',
      },
    },
  ],
};
