import type { Application } from '../../../domain/application/application.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { caseIn, closedAs, fullApplication, notice } from './sample-case.ts';
import { losing, type SampleLetter } from './sample-letter.ts';

const [service] = fullApplication.services;

/** A member with Medi-Cal who has not asked for a State Hearing yet. */
function asking(changed: Partial<Application> = {}): Pick<CaseState, 'application'> {
  const { stateHearing: _asked, ...coverage } = fullApplication.coverage;
  const { narrative: _narrative, ...application } = fullApplication;
  return { application: { ...application, coverage, ...changed } };
}

const { stateHearing: _asked, ...covered } = fullApplication.coverage;
const feeForService = { coverage: { ...covered, kind: 'medi-cal-fee-for-service' as const } };
const undecided = { grievance: { filed: true } };
const whom = 'State Hearings Division of the California Department of Social Services. Call 1-800-743-8525';

/** The member who waits for us loses the care that a hearing would keep: the days are said at intake. */
export const hearingSamples: SampleLetter[] = [
  {
    notice: notice('acknowledgement', 'applicant'),
    what: 'with the days of a State Hearing, for a member with Medi-Cal',
    state: caseIn('screening', asking()),
    at: '2026-11-03T10:01-08:00',
    says: [
      whom,
      'does not give you more time',
      'Ask for it by the end of Saturday, February 27, 2027',
      'Ask by the end of Monday, November 9, 2026',
      'when the hearing has been held, we can no longer review your case',
    ],
  },
  {
    notice: notice('acknowledgement', 'applicant'),
    what: 'after the day on which care could be kept',
    state: caseIn('screening', asking()),
    at: '2026-11-10T00:00-08:00',
    says: ['ended on Monday, November 9, 2026', 'by the end of Saturday, February 27, 2027'],
    never: ['by the end of Monday, November 9'],
  },
  {
    notice: notice('acknowledgement', 'applicant'),
    what: 'with the rule of a State Hearing, where nobody knows the date of the decision',
    state: caseIn('screening', asking(undecided)),
    at: '2026-11-24T10:01-08:00',
    says: [
      'within 120 days of the date of your plan’s decision',
      'If your plan has not answered you after 30 days',
      'within 10 days of the date of your plan’s decision',
    ],
    never: ['February', 'undefined'],
  },
  {
    notice: notice('hearing-dates', 'applicant'),
    what: 'where the days became known later',
    state: caseIn('screening', asking()),
    at: '2026-11-03T10:01-08:00',
    says: [whom, 'by the end of Saturday, February 27, 2027', 'Ask by the end of Monday, November 9, 2026'],
  },
  {
    notice: notice('non-jurisdiction', 'applicant', { referral: 'dhcs-state-hearing' }),
    what: 'with the days of a State Hearing, for fee-for-service Medi-Cal',
    state: closedAs('non-jurisdictional', asking(feeForService)),
    at: '2026-11-24T10:01-08:00',
    says: ['within 90 days', 'Phone: 1-800-743-8525', 'by the end of Wednesday, December 30, 2026'],
    never: ['You have Medi-Cal', '120 days'],
  },
  {
    notice: notice('non-jurisdiction', 'applicant', { referral: 'dhcs-county-plan' }),
    what: 'of a county’s plan, without a date that nobody knows',
    state: closedAs('non-jurisdictional', asking(undecided)),
    at: '2026-11-24T10:01-08:00',
    says: ['within 120 days', 'State Hearings Division'],
    never: ['December', 'February'],
  },
  {
    notice: notice('decision', 'applicant', { result: 'upheld' }),
    what: 'for the plan, with the day of a State Hearing',
    state: closedAs('upheld', { ...losing, ...asking() }),
    at: '2026-12-21T12:00-08:00',
    says: [
      'So you can still ask for a State Hearing',
      whom,
      'by the end of Saturday, February 27, 2027',
      'to keep care until the hearing is decided ended on Monday, November 9, 2026',
    ],
  },
  {
    notice: notice('decision', 'applicant', { result: 'upheld' }),
    what: 'for the plan, after the time for a State Hearing',
    state: closedAs('upheld', { ...losing, ...asking() }),
    at: '2027-03-01T12:00-08:00',
    says: ['the time to ask for it ended on Saturday, February 27, 2027', 'good reason to be late, call them'],
    never: ['by the end of Saturday, February 27, 2027'],
  },
  {
    notice: notice('decision', 'applicant', { result: 'upheld' }),
    what: 'for the plan, of care that was given and is over',
    state: closedAs('upheld', {
      ...losing,
      ...asking({ services: service === undefined ? [] : [{ ...service, alreadyReceived: true }] }),
    }),
    at: '2026-12-21T12:00-08:00',
    says: ['State Hearing'],
    never: ['Is your care being stopped'],
  },
];
