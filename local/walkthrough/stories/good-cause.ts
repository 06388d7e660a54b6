import { analyses, deliversRecords, files, gives, inTurn } from '../steps.ts';
import type { CaseStory } from '../story.ts';
import { noConflict } from './answers.ts';
import { insteadOf } from './applicants.ts';

/** Too late by eight weeks; a person finds good cause, gives more time, and the case goes to its end. */
export const goodCause: CaseStory = {
  title: 'A decision of 31 March: the six months are over, and a person accepts good cause',
  application: insteadOf({
    grievance: { filed: true, filedOn: '2026-03-02', outcome: 'upheld', decidedOn: '2026-03-31' },
  }),
  steps: [
    {
      at: '2026-11-24 13:30',
      who: 'The member',
      does: 'files an application for review',
      act: files('story-5-good-cause'),
      then: {
        stage: 'screening',
        recommended: 'person',
        clocks: { D1: 'met, due 2026-11-29', D2: 'running, due 2026-12-01', F1: 'missed, due 2026-09-30' },
        mails: ['acknowledgement to applicant'],
      },
    },
    {
      at: '2026-11-24 13:45',
      who: 'A supervisor of the Help Center',
      does: 'accepts good cause for the delay: the member gets 60 more days',
      act: gives('supervisor', 'extend-deadline', {
        clock: 'F1',
        days: 60,
        reason: 'in hospital from August to November',
        forMember: 'You were in the hospital. So you have 60 more days.',
      }),
      then: {
        stage: 'screening',
        owner: 'help-center',
        // Missed stays missed on the record. Sixty days on is a Sunday, so the last day is Monday.
        clocks: { F1: 'missed, due 2026-11-30' },
        explained: {
          F1: 'It was extended by 60 days (supervisor-1: in hospital from August to November), to Sunday, November 29, 2026.',
        },
        mails: ['extension to applicant'],
        says: { 'extension to applicant': 'by the end of Monday, November 30, 2026.\n\nSign in to read why.' },
      },
    },
    {
      at: '2026-11-24 14:00',
      who: 'A supervisor of the Help Center',
      does: 'takes the case to review',
      act: gives('supervisor', 'route-case', { route: 'imr' }),
      then: {
        stage: 'gathering-records',
        clocks: { D2: 'met, due 2026-12-01', F1: 'missed, due 2026-11-30', R1: 'running, due 2026-12-01' },
        mails: ['imr-approved to applicant', 'records-request to plan'],
      },
    },
    {
      at: '2026-11-25 10:00',
      who: 'The plan',
      does: 'delivers its records, and a nurse finds them complete',
      act: inTurn(deliversRecords('Medical records.pdf'), gives('nurse', 'complete-documentation')),
      then: {
        stage: 'assigning-reviewers',
        clocks: { R1: 'met, due 2026-12-01', V1: 'running, due 2026-12-25' },
        mails: ['reviewer-invitation to reviewer'],
      },
    },
    {
      at: '2026-11-25 12:00',
      who: 'The reviewer',
      does: 'has no conflict of interest and accepts',
      act: gives('reviewer 1', 'accept-review', noConflict),
      then: { stage: 'reviewing', mails: ['review-opened to reviewer'] },
    },
    {
      at: '2026-11-30 10:00',
      who: 'The reviewer',
      does: 'sends in the analysis: the plan was right',
      act: analyses('reviewer 1', {
        finding: 'upheld',
        rationale: 'The records show that the exercises were begun two weeks ago and are helping.',
      }),
      then: {
        stage: 'adopting',
        clocks: { V1: 'met, due 2026-12-25', A1: 'running, due 2026-12-01' },
        mails: ['adoption-request to director'],
      },
    },
    {
      at: '2026-11-30 15:00',
      who: 'The director',
      does: 'adopts the determination; the case is closed',
      act: gives('director', 'adopt-determination'),
      then: {
        stage: 'closed',
        outcome: 'upheld',
        clocks: { A1: 'met, due 2026-12-01', A2: 'met, due 2026-12-01' },
        mails: ['decision to applicant', 'decision-plan to plan', 'assignment-ended to reviewer'],
      },
    },
  ],
  clocksAtEnd: {
    A1: 'met, due 2026-12-01',
    A2: 'met, due 2026-12-01',
    D1: 'met, due 2026-11-29',
    D2: 'met, due 2026-12-01',
    D4: 'met, due 2026-11-30',
    E1: 'stopped, due 2027-11-20',
    F1: 'missed, due 2026-11-30',
    N1: 'running, due 2026-12-01',
    R1: 'met, due 2026-12-01',
    V0: 'met, due 2026-12-01',
    V1: 'met, due 2026-12-25',
  },
};
