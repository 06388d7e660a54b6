import { analyses, deliversRecords, files, gives, inTurn } from '../steps.ts';
import type { Story } from '../story.ts';
import { noConflict } from './answers.ts';
import { jonahTran } from './applicants.ts';

/** An urgent case, in hours and over a weekend. */
export const story2: Story = {
  number: 2,
  title: 'an urgent case over a weekend, decided for the plan',
  begins: '2026-12-04 15:00',
  cases: [
    {
      title: 'A member of Medi-Cal managed care needs an answer within days, and the doctor certifies it',
      application: jonahTran,
      steps: [
        {
          at: '2026-12-04 16:00',
          who: 'The member',
          does: 'files an urgent application, certified by the doctor',
          act: files('story-2'),
          then: {
            stage: 'screening',
            clocks: {
              D1: 'met, due 2026-12-09',
              D3: 'running, due 2026-12-06 16:00',
              F2: 'running, due 2027-04-02',
              F3: 'running, due 2026-12-13',
            },
            mails: ['acknowledgement to applicant'],
            says: { 'acknowledgement to applicant': 'Sunday, December 13, 2026' },
          },
        },
        {
          at: '2026-12-04 18:00',
          who: 'A nurse of the Help Center',
          does: 'approves the expedited review',
          act: gives('nurse', 'route-case', { route: 'imr' }),
          then: {
            stage: 'gathering-records',
            owner: 'plan:la-care',
            clocks: { D3: 'met, due 2026-12-06 16:00', R2: 'running, due 2026-12-05 18:00' },
            mails: ['imr-approved to applicant', 'imr-approved-provider to provider', 'records-request to plan'],
          },
        },
        {
          at: '2026-12-05 12:00',
          who: 'The plan',
          does: 'delivers its records, on a Saturday',
          act: inTurn(deliversRecords('Hospital records.pdf'), gives('nurse', 'complete-documentation')),
          then: {
            stage: 'assigning-reviewers',
            clocks: { R2: 'met, due 2026-12-05 18:00', V2: 'running, due 2026-12-08' },
            mails: ['deadline-reminder to plan', 'reviewer-invitation to reviewer'],
          },
        },
        {
          at: '2026-12-05 14:00',
          who: 'The reviewer',
          does: 'accepts within two hours',
          act: gives('reviewer 1', 'accept-review', noConflict),
          then: { stage: 'reviewing', mails: ['review-opened to reviewer'] },
        },
        {
          at: '2026-12-07 10:00',
          who: 'The reviewer',
          does: 'sends in the analysis: the plan was right',
          act: analyses('reviewer 1', {
            finding: 'upheld',
            rationale: 'The records show that outpatient care with daily visits answers the need as well and as fast.',
          }),
          then: {
            stage: 'adopting',
            clocks: { V2: 'met, due 2026-12-08', A1: 'running, due 2026-12-08' },
            mails: ['deadline-reminder to reviewer', 'adoption-request to director'],
          },
        },
        {
          at: '2026-12-07 15:00',
          who: 'The director',
          does: 'adopts the determination the same day',
          act: gives('director', 'adopt-determination'),
          then: {
            stage: 'closed',
            owner: 'nobody',
            outcome: 'upheld',
            mails: [
              'decision to applicant',
              'decision-plan to plan',
              'decision-provider to provider',
              'assignment-ended to reviewer',
            ],
            says: { 'decision to applicant': 'Friday, April 2, 2027' },
          },
        },
      ],
      clocksAtEnd: {
        A1: 'met, due 2026-12-08',
        A2: 'met, due 2026-12-08',
        D1: 'met, due 2026-12-09',
        D3: 'met, due 2026-12-06 16:00',
        D4: 'met, due 2026-12-05 16:00',
        E1: 'stopped, due 2027-12-04',
        F1: 'met, due 2027-06-03',
        F2: 'running, due 2027-04-02',
        F3: 'running, due 2026-12-13',
        R2: 'met, due 2026-12-05 18:00',
        V0: 'met, due 2026-12-06 00:00',
        V2: 'met, due 2026-12-08',
      },
    },
  ],
};
