import { Outcome } from '../../../domain/case/stage-names.ts';
import { closedAs, notice } from './sample-case.ts';
import { friday, type SampleLetter } from './sample-letter.ts';

/** Why the Department closed the case, for everybody but the member: an outcome each. */
const because: Readonly<Record<Outcome, string>> = {
  overturned: 'The determination has been carried out',
  'partly-overturned': 'The determination has been carried out',
  upheld: 'upholds the plan’s decision',
  'reversed-by-plan': 'agreed to provide what the member asked for',
  withdrawn: 'has withdrawn the request',
  'complaint-resolved': 'resolved, with findings',
  'non-jurisdictional': 'not under the Department’s jurisdiction',
  premature: 'own grievance process comes first',
  untimely: 'after the time to apply',
  duplicate: 'another case about the same matter',
  'no-signature': 'which was asked for, did not come',
  died: 'that the member has died',
  'died-or-disenrolled': 'It cannot go on',
};

/** What is left for the plan to do, where it is not nothing. */
const left: Readonly<Partial<Record<Outcome, string>>> = {
  'reversed-by-plan': 'what your plan has promised, is not changed',
  'complaint-resolved': 'What was decided',
  premature: 'Handle it under your grievance process',
  duplicate: 'What is due from your plan in that case',
  died: 'Do not write to the member',
};

/** That a case is closed, to everybody who was written to in it. */
export const closureSamples: SampleLetter[] = [
  ...Outcome.options.map(outcome => ({
    notice: notice('closure', 'plan', { outcome }),
    what: outcome,
    state: closedAs(outcome),
    at: friday,
    says: ['has closed this case', because[outcome], left[outcome] ?? 'Nothing more is due from your plan'],
    never: left[outcome] === undefined ? [] : ['Nothing more is due'],
  })),
  ...(['overturned', 'withdrawn', 'died'] as const).map(outcome => ({
    notice: notice('closure', 'provider', { outcome }),
    what: outcome,
    state: closedAs(outcome),
    at: friday,
    says: ['You are named as the provider', 'has closed this case', because[outcome], 'Nothing is due from you'],
  })),
  ...(['withdrawn', 'died'] as const).map(outcome => ({
    notice: notice('closure', 'review-org', { outcome }),
    what: outcome,
    state: closedAs(outcome),
    at: friday,
    says: ['has closed this case', because[outcome], 'from your organization or its reviewers'],
  })),
  {
    notice: notice('closure', 'plan', { outcome: 'duplicate', explained: true }),
    what: 'with something to read',
    state: closedAs('duplicate'),
    at: friday,
    says: ['has closed this case', 'More about it is in the portal.'],
  },
  {
    notice: notice('closure', 'director', { outcome: 'withdrawn' }),
    what: 'before a determination was adopted',
    state: closedAs('withdrawn'),
    at: friday,
    says: ['has closed this case', because.withdrawn, 'Nothing in it awaits you any more'],
  },
];
