import { pacific } from '../time/pacific.ts';
import { NoticeId } from '../../../domain/words/ids.ts';
import { ApplicationFacts } from '../../../domain/application/application.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { caseIn, clock, closedAs, complaintOnly, fullApplication, issues, notice, reviewOnly } from './sample-case.ts';
import { hearingSamples } from './hearing-samples.ts';
import { wednesday, type SampleLetter } from './sample-letter.ts';

/** To members, until the case has its path. */
export const intakeSamples: SampleLetter[] = [
  {
    notice: notice('acknowledgement', 'applicant'),
    what: 'with the day by which we decide',
    state: caseIn('screening', { clocks: [clock('D2', '2026-11-24T10:00-08:00')] }),
    at: '2026-11-24T10:01-08:00',
    says: ['on Tuesday, November 24, 2026', 'by the end of Tuesday, December 1, 2026', 'call 911'],
    inLetter: ['You pay nothing', 'You can send us more papers at any time.'],
  },
  {
    notice: notice('acknowledgement', 'applicant'),
    what: 'urgent, with the hour',
    state: caseIn('screening', { urgency: 'expedited', clocks: [clock('D3', '2026-12-04T16:00-08:00')] }),
    at: '2026-12-04T16:01-08:00',
    says: ['by 4:00 PM on Sunday, December 6, 2026, Pacific time'],
  },
  {
    notice: notice('acknowledgement', 'applicant'),
    what: 'to a patient for whom a doctor filed',
    state: filedBy({ role: 'provider', name: 'Ana Ruiz, MD' }),
    at: '2026-11-24T10:01-08:00',
    says: [
      'A doctor, hospital or clinic sent it to us for you',
      'They can see only what they sent us',
      'call us. We send you one',
    ],
    never: ['see your case as you do'],
  },
  {
    notice: { ...notice('acknowledgement', 'applicant'), status: 'to-post' },
    what: 'on paper, to a patient for whom an authorized assistant filed',
    state: filedBy({ role: 'assistant', name: 'Ono Vane' }, { name: 'Ono Vane', authorizedOn: '2026-11-20' }),
    at: '2026-11-24T10:01-08:00',
    code: { accessCode: '7KM2-9PXC-4TRW', onPaper: true },
    says: ['Somebody who wants to help you', 'You can end that at any time', 'Your access code: 7KM2-9PXC-4TRW'],
    never: ['They can see only what they sent us'],
  },
  {
    notice: notice('copy-for-assistant', 'assistant'),
    what: 'of the first letter',
    state: copying(),
    at: '2026-11-24T10:01-08:00',
    says: ['Hello,', 'This is a copy', 'We got your application on', 'access code that you were shown'],
    never: ['Dear member'],
  },
  ...hearingSamples,
  {
    notice: notice('information-request', 'applicant', { count: 2 }),
    what: 'our time stands still',
    state: caseIn('awaiting-applicant', { clocks: [clock('D2', '2026-11-24T10:00-08:00', { status: 'paused' })] }),
    at: wednesday,
    says: ['2 things', 'The fastest way', 'stands still', 'We will not turn you down because a paper is missing'],
  },
  {
    notice: notice('information-request', 'applicant', { count: 1 }),
    what: 'a signature, and what comes of none',
    state: unsigned('standard'),
    at: wednesday,
    says: [
      'by the end of Wednesday, December 9, 2026',
      'we may have to close your case',
      'If you cannot sign, call us',
    ],
  },
  {
    notice: notice('information-request', 'applicant', { count: 1 }),
    what: 'a signature, urgent',
    state: unsigned('expedited'),
    at: wednesday,
    says: ['We need your signature by 9:00 AM on Thursday, November 26, 2026'],
  },
  {
    notice: notice('information-request', 'applicant', { count: 1 }),
    what: 'urgent, our time runs on',
    state: caseIn('awaiting-applicant', { urgency: 'expedited', clocks: [clock('D3', '2026-11-24T10:00-08:00')] }),
    at: wednesday,
    says: ['one thing', 'Please answer today'],
    never: ['stands still'],
  },
  {
    notice: notice('imr-approved', 'applicant', { urgency: 'standard', inPart: false }),
    what: 'as a whole, standard',
    state: caseIn('gathering-records', { issues: reviewOnly }),
    at: wednesday,
    says: ['Your request will get an Independent Medical Review', 'normal speed', '30 days', 'what kind of review'],
    inLetter: ['You can send papers for the review too'],
    never: ['The other part'],
  },
  {
    notice: notice('imr-approved', 'applicant', { urgency: 'expedited', inPart: true }),
    what: 'in part, urgent',
    state: caseIn('gathering-records', { issues: issues(), urgency: 'expedited' }),
    at: wednesday,
    says: ['A part of your request will get', 'as a complaint', 'and why', 'within 24 hours', 'sign in to see by when'],
  },
  {
    notice: notice('not-approved', 'applicant'),
    what: 'as a whole, with the reasons in general',
    state: caseIn('resolving-complaint', { issues: complaintOnly, clocks: [clock('K1', '2026-11-24T10:00-08:00')] }),
    at: wednesday,
    says: [
      'Your request cannot get an Independent Medical Review',
      'The question is what your plan covers',
      'It does not meet the rules for this kind of review',
      'as a complaint',
      'by the end of Thursday, December 24, 2026',
    ],
    never: ['Sign in to read'],
  },
  {
    notice: notice('not-approved', 'applicant'),
    what: 'so late that our time is over',
    state: caseIn('resolving-complaint', { issues: complaintOnly, clocks: [clock('K1', '2026-10-01T10:00-07:00')] }),
    at: wednesday,
    says: ['We will write to you with the result'],
    never: ['You will hear from us', 'October'],
  },
  {
    notice: notice('not-approved', 'applicant'),
    what: 'because it came late',
    state: caseIn('resolving-complaint', { issues: issues({ route: 'complaint', because: 'untimely' }) }),
    at: wednesday,
    says: ['You have six months', 'If you had a good reason to be late, tell us', 'as a complaint'],
    never: ['It does not meet the rules'],
  },
  {
    notice: notice('not-approved', 'applicant'),
    what: 'in part',
    state: caseIn('gathering-records', { issues: issues() }),
    at: wednesday,
    says: ['A part of your request cannot get', 'The question is what your plan covers'],
    never: ['It does not meet the rules'],
  },
  {
    notice: notice('non-jurisdiction', 'applicant', { referral: 'cdi' }),
    what: 'with the agency and how to reach it',
    state: closedAs('non-jurisdictional'),
    at: wednesday,
    says: ['California Department of Insurance', 'Phone: 1-800-927-4357', 'This does not mean that you are wrong'],
  },
  {
    notice: notice('non-jurisdiction', 'applicant', { referral: 'medicare' }),
    what: 'with the time to ask a Medicare Advantage plan again, and who helps for free',
    state: closedAs('non-jurisdictional'),
    at: wednesday,
    says: ['Medicare', '1-800-633-4227', 'within 65 days of its letter', '(HICAP) at 1-800-434-0222'],
    never: ['Call us. We will tell you how'],
  },
  {
    notice: notice('non-jurisdiction', 'applicant', { referral: 'opm' }),
    what: 'with an agency whose contact nobody has confirmed: no number that may be wrong, and no word of our doubts',
    state: closedAs('non-jurisdictional'),
    at: wednesday,
    says: ['U.S. Office of Personnel Management', 'Call us. We will tell you how to reach this agency.'],
    never: ['Phone:', 'undefined', 'www.opm.gov', 'could not check'],
  },
  {
    notice: notice('non-jurisdiction', 'applicant'),
    what: 'of a case in which nobody has named one',
    state: closedAs('non-jurisdictional'),
    at: wednesday,
    says: ['Call us. We will tell you which agency is in charge'],
  },
  {
    notice: notice('non-jurisdiction', 'applicant', { referral: 'the county', explained: true }),
    what: 'with an agency that nobody knows, and something to read',
    state: closedAs('non-jurisdictional'),
    at: wednesday,
    says: ['Call us. We will tell you which agency is in charge', 'Sign in to read more.'],
  },
  {
    notice: notice('premature', 'applicant', { refileFrom: '2026-12-12' }),
    what: 'with what to do and from when',
    state: closedAs('premature'),
    at: wednesday,
    says: [
      'You have filed a grievance',
      '30 days to answer',
      'from Saturday, December 12, 2026 on',
      'Then you need not wait',
    ],
    never: ['Here is how to file'],
  },
  {
    notice: notice('premature', 'applicant', {}),
    what: 'who has not filed with the plan',
    state: {
      ...closedAs('premature'),
      application: { ...closedAs('premature').application, grievance: { filed: false } },
    },
    at: wednesday,
    says: ['Here is how to file a grievance', 'Has waiting harmed you already?', 'going to court'],
    never: ['You have filed'],
  },
  {
    notice: notice('premature', 'applicant', { explained: true }),
    what: 'without a known day, with something to read',
    state: closedAs('premature'),
    at: wednesday,
    says: ['You can also come back after 30 days', 'Sign in to read more.'],
  },
];

/** Asked on Wednesday 2026-11-25 at 09:00. */
function unsigned(urgency: 'standard' | 'expedited') {
  const { consent: _consent, ...application } = caseIn('screening').application;
  const wanted = { items: ['signature'], since: pacific('2026-11-25T09:00-08:00') };
  return caseIn({ stage: 'awaiting-applicant', wanted }, { application, urgency });
}

/** By somebody else, with a code of their own. */
function filedBy(who: ApplicationFacts['filedBy'], assistant?: object): CaseState {
  const { narrative: _narrative, ...facts } = fullApplication;
  const application = ApplicationFacts.parse({ ...facts, filedBy: who, assistant });
  return caseIn('screening', {
    application,
    filer: { code: 1, name: who.name },
    access: { generation: 2, since: pacific('2026-11-24T10:00-08:00') },
    clocks: [clock('D2', '2026-11-24T10:00-08:00')],
  });
}

/** The first letter is out, and its copy is not. */
function copying(): CaseState {
  const who = { role: 'assistant', name: 'Ono Vane', email: 'ono@home.example' } as const;
  const first = { ...notice('acknowledgement', 'applicant'), id: NoticeId.parse('K7MH-4P9N-0003') };
  return { ...filedBy(who, { name: who.name, authorizedOn: '2026-11-20' }), notices: [first] };
}
