import type { Request } from '../../../domain/case/request.ts';
import { pacific } from '../time/pacific.ts';
import { caseIn, clock, notice, reviewOnly, seat } from './sample-case.ts';
import { friday, wednesday, type SampleLetter } from './sample-letter.ts';

const id = 'request-31';
const asked = (to: Request['to'], items: string[]): { requests: Request[] } => ({
  requests: [{ id, to, items, askedAt: pacific(wednesday) }],
});
const signature = asked({ party: 'applicant' }, ['signature', 'The chart of July']);
const chart = asked({ party: 'provider', issue: 1 }, ['The chart of July']);
const takenBack = {
  clocks: [clock('E1', '2026-11-20T00:00-08:00', { status: 'stopped', endedAt: pacific(wednesday) })],
};
const due = clock('I1', wednesday).derivation;
const soon = { clock: 'I1', subject: id, dueOn: due.dueOn, dueAt: due.dueAt };
const gathering = (more: Parameters<typeof caseIn>[1] = {}) =>
  caseIn('gathering-records', { issues: reviewOnly, ...more });
const reviewing = caseIn('reviewing', { issues: reviewOnly, seats: [seat('rev-dermatology-7', 'accepted')] });

/** About papers, signatures and the release of records. */
export const paperSamples: SampleLetter[] = [
  {
    notice: notice('information-request', 'applicant', { count: 2, request: id }),
    what: 'beside the road, and what is no word of health is named',
    state: gathering(signature),
    at: wednesday,
    says: [
      '2 things',
      'the form with your signature',
      'Your case goes on meanwhile',
      'within 14 days',
      'not turn you down',
    ],
    never: ['chart', 'stands still', 'close your case'],
  },
  {
    notice: notice('information-request', 'applicant', { count: 2, request: id }),
    what: 'beside the road of an urgent case',
    state: gathering({ ...signature, urgency: 'expedited' }),
    at: wednesday,
    says: ['Your case is urgent, so we go on meanwhile. We also try to call you.', 'within 24 hours'],
  },
  {
    notice: notice('information-request', 'provider', { count: 1, request: id }),
    what: 'with the release, and nothing of what it is',
    state: gathering(chart),
    at: wednesday,
    says: ['one thing from you', 'has signed a release', 'call us with the case number', 'within 14 days'],
    never: ['chart'],
  },
  {
    notice: notice('deadline-reminder', 'provider', soon),
    what: 'of what we asked for',
    state: gathering({ ...chart, clocks: [clock('I1', wednesday, { subject: id })] }),
    at: wednesday,
    says: ['The Department asked you for something', 'by the end of Wednesday, December 9, 2026'],
    never: ['reviewer'],
  },
  {
    notice: notice('form-refused', 'applicant', { explained: true }),
    what: 'with the day that stays',
    state: caseIn('awaiting-applicant'),
    at: wednesday,
    says: [
      'cannot use it as your signed form',
      'Sign in to read why',
      'by the end of Wednesday, December 9, 2026',
      'photo',
    ],
  },
  {
    notice: notice('form-refused', 'applicant', { explained: false }),
    what: 'after that day',
    state: caseIn('awaiting-applicant'),
    at: friday,
    says: ['Please send it as soon as you can'],
    never: ['December 9', 'Sign in to read why'],
  },
  {
    notice: notice('signature-refused', 'applicant', { explained: false }),
    what: 'with who may sign',
    state: gathering(takenBack),
    at: wednesday,
    says: [
      'The patient has to sign',
      'for a child under 18',
      'power of attorney',
      'If the patient cannot sign, call us',
    ],
    never: ['Sign in to read more'],
  },
  {
    notice: notice('release-ended', 'applicant', { how: 'revoked' }),
    what: 'in a review',
    state: gathering(takenBack),
    at: wednesday,
    says: [
      'no longer get your medical records',
      'What came before that is in your case',
      'It is decided with the papers that are there',
      'we handle your case as a complaint',
      'You can still send us papers',
      'You can change your mind',
    ],
  },
  {
    notice: notice('release-ended', 'applicant', { how: 'refused' }),
    what: 'while the case is screened',
    state: caseIn('screening', takenBack),
    at: wednesday,
    says: ['we may not get your medical records', 'Your case goes on with the papers that we have'],
    never: ['What came before', 'It is decided'],
  },
  {
    notice: notice('release-ended', 'plan', { how: 'revoked' }),
    what: 'and nothing is owed any more',
    state: gathering(takenBack),
    at: wednesday,
    says: ['has taken back the release', 'Send no medical records', 'is not owed any more'],
  },
  {
    notice: notice('approved-without-release', 'plan', {}),
    what: 'and no records are asked for',
    state: gathering(takenBack),
    at: wednesday,
    says: ['has approved a request', 'has not released the medical records', 'your time begins with that request'],
    never: ['H&S 1374.30(n)'],
  },
  {
    notice: notice('complaint-notice', 'plan', {}),
    what: 'of a member who has not released the records',
    state: caseIn('resolving-complaint', takenBack),
    at: wednesday,
    says: ['your written answer', 'has not released the medical records: send none'],
    never: ['complete medical records'],
  },
  {
    notice: notice('paper-refused', 'applicant', { again: false }),
    what: 'the first time',
    state: caseIn('screening'),
    at: wednesday,
    says: ['we cannot read it', 'Take the password off', 'mail or fax', 'Your case stays open'],
  },
  {
    notice: notice('paper-refused', 'applicant', { again: true }),
    what: 'once more',
    state: caseIn('screening'),
    at: wednesday,
    says: ['another file', 'Call us at 1-888-466-2219, and we find a way with you'],
    never: ['Take the password off'],
  },
  {
    notice: notice('paper-refused', 'plan', { again: false }),
    what: 'with how to send it',
    state: gathering(),
    at: wednesday,
    says: ['could not be taken', 'opens without a password'],
  },
  {
    notice: notice('paper-refused', 'plan', { again: true }),
    what: 'once more',
    state: gathering(),
    at: wednesday,
    says: ['Another file'],
  },
  {
    notice: notice('paper-added', 'reviewer', { papers: 1, from: 'applicant' }),
    what: 'of the member',
    state: reviewing,
    at: friday,
    says: ['The member has sent a further paper', 'read it before you decide'],
  },
  {
    notice: notice('paper-added', 'applicant', { papers: 2, from: 'plan' }),
    what: 'of the plan, as a copy',
    state: reviewing,
    at: friday,
    says: [
      'Your plan sent 2 further papers',
      'Whoever decides your case has them too',
      'You get copies: sign in to read them',
    ],
  },
  {
    notice: notice('paper-added', 'plan', { papers: 1, from: 'applicant' }),
    what: 'of the member, as a copy',
    state: reviewing,
    at: friday,
    says: ['the member has sent a further paper, and it is with whoever reviews the case', 'A copy is in the portal'],
  },
  {
    notice: notice('paper-added', 'provider', { papers: 1, from: 'plan' }),
    what: 'of the plan, as a copy',
    state: reviewing,
    at: friday,
    says: ['the plan has sent a further paper', 'call us with the case number'],
  },
];
