import { deliversRecords, files, gives, inTurn, timePasses } from '../../steps.ts';
import type { Step } from '../../story.ts';
import { noConflict } from '../answers.ts';

/** R1: three business days from Wednesday 5 January are Monday the 10th. V1: 30 days from Friday 7 January are Sunday 6 February. */
export const anotherMember: readonly Step[] = [
  {
    at: '2028-01-04 10:00',
    who: 'Another member',
    does: 'files',
    act: files('story-8-other'),
    then: { stage: 'screening', mails: ['acknowledgement to applicant'] },
  },
  {
    at: '2028-01-05 10:00',
    who: 'An analyst of the Help Center',
    does: 'routes her case to review',
    act: gives('analyst', 'route-case', { route: 'imr' }),
    then: {
      stage: 'gathering-records',
      clocks: { R1: 'running, due 2028-01-10' },
      mails: ['imr-approved to applicant', 'imr-approved-provider to provider', 'records-request to plan'],
    },
  },
  {
    at: '2028-01-07 10:00',
    who: 'Her plan',
    does: 'delivers its records, and a reviewer is invited',
    act: inTurn(deliversRecords('Hematology records.pdf'), gives('nurse', 'complete-documentation'), timePasses),
    then: {
      stage: 'assigning-reviewers',
      clocks: { R1: 'met, due 2028-01-10', V1: 'running, due 2028-02-06' },
      mails: ['deadline-reminder to plan', 'reviewer-invitation to reviewer'],
    },
  },
  {
    at: '2028-01-10 09:00',
    who: 'The reviewer',
    does: 'has no conflict of interest and accepts',
    act: gives('reviewer 1', 'accept-review', noConflict),
    then: { stage: 'reviewing', mails: ['deadline-reminder to reviewer', 'review-opened to reviewer'] },
  },
];
