import { NoticeId } from '../../../domain/words/ids.ts';
import { caseIn, complaintOnly, notice, reviewOnly, seat } from './sample-case.ts';
import { friday, v4, wednesday, winning, type SampleLetter } from './sample-letter.ts';

const explained = true;
const longer = { clock: 'V4', dueOn: '2027-01-03', explained };
const reviewing = caseIn('reviewing', {
  issues: reviewOnly,
  clocks: [v4],
  seats: [seat('rev-dermatology-7', 'accepted')],
});

/** Where something was written for the reader: the letter says where to read it, and not what. */
export const explainedSamples: SampleLetter[] = [
  {
    notice: notice('not-approved', 'applicant', { explained }),
    what: 'with reasons to read',
    state: caseIn('resolving-complaint', { issues: complaintOnly }),
    at: wednesday,
    says: ['The question is what your plan covers', 'Sign in to read all of our reasons'],
  },
  {
    notice: notice('extension', 'applicant', longer),
    what: 'of the review, with the reason to read',
    state: reviewing,
    at: friday,
    says: [
      'Our director gave more time to decide your review',
      'by the end of Sunday, January 3, 2027',
      'Sign in to read why',
    ],
  },
  {
    notice: notice('reclassified', 'applicant', { explained }),
    what: 'with the reason to read',
    state: reviewing,
    at: friday,
    says: ['Sign in to see what changed, and why.'],
  },
  {
    notice: notice('expedited', 'applicant', { urgency: 'expedited', explained }),
    what: 'with the reason to read',
    state: caseIn('screening', { urgency: 'expedited' }),
    at: friday,
    says: ['Sign in to read why.', 'If your health gets worse, call us.'],
  },
  {
    notice: notice('reopening', 'applicant', { explained }),
    what: 'with the reason to read',
    state: caseIn('screening'),
    at: friday,
    says: ['We opened your case again', 'Sign in to see why, and what comes next'],
  },
  {
    notice: notice('extension', 'plan', longer),
    what: 'of the review, with the reason to read',
    state: reviewing,
    at: friday,
    says: [
      'The director has extended the time to decide the review',
      'The reason is in the portal',
      'by the end of Sunday, January 3, 2027',
    ],
  },
  {
    notice: notice('extension', 'plan', { ...longer, because: 'rules' }),
    what: 'of a date that was counted again, with the reason to read',
    state: reviewing,
    at: friday,
    says: ['have changed. The reason is in the portal.'],
  },
  {
    notice: notice('reclassified', 'plan', { explained }),
    what: 'with the reasons to read',
    state: caseIn('resolving-complaint', { issues: complaintOnly }),
    at: friday,
    says: ['is in the portal, with the reasons.'],
  },
  {
    notice: notice('expedited', 'plan', { urgency: 'expedited', explained }),
    what: 'with the reason to read',
    state: caseIn('reviewing', { issues: reviewOnly, urgency: 'expedited' }),
    at: friday,
    says: ['this case is urgent', 'The reason is in the portal.'],
  },
  {
    notice: notice('reopening', 'plan', { explained }),
    what: 'with the reason to read',
    state: caseIn('gathering-records', { issues: reviewOnly }),
    at: friday,
    says: ['has reopened this case', 'So is the reason.'],
  },
  {
    notice: notice('authorization-demand', 'plan', { explained }),
    what: 'after a proof that was refused, with the reason to read',
    state: caseIn('authorizing', {
      ...winning,
      notices: [{ ...notice('authorization-demand', 'plan'), id: NoticeId.parse('K7MH-4P9N-0008') }],
    }),
    at: friday,
    says: ['no acceptable proof', 'the reason is in the portal'],
  },
  {
    notice: notice('authorization-demand', 'plan', { because: 'proof-false', explained }),
    what: 'because the proof was not true, with what was found to read',
    state: caseIn('authorizing', winning),
    at: friday,
    says: ['was not true. What it found is in the portal.'],
  },
  {
    notice: notice('care-pursued', 'applicant', { owedAgain: true, explained }),
    what: 'that the plan owes it again, with more to read',
    state: caseIn('authorizing', winning),
    at: friday,
    says: ['it still owes it to you', 'Sign in to read more.'],
  },
  {
    notice: notice('care-pursued', 'applicant', { owedAgain: false, askOn: '2026-12-11', explained }),
    what: 'that something else is in the way, with more to read',
    state: caseIn({ stage: 'confirming-care', asked: true }, winning),
    at: friday,
    says: ['something else is in the way', 'Sign in to read more.'],
  },
  {
    notice: notice('extension', 'reviewer', longer),
    what: 'with the reason to read',
    state: reviewing,
    at: friday,
    says: ['The director has extended', 'due by the end of Sunday, January 3, 2027', 'The reason is in the portal'],
  },
  {
    notice: notice('extension', 'review-org', longer),
    what: 'with the reason to read',
    state: reviewing,
    at: friday,
    says: ['The director has extended', 'due by the end of Sunday, January 3, 2027', 'The reason is in the portal'],
  },
  {
    notice: notice('review-opened', 'reviewer', { explained }),
    what: 'given back by the director',
    state: reviewing,
    at: friday,
    says: [
      'has given the determination back to you',
      'What is asked for is in the portal',
      'Thursday, December 31, 2026',
    ],
    never: ['is ready for your review'],
  },
];
