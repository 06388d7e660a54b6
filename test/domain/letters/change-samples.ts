import { caseIn, complaintOnly, notice, reviewOnly } from './sample-case.ts';
import { about, friday, v2, v4, wednesday, type SampleLetter } from './sample-letter.ts';

/** To members, of what has changed on the way. */
export const changeSamples: SampleLetter[] = [
  {
    notice: notice('extension', 'applicant', { clock: 'V4', dueOn: '2027-01-03' }),
    what: 'of the review, by the director',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4] }),
    at: friday,
    says: ['Our director gave the doctors more time', 'by the end of Sunday, January 3, 2027', 'Sign in to read why'],
  },
  {
    notice: notice('extension', 'applicant', { clock: 'K1', dueOn: '2027-01-03' }),
    what: 'of the complaint',
    state: caseIn('resolving-complaint', { issues: complaintOnly }),
    at: friday,
    says: ['more time to finish your complaint', 'by the end of Sunday, January 3, 2027'],
  },
  {
    notice: notice('extension', 'applicant', { clock: 'F1', dueOn: '2027-01-03' }),
    what: 'of the time to apply',
    state: caseIn('screening'),
    at: wednesday,
    says: ['We gave you more time to apply'],
  },
  {
    notice: notice('extension', 'applicant', { clock: 'V4', dueOn: '2027-01-03', because: 'rules' }),
    what: 'of a date that was counted again',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4] }),
    at: friday,
    says: ['which days count', 'by the end of Sunday, January 3, 2027'],
    never: ['director'],
  },
  {
    notice: notice('reclassified', 'applicant'),
    what: 'to another kind of review',
    state: caseIn('assigning-reviewers', { issues: reviewOnly, clocks: [v4] }),
    at: friday,
    says: ['a different question', 'by the end of Thursday, December 31, 2026', 'and why'],
  },
  {
    notice: notice('expedited', 'applicant', { urgency: 'expedited' }),
    what: 'with the new time',
    state: caseIn('reviewing', { issues: reviewOnly, urgency: 'expedited', clocks: [v2] }),
    at: friday,
    says: ['We now treat your case as urgent', 'by the end of Tuesday, December 8, 2026'],
  },
  {
    notice: notice('expedited', 'applicant', { urgency: 'standard' }),
    what: 'back to the normal time',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [v4] }),
    at: friday,
    says: ['the normal times count', 'by the end of Thursday, December 31, 2026'],
  },
  {
    notice: notice('deadline-reminder', 'applicant', about('E1', '2026-11-22T00:00-08:00')),
    what: 'of the release that ends',
    state: caseIn('reviewing', { issues: reviewOnly }),
    at: friday,
    says: ['Please sign again by the end of Monday, November 22, 2027'],
  },
  {
    notice: notice('deadline-missed', 'applicant', about('E1', '2026-11-22T00:00-08:00')),
    what: 'of the release that has ended',
    state: caseIn('reviewing', { issues: reviewOnly }),
    at: '2027-11-23T09:00-08:00',
    says: ['It has ended', 'Your case stays open'],
  },
  {
    notice: notice('reopening', 'applicant'),
    what: 'with what comes next',
    state: caseIn('screening'),
    at: friday,
    says: ['We opened your case again', 'Sign in to see what comes next'],
  },
];
