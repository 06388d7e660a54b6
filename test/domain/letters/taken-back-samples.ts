import { pacific } from '../time/pacific.ts';
import { caseIn, clock, notice, reviewOnly, seat } from './sample-case.ts';
import { friday, winning, type SampleLetter } from './sample-letter.ts';

const noDays = { days: 0, left: 0 };
const recounted = { clock: 'V4', what: 'miss', because: 'counted-again', dueOn: '2027-01-04', ...noDays };
const reviewing = caseIn('reviewing', { issues: reviewOnly, seats: [seat('rev-dermatology-7', 'accepted')] });
const days = { clock: 'C1', from: '2027-03-11', through: '2027-03-13', days: 3 };

/** To whoever was told of a miss, or of days, that turned out not to be so. */
export const takenBackSamples: SampleLetter[] = [
  {
    notice: notice('miss-taken-back', 'plan', {
      clock: 'R1',
      what: 'miss',
      because: 'counted-again',
      dueOn: '2027-02-08',
      ...noDays,
    }),
    what: 'of a time that was counted again',
    state: caseIn('gathering-records', { issues: reviewOnly }),
    at: friday,
    says: [
      'it had missed the time to send the records (H&S 1374.30(n)). That is taken back. The time was counted again.',
      'What is done by the end of Monday, February 8, 2027 is in time.',
      'The violation is off the record.',
    ],
    never: ['day that was counted', 'days that were counted'],
  },
  {
    notice: notice('miss-taken-back', 'plan', { ...days, what: 'miss', because: 'done-before', left: 0 }),
    what: 'with its days, by an accepted proof',
    state: caseIn('confirming-care', winning),
    at: friday,
    says: [
      'shows that it was done in time',
      '3 days that were counted count no more: from Thursday, March 11, 2027 through Saturday, March 13, 2027.',
    ],
    never: ['stay counted', 'stays counted'],
  },
  {
    notice: notice('miss-taken-back', 'plan', { clock: 'R2', what: 'miss', because: 'not-told', ...noDays }),
    what: 'because nobody had told it',
    state: caseIn('gathering-records', { issues: reviewOnly }),
    at: friday,
    says: ['There is no word that your plan had been told of that time early enough.'],
  },
  {
    notice: notice('miss-taken-back', 'plan', { clock: 'R1', what: 'miss', because: 'not-arrived', ...noDays }),
    what: 'because the notice did not arrive',
    state: caseIn('gathering-records', { issues: reviewOnly }),
    at: friday,
    says: ['It rested on a notice that had not reached your plan.'],
  },
  {
    notice: notice('miss-taken-back', 'plan', { ...days, what: 'days', because: 'done-before', left: 2 }),
    what: 'of days after it was done',
    state: caseIn('confirming-care', winning),
    at: friday,
    says: [
      'Penalty days are taken back',
      '3 days that were counted count no more',
      'done before those days',
      '2 days stay counted. Under H&S 1374.34(b), that is a penalty of at least $10,000 so far.',
    ],
    never: ['violation'],
  },
  {
    notice: notice('miss-taken-back', 'plan', {
      clock: 'C1',
      what: 'days',
      because: 'counted-again',
      dueOn: '2027-03-11',
      days: 1,
      from: '2027-03-11',
      through: '2027-03-11',
      left: 0,
    }),
    what: 'of one day, when none stays',
    state: caseIn('authorizing', winning),
    at: friday,
    says: ['One day that was counted counts no more: Thursday, March 11, 2027.', 'No day stays counted.'],
    never: ['penalty of at least'],
  },
  {
    notice: notice('miss-taken-back', 'plan', {
      ...days,
      what: 'days',
      because: 'counted-again',
      left: 9,
      unreferred: true,
    }),
    what: 'of days without which no case is referred',
    state: caseIn('authorizing', winning),
    at: friday,
    says: ['9 days stay counted.', 'The case does not go to the Office of Enforcement for these days any more.'],
  },
  {
    notice: notice('miss-taken-back', 'reviewer', { ...recounted, clock: 'V2' }),
    what: 'of an analysis whose other time is over',
    state: {
      ...reviewing,
      clocks: [{ ...clock('V3', '2026-12-01T15:00-08:00'), status: 'missed', missedAt: pacific(friday) }],
    },
    at: friday,
    says: ['That is taken back', 'Another time for the same review is over, and stays so.'],
  },
  {
    notice: notice('miss-taken-back', 'reviewer', recounted),
    what: 'of the analysis',
    state: reviewing,
    at: friday,
    says: ['That is taken back', 'by the end of Monday, January 4, 2027', 'When it is due is in the portal'],
    never: ['is over, and stays so'],
  },
  {
    notice: notice('miss-taken-back', 'director', recounted),
    what: 'of the review',
    state: caseIn('reviewing', { issues: reviewOnly, clocks: [clock('V4', '2026-12-01T15:00-08:00')] }),
    at: friday,
    says: ['had not decided this case in time. That is taken back.'],
  },
];
