import { analyses, deliversRecords, files, gives, inTurn, uploads, withProof } from '../steps.ts';
import type { Story } from '../story.ts';
import { noConflict } from './answers.ts';
import { anaReyes } from './applicants.ts';

/** A standard review over Thanksgiving and Christmas, from the form to the care. */
export const story1: Story = {
  number: 1,
  title: 'a standard review over Thanksgiving and Christmas, from the form to the care',
  begins: '2026-11-24 09:00',
  cases: [
    {
      title: 'A plan refuses an MRI as not medically necessary',
      application: anaReyes,
      steps: [
        {
          at: '2026-11-24 10:00',
          who: 'The member',
          does: 'files an application for review',
          act: files('story-1'),
          then: {
            stage: 'screening',
            owner: 'help-center',
            clocks: { D1: 'met, due 2026-11-29', D2: 'running, due 2026-12-01' },
            mails: ['acknowledgement to applicant'],
          },
        },
        {
          at: '2026-11-24 10:20',
          who: 'The member',
          does: 'sends the letter in which the plan says no',
          act: uploads('applicant', 'denial-letter', 'Letter of denial.pdf'),
          then: { stage: 'screening', mails: [] },
        },
        {
          at: '2026-11-25 09:00',
          who: 'An analyst of the Help Center',
          does: 'routes the case to Independent Medical Review: medical necessity, standard',
          act: gives('analyst', 'route-case', { route: 'imr', reviewType: 'medical-necessity', urgency: 'standard' }),
          then: {
            stage: 'gathering-records',
            owner: 'plan:anthem-blue-cross',
            route: 'imr',
            clocks: { D2: 'met, due 2026-12-01', R1: 'running, due 2026-12-02' },
            mails: ['imr-approved to applicant', 'records-request to plan'],
          },
        },
        {
          at: '2026-12-01 15:00',
          who: 'The plan',
          does: 'delivers its records',
          act: deliversRecords('Medical records.pdf'),
          then: {
            stage: 'gathering-records',
            owner: 'help-center',
            clocks: { R1: 'met, due 2026-12-02', D4: 'running, due 2026-12-02' },
            mails: ['deadline-reminder to plan'],
          },
        },
        {
          at: '2026-12-01 15:00',
          who: 'A nurse of the Help Center',
          does: 'finds the documentation complete; a reviewer without ties is drawn and invited',
          act: gives('nurse', 'complete-documentation'),
          then: {
            stage: 'assigning-reviewers',
            owner: 'review-organization',
            clocks: { D4: 'met, due 2026-12-02', V1: 'running, due 2026-12-31' },
            mails: ['reviewer-invitation to reviewer'],
          },
        },
        {
          at: '2026-12-02 11:00',
          who: 'The reviewer',
          does: 'has no conflict of interest and accepts',
          act: gives('reviewer 1', 'accept-review', noConflict),
          then: { stage: 'reviewing', mails: ['review-opened to reviewer'] },
        },
        {
          at: '2026-12-18 12:00',
          who: 'The reviewer',
          does: 'sends in the analysis: the service is medically necessary',
          act: analyses('reviewer 1', {
            finding: 'overturned',
            rationale: 'The records show six weeks of conservative care without relief and a progressing deficit.',
          }),
          then: {
            stage: 'adopting',
            owner: 'director',
            clocks: { V1: 'met, due 2026-12-31', A1: 'running, due 2026-12-21' },
            mails: ['deadline-reminder to reviewer', 'adoption-request to director'],
          },
        },
        {
          at: '2026-12-21 11:00',
          who: 'The director',
          does: 'adopts the determination',
          act: gives('director', 'adopt-determination'),
          then: {
            stage: 'authorizing',
            owner: 'plan:anthem-blue-cross',
            clocks: { A1: 'met, due 2026-12-21', A2: 'met, due 2026-12-22', C1: 'running, due 2026-12-29' },
            mails: ['decision to applicant', 'decision-plan to plan', 'authorization-demand to plan'],
          },
        },
        {
          at: '2026-12-21 14:00',
          who: 'The plan',
          does: 'says that it has the decision',
          act: gives('plan', 'acknowledge-receipt'),
          then: { stage: 'authorizing', clocks: { C1: 'running, due 2026-12-29' }, mails: [] },
        },
        {
          at: '2026-12-28 10:00',
          who: 'The plan',
          does: 'authorizes the service and sends the proof',
          act: inTurn(
            uploads('plan', 'proof-of-authorization', 'Authorization.pdf'),
            gives('plan', 'report-authorization', withProof('authorized', '2026-12-28')),
          ),
          then: {
            stage: 'authorizing',
            owner: 'help-center',
            clocks: { C1: 'met, due 2026-12-29', C4: 'running, due 2026-12-30' },
            mails: ['deadline-reminder to plan'],
          },
        },
        {
          at: '2026-12-28 11:00',
          who: 'An analyst of the Help Center',
          does: 'accepts the proof; the member is asked whether the care comes',
          act: gives('analyst', 'accept-authorization'),
          then: {
            stage: 'confirming-care',
            owner: 'help-center',
            clocks: { C3: 'running, due 2027-01-27', C4: 'met, due 2026-12-30' },
            mails: ['care-question to applicant'],
          },
        },
        {
          at: '2027-01-11 09:30',
          who: 'The member',
          does: 'says that the care came',
          act: gives('applicant', 'confirm-care', { receivedOn: '2027-01-08' }),
          then: {
            stage: 'closed',
            owner: 'nobody',
            outcome: 'overturned',
            clocks: { C3: 'met, due 2027-01-27' },
            mails: ['assignment-ended to reviewer', 'closure to applicant', 'closure to plan'],
          },
        },
      ],
      clocksAtEnd: {
        A1: 'met, due 2026-12-21',
        A2: 'met, due 2026-12-22',
        C1: 'met, due 2026-12-29',
        C3: 'met, due 2027-01-27',
        C4: 'met, due 2026-12-30',
        D1: 'met, due 2026-11-29',
        D2: 'met, due 2026-12-01',
        D4: 'met, due 2026-12-02',
        E1: 'stopped, due 2027-11-20',
        F1: 'met, due 2027-04-28',
        N1: 'running, due 2027-01-12',
        R1: 'met, due 2026-12-02',
        V0: 'met, due 2026-12-03',
        V1: 'met, due 2026-12-31',
      },
    },
  ],
};
