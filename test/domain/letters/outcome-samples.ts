import { pacific } from '../time/pacific.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { caseIn, clock, closedAs, complaintOnly, issues, notice } from './sample-case.ts';
import { careComing } from './sample-states.ts';
import { bothWon, friday, losing, winning, type SampleLetter } from './sample-letter.ts';

const ownWords = {
  upheld: 'The decision agrees with your health plan',
  'reversed-by-plan': 'now gives you what you asked for',
  withdrawn: 'because you asked us to stop',
  'complaint-resolved': 'Our work on your complaint is done',
  'non-jurisdictional': 'not in charge of your kind of health coverage',
  premature: 'Your health plan has to answer first',
};

/** To members, of what their case came to. */
export const outcomeSamples: SampleLetter[] = [
  {
    notice: notice('decision', 'applicant', { result: 'overturned' }),
    what: 'for the member',
    state: caseIn('authorizing', winning),
    at: friday,
    says: [
      'The decision is for you.',
      'on Monday, December 21, 2026',
      'approve the service within 5 business days',
      'at least $5,000',
      'We do not give out names',
    ],
    never: ['State Hearing', 'agreed with your health plan'],
  },
  {
    notice: notice('decision', 'applicant', { result: 'overturned' }),
    what: 'for the member, sooner, and with money to pay back',
    state: caseIn('authorizing', { ...bothWon, determination: { ...bothWon.determination, authorizeWithin: 2 } }),
    at: friday,
    says: ['approve the service within 2 business days, and pay you back within 5 business days'],
  },
  {
    notice: notice('decision', 'applicant', { result: 'upheld' }),
    what: 'for the plan, with the rights that are left',
    state: closedAs('upheld', losing),
    at: friday,
    says: ['The decision agrees with your health plan', 'State Hearing', '1-800-743-8525', '1-888-804-3536'],
    never: ['business days', '$5,000'],
  },
  {
    notice: notice('decision', 'applicant', { result: 'upheld' }),
    what: 'for the plan, of a member without Medi-Cal',
    state: closedAs('upheld', { ...losing, ...withoutMediCal() }),
    at: friday,
    says: ['You may have other rights'],
    never: ['State Hearing', 'Medi-Cal'],
  },
  {
    notice: notice('decision', 'applicant', { result: 'upheld' }),
    what: 'for the plan, after a State Hearing',
    state: closedAs('upheld', { ...losing, ...covered({ stateHearing: { status: 'held' } }) }),
    at: friday,
    says: ['You may have other rights'],
    never: ['State Hearing'],
  },
  {
    notice: notice('decision', 'applicant', { result: 'partly-overturned' }),
    what: 'in part',
    state: caseIn('authorizing', {
      ...winning,
      issues: issues({ outcome: 'overturned' }, { route: 'imr', outcome: 'upheld' }),
    }),
    at: friday,
    says: ['on a part of your request', 'approve the service within 5 business days', 'State Hearing'],
  },
  {
    notice: notice('care-question', 'applicant'),
    what: 'with yes or no, and by when',
    state: caseIn('confirming-care', { ...winning, clocks: [clock('C3', '2026-12-28T10:00-08:00')] }),
    at: friday,
    says: ['did you get it, yes or no?', 'by the end of Wednesday, January 27, 2027', 'If the answer is no'],
  },
  {
    notice: notice('care-question', 'applicant'),
    what: 'without a date that nobody has set',
    state: caseIn('confirming-care', winning),
    at: friday,
    says: ['did you get it, yes or no?'],
    never: ['undefined'],
  },
  {
    notice: notice('care-answered', 'applicant'),
    what: 'it comes on a day',
    state: caseIn(careComing, winning),
    at: friday,
    says: ['will have it on Friday, January 8, 2027', 'One of us looks at this answer', 'on that day, call us'],
    never: ['has passed'],
  },
  {
    notice: notice('care-answered', 'applicant'),
    what: 'of a day that has passed when the letter goes out',
    state: caseIn(careComing, winning),
    at: '2027-01-09T09:00-08:00',
    says: ['said that you would have it on Friday, January 8, 2027. That day has passed.'],
    never: ['will have it'],
  },
  {
    notice: notice('care-answered', 'applicant', { says: 'given', on: '2026-12-17' }),
    what: 'it was given',
    state: caseIn('confirming-care', winning),
    at: friday,
    says: ['you have had it, on Thursday, December 17, 2026.', 'Is that not so? Call us.'],
  },
  {
    notice: notice('care-answered', 'applicant', { says: 'given' }),
    what: 'it was given, on a day that nobody named',
    state: caseIn('confirming-care', winning),
    at: friday,
    says: ['you have had it.'],
  },
  {
    notice: notice('care-answered', 'applicant', { says: 'not-given' }),
    what: 'it is not given, though it was decided',
    state: caseIn('confirming-care', winning),
    at: friday,
    says: ['does not give it to you', 'The decision still binds your plan'],
    never: ['where it stood'],
  },
  {
    notice: notice('care-answered', 'applicant', { says: 'not-given' }),
    what: 'it is not given, though it was promised',
    state: caseIn('confirming-care'),
    at: friday,
    says: ['does not give it to you', 'your case goes on where it stood'],
    never: ['decision'],
  },
  {
    notice: notice('care-pursued', 'applicant', { owedAgain: true }),
    what: 'the plan owes it again',
    state: caseIn('authorizing', winning),
    at: friday,
    says: ['You told us that your care did not come', 'it still owes it to you', 'goes to the State'],
    never: ['something else'],
  },
  {
    notice: notice('care-pursued', 'applicant'),
    what: 'something else is in the way',
    state: caseIn('confirming-care', winning),
    at: friday,
    says: ['something else is in the way', 'again by Tuesday, December 29, 2026', 'tell us right away'],
    never: ['penalty'],
  },
  {
    notice: notice('complaint-closing', 'applicant', { finding: 'out-of-compliance' }),
    what: 'against the plan',
    state: closedAs('complaint-resolved', { issues: complaintOnly }),
    at: friday,
    says: ['did not follow the rules', 'Sign in to read what we found, and why', 'State Hearing'],
  },
  {
    notice: notice('complaint-closing', 'applicant', { finding: 'in-compliance' }),
    what: 'for the plan',
    state: closedAs('complaint-resolved', { issues: complaintOnly, ...withoutMediCal() }),
    at: friday,
    says: ['your health plan followed the rules', '1-888-804-3536'],
    never: ['State Hearing'],
  },
  {
    notice: notice('complaint-closing', 'applicant', { finding: 'resolved' }),
    what: 'settled',
    state: closedAs('complaint-resolved', { issues: complaintOnly }),
    at: friday,
    says: ['The matter has been settled'],
  },
  {
    notice: notice('withdrawal', 'applicant'),
    what: 'with the way back',
    state: closedAs('withdrawn'),
    at: friday,
    says: ['You asked us to stop your case', 'We can open your case again', 'If you did not ask for this'],
  },
  {
    notice: notice('reversal', 'applicant'),
    what: 'with a complaint that goes on',
    state: caseIn('resolving-complaint', { issues: issues({ outcome: 'reversed-by-plan' }) }),
    at: friday,
    says: ['it will now give you what you asked for', 'The part of your case that is a complaint goes on'],
  },
  {
    notice: notice('issue-withdrawn', 'applicant'),
    what: 'with what goes on',
    state: caseIn('resolving-complaint', { issues: issues({ outcome: 'withdrawn' }) }),
    at: friday,
    says: ['You asked us to stop one part of your case', 'The rest goes on as before', 'call us right away'],
  },
  {
    notice: notice('reversal', 'applicant'),
    what: 'while the care is awaited',
    state: caseIn('confirming-care', {
      issues: issues({ outcome: 'reversed-by-plan' }, { route: 'not-taken' }),
      clocks: [clock('C3', '2026-12-28T10:00-08:00')],
    }),
    at: friday,
    says: [
      'it will now give you what you asked for',
      'Please tell us by the end of Wednesday, January 27, 2027',
      'Then your case goes on where it stood',
    ],
    never: ['We can open your case again', 'is a complaint goes on'],
  },
  {
    notice: notice('reversal', 'applicant', { inPart: true }),
    what: 'of a part',
    state: caseIn('reviewing', {
      issues: issues({}, { promisedAt: pacific('2026-12-10T09:00-08:00') }),
      clocks: [clock('C3', '2026-12-10T09:00-08:00')],
    }),
    at: friday,
    says: [
      'a part of what you asked for',
      'Please tell us by the end of Saturday, January 9, 2027',
      'we go on with all of your case',
    ],
    never: ['nobody has to decide'],
  },
  {
    notice: notice('review-resumed', 'applicant'),
    what: 'with where it goes on',
    state: caseIn('reviewing'),
    at: friday,
    says: ['It has not kept its word', 'you need not start again'],
  },
  {
    notice: notice('closure', 'applicant', { outcome: 'overturned' }),
    what: 'carried out',
    state: closedAs('overturned', winning),
    at: friday,
    says: ['has been carried out', 'If you think that this is wrong'],
  },
  {
    notice: notice('closure', 'applicant', { outcome: 'untimely' }),
    what: 'late',
    state: closedAs('untimely'),
    at: friday,
    says: ['six months', 'If you had a good reason to be late, tell us'],
  },
  {
    notice: notice('closure', 'applicant', { outcome: 'duplicate' }),
    what: 'a second case, as it was told before papers were joined',
    state: closedAs('duplicate'),
    at: friday,
    says: ['another one with us about the same matter'],
  },
  {
    notice: notice('closure', 'applicant', { outcome: 'duplicate', of: '3333-3338' }),
    what: 'a second case, with the number of the one that goes on',
    state: closedAs('duplicate'),
    at: friday,
    says: ['the same matter as your case 3333-3338', 'We put your papers there'],
    never: ['Sign in to read'],
  },
  {
    notice: notice('closure', 'applicant', { outcome: 'duplicate', of: '3333-3338', explained: true }),
    what: 'a second case, with something to read',
    state: closedAs('duplicate'),
    at: friday,
    says: ['the same matter as your case 3333-3338', 'Sign in to read more.'],
  },
  {
    notice: notice('closure', 'applicant', { outcome: 'no-signature' }),
    what: 'without a signature',
    state: closedAs('no-signature'),
    at: friday,
    says: ['we did not get your signature'],
  },
  {
    notice: notice('closure', 'applicant', { outcome: 'died-or-disenrolled' }),
    what: 'without a reason that a mail should give',
    state: closedAs('died-or-disenrolled'),
    at: friday,
    says: ['Sign in or call us to learn why'],
    never: ['died'],
  },
  ...(
    ['upheld', 'reversed-by-plan', 'withdrawn', 'complaint-resolved', 'non-jurisdictional', 'premature'] as const
  ).map(outcome => ({
    notice: notice('closure', 'applicant', { outcome }),
    what: `${outcome}, where nothing else has told it`,
    state: closedAs(outcome),
    at: friday,
    says: ['We closed your case', ownWords[outcome]],
  })),
  {
    notice: notice('closure', 'representative', { outcome: 'died' }),
    what: 'for whoever filed for a member who has died',
    state: closedAs('died'),
    at: friday,
    says: [
      'Hello,',
      'has died',
      'We are sorry for your loss',
      'Did somebody pay for care',
      'If this is wrong, call us',
    ],
    never: ['Dear member', 'your request', 'Your case'],
  },
];

function withoutMediCal() {
  return covered({ kind: 'commercial' });
}

function covered(changed: Partial<CaseState['application']['coverage']>) {
  const { application } = caseIn('screening');
  return { application: { ...application, coverage: { ...application.coverage, ...changed } } };
}
