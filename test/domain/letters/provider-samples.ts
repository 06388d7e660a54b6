import { caseIn, closedAs, complaintOnly, issues, notice, reviewOnly } from './sample-case.ts';
import { friday, losing, wednesday, winning, type SampleLetter } from './sample-letter.ts';

const foundInWords = {
  'in-compliance': 'the plan in compliance.',
  'out-of-compliance': 'the plan out of compliance.',
  resolved: 'The matter was settled.',
} as const;

/** To the provider, who has no sign-in. */
export const providerSamples: SampleLetter[] = [
  {
    notice: notice('imr-approved-provider', 'provider', { inPart: false }),
    what: 'as a whole, urgent',
    state: caseIn('gathering-records', { issues: reviewOnly, urgency: 'expedited' }),
    at: wednesday,
    says: [
      'approved it for an expedited Independent Medical Review',
      'You may send records',
      'case number on each page',
    ],
    never: ['in part'],
  },
  {
    notice: notice('imr-approved-provider', 'provider', { inPart: true }),
    what: 'in part, standard',
    state: caseIn('gathering-records', { issues: issues() }),
    at: wednesday,
    says: ['a standard Independent Medical Review, in part', 'handled as a complaint', 'independent of the plan'],
  },
  {
    notice: notice('decision-provider', 'provider', { result: 'overturned' }),
    what: 'for the patient',
    state: caseIn('authorizing', winning),
    at: friday,
    says: [
      'binding on the plan',
      'It overturns the plan’s decision.',
      'within 5 business days',
      'names are confidential',
      'call us with the case number',
    ],
    never: ['in part'],
  },
  {
    notice: notice('decision-provider', 'provider', { result: 'partly-overturned' }),
    what: 'in part',
    state: caseIn('authorizing', winning),
    at: friday,
    says: ['It overturns the plan’s decision in part.'],
  },
  {
    notice: notice('decision-provider', 'provider', { result: 'upheld' }),
    what: 'for the plan',
    state: closedAs('upheld', losing),
    at: friday,
    says: ['It upholds the plan’s decision.', 'If this is a letter on paper, the determination is enclosed'],
    never: ['business days'],
  },
  ...(['in-compliance', 'out-of-compliance', 'resolved'] as const).map(finding => ({
    notice: notice('complaint-closing-provider', 'provider', { finding }),
    what: finding,
    state: closedAs('complaint-resolved', { issues: complaintOnly }),
    at: friday,
    says: ['H&S 1368(b)(5)', foundInWords[finding], 'The findings, the reasons and any corrective action'],
  })),
];
