import { files, gives, posts, timePasses } from '../../steps.ts';
import type { Step } from '../../story.ts';

/**
 * The member does not answer, then the Help Center does not route, then nobody posts a letter.
 *
 * I1: 14 days from Monday 5 April, so Monday 19 April; its half, from 10:00 to the end of that day, is 7 days and 7 hours on. D2: seven
 * days are Monday 12 April, and it stood still from the 5th (not counted) to the 21st (counted), 16 days: Wednesday 28 April; its
 * reminder is at 09:00 of the business day before. N1: one business day from Thursday 29 April.
 */
export const atTheDoor: readonly Step[] = [
  {
    at: '2027-04-05 09:00',
    who: 'The member',
    does: 'files an application and forgets to sign it',
    act: files('story-7'),
    then: {
      stage: 'screening',
      clocks: { D1: 'met, due 2027-04-10', D2: 'running, due 2027-04-12' },
      mails: ['acknowledgement to applicant'],
      work: { 'help-center': ['route-case, due 2027-04-12'], supervisor: [] },
      member: { who: 'The Help Center', by: 'Monday, April 12, 2027' },
    },
  },
  {
    at: '2027-04-05 10:00',
    who: 'An analyst of the Help Center',
    does: 'asks for the signature',
    act: gives('analyst', 'request-information', { items: ['signature'] }),
    then: {
      stage: 'awaiting-applicant',
      owner: 'applicant',
      clocks: { I1: 'running, due 2027-04-19' },
      mails: ['information-request to applicant'],
      work: { 'help-center': ['hear-from-applicant, due 2027-04-19'], supervisor: [] },
      member: { who: 'You', by: 'Monday, April 19, 2027' },
    },
  },
  {
    at: '2027-04-12 16:59',
    who: 'The member',
    does: 'has let half of the time pass but for a minute',
    act: timePasses,
    then: { mails: [] },
  },
  {
    at: '2027-04-12 17:00',
    who: 'The clock',
    does: 'reminds the member at half of the time',
    act: timePasses,
    then: { mails: ['deadline-reminder to applicant'] },
  },
  {
    at: '2027-04-19 23:59',
    who: 'The member',
    does: 'has a minute left',
    act: timePasses,
    then: {
      clocks: { I1: 'running, due 2027-04-19' },
      mails: [],
      work: { 'help-center': ['hear-from-applicant, due 2027-04-19'], supervisor: [] },
    },
  },
  {
    at: '2027-04-20 00:00',
    who: 'The member',
    does: 'has not answered in time: the desk is told, and refuses nothing by itself',
    act: timePasses,
    then: {
      stage: 'awaiting-applicant',
      clocks: { I1: 'missed, due 2027-04-19' },
      mails: [],
      work: {
        'help-center': ['hear-from-applicant, due 2027-04-19, late', 'overdue:I1, due 2027-04-19, late'],
        supervisor: [],
      },
      member: { by: null, late: 'You had until Monday, April 19, 2027. It is not too late: send it, or call us.' },
    },
  },
  {
    at: '2027-04-21 10:00',
    who: 'The member',
    does: 'signs after all',
    act: gives('applicant', 'supply-information', { signedBy: 'Ruth Okafor', signedOn: '2027-04-21' }),
    then: {
      stage: 'screening',
      clocks: { I1: 'missed, due 2027-04-19', D2: 'running, due 2027-04-28', E1: 'running, due 2028-04-21' },
      mails: [],
      work: { 'help-center': ['route-case, due 2027-04-28'], supervisor: [] },
      member: { who: 'The Help Center', by: 'Wednesday, April 28, 2027', late: undefined },
    },
  },
  {
    at: '2027-04-27 09:00',
    who: 'The clock',
    does: 'puts the case before the analysts as pressing on the last business day before',
    act: timePasses,
    then: {
      mails: [],
      work: { 'help-center': ['route-case, due 2027-04-28', 'pressing:D2, due 2027-04-28'], supervisor: [] },
    },
  },
  {
    at: '2027-04-28 23:59',
    who: 'The Help Center',
    does: 'has a minute left',
    act: timePasses,
    then: { clocks: { D2: 'running, due 2027-04-28' }, work: { supervisor: [] } },
  },
  {
    at: '2027-04-29 00:00',
    who: 'The Help Center',
    does: 'has not decided in time which path the case takes: a supervisor has it',
    act: timePasses,
    then: {
      clocks: { D2: 'missed, due 2027-04-28' },
      mails: [],
      work: {
        'help-center': ['route-case, due 2027-04-28, late'],
        supervisor: ['overdue:D2, due 2027-04-28, late'],
      },
      member: {
        by: null,
        late: 'We had until Wednesday, April 28, 2027. We have not done it yet, and we are sorry. Somebody is seeing to it.',
      },
    },
  },
  {
    at: '2027-04-29 10:00',
    who: 'A supervisor of the Help Center',
    does: 'routes the case to review; the provider’s copy goes to the post, for nobody gave an email',
    act: gives('supervisor', 'route-case', { route: 'imr' }),
    then: {
      stage: 'gathering-records',
      owner: 'plan:health-net',
      clocks: { D2: 'missed, due 2027-04-28', R1: 'running, due 2027-05-04', N1: 'running, due 2027-04-30' },
      mails: ['imr-approved to applicant', 'records-request to plan'],
      work: {
        post: ['post-notice:imr-approved-provider, due 2027-04-30'],
        plan: ['deliver-records, due 2027-05-04'],
        'help-center': [],
        supervisor: [],
      },
      member: { who: 'Your health plan', by: 'Tuesday, May 4, 2027' },
    },
  },
  {
    at: '2027-04-30 23:59',
    who: 'The letter',
    does: 'has a minute left to be posted',
    act: timePasses,
    then: { work: { supervisor: [] }, mails: [] },
  },
  {
    at: '2027-05-01 00:00',
    who: 'The letter',
    does: 'lies in the post queue still: a supervisor has it',
    act: timePasses,
    then: {
      clocks: { N1: 'missed, due 2027-04-30' },
      mails: [],
      work: {
        post: ['post-notice:imr-approved-provider, due 2027-04-30, late'],
        supervisor: ['overdue:N1:imr-approved-provider, due 2027-04-30, late'],
      },
    },
  },
];

/** What is posted at last is nobody's work any more. */
export const lettersPosted: Step = {
  at: '2027-05-03 10:00',
  who: 'A clerk of the Help Center',
  does: 'posts it',
  act: posts('imr-approved-provider'),
  then: {
    clocks: { N1: 'missed, due 2027-04-30' },
    mails: ['deadline-reminder to plan'],
    work: { post: [], supervisor: [] },
  },
};
