import { caseIn, issues, notice, reviewOnly, seat } from './sample-case.ts';
import { bothWon, friday, type SampleLetter, wednesday, winning } from './sample-letter.ts';

const ofOneDoctor = issues({ reviewType: 'medical-necessity' }, { route: 'not-taken' });
const twoServices = {
  ...bothWon,
  issues: bothWon.issues.map(issue => ({ ...issue, alreadyReceived: false })),
};
const dayAfter = '2027-03-12T00:00-08:00';

/** One of a thing, and several: each reads as people speak. */
export const countSamples: SampleLetter[] = [
  {
    notice: notice('imr-approved', 'applicant'),
    what: 'to be decided by one doctor',
    state: caseIn('gathering-records', { issues: ofOneDoctor }),
    at: wednesday,
    says: ['A doctor who does not work for your health plan will decide. A separate review group picks the doctor'],
    never: ['Doctors', 'None of them'],
  },
  {
    notice: notice('decision', 'applicant', { result: 'overturned' }),
    what: 'by one doctor',
    state: caseIn('authorizing', { ...winning, seats: [seat('rev-dermatology-7', 'analysed')] }),
    at: friday,
    says: ['The doctor has decided.'],
    never: ['doctors'],
  },
  {
    notice: notice('decision', 'applicant', { result: 'overturned' }),
    what: 'on two services, with one day for them',
    state: caseIn('authorizing', {
      ...twoServices,
      determination: { ...twoServices.determination, authorizeWithin: 1 },
    }),
    at: friday,
    says: ['approve the services within 1 business day after'],
  },
  {
    notice: notice('decision-plan', 'plan', { result: 'overturned' }),
    what: 'to authorize two services, with one day for them',
    state: caseIn('authorizing', {
      ...twoServices,
      determination: { ...twoServices.determination, authorizeWithin: 1 },
    }),
    at: friday,
    says: ['authorize the services by the end of'],
    never: ['the service by'],
  },
  {
    notice: notice('penalty-sum', 'plan', { clock: 'C1', days: 1, from: '2027-03-11', through: '2027-03-11' }),
    what: 'after one day, of two services',
    state: caseIn('authorizing', twoServices),
    at: dayAfter,
    says: [
      'It had to authorize the services (H&S 1374.34(a)-(b))',
      'has counted 1 day that ended without it, Thursday, March 11, 2027.',
      'To end the count, authorize the services, and report it',
    ],
    never: ['1 days', 'the first on'],
  },
  {
    notice: notice('deadline-missed', 'plan', { clock: 'C1', dueOn: '2027-03-10', dueAt: '2027-03-11T07:59:59.000Z' }),
    what: 'of two services',
    state: caseIn('authorizing', twoServices),
    at: dayAfter,
    says: ['Your plan had to authorize the services by the end of Wednesday, March 10, 2027'],
  },
  {
    notice: notice('paper-added', 'reviewer', { papers: 3, from: 'plan' }),
    what: 'of three papers',
    state: caseIn('reviewing', { issues: reviewOnly }),
    at: friday,
    says: ['The plan has sent 3 further papers. Please sign in and read them before you decide.'],
  },
  {
    notice: notice('paper-added', 'provider', { papers: 2, from: 'plan' }),
    what: 'of two papers',
    state: caseIn('reviewing', { issues: reviewOnly }),
    at: friday,
    says: ['copies are enclosed', 'we send them to you by mail or fax'],
    never: ['a copy'],
  },
];
