import type * as z from 'zod';
import { applicationExamples } from './application-examples.ts';
import type { ApplicationAsked } from './eligibility.ts';

type Written = z.input<typeof ApplicationAsked>;

/** What invented people ask before they file: one as it will be filed, one who has said no name and signed nothing. */
export const eligibilityExamples = {
  'as-filed': applicationExamples['medical-necessity'],
  'nameless-unsigned': {
    summary: 'Before the form is signed, without a name: a self-insured plan, which another agency answers for',
    value: {
      patient: { dateOfBirth: '1984-08-21' },
      filedBy: { role: 'self' },
      coverage: { planName: 'Fig & Co. Employee Health Plan', kind: 'self-insured', employer: 'Fig & Co.' },
      grievance: { filed: false },
      services: [
        {
          description: 'A second knee operation',
          diagnosis: 'Osteoarthritis of the knee',
          kind: 'treatment',
          denialReason: 'not-medically-necessary',
          alreadyReceived: false,
        },
      ],
    },
  },
} as const satisfies Record<string, { summary: string; value: Written }>;
