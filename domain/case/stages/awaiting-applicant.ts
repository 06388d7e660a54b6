import { signatureWanted, Wanted } from '../signature.ts';
import { stage } from '../stage.ts';

export const awaitingApplicant = stage(
  'awaiting-applicant',
  { wanted: Wanted },
  {
    owner: () => 'applicant',
    duties: ({ urgency }) => [
      { duty: 'hear-from-applicant', queue: 'help-center', pressedBy: 'answer' },
      // An urgent case waits for nobody.
      ...(urgency === 'expedited'
        ? [{ duty: 'route-case', queue: 'help-center', pressedBy: 'eligibility' } as const]
        : []),
    ],
    step: () => 'wait-for-applicant',
    tells: state => ({
      says: [signatureWanted(state) ? 'awaiting-signature' : 'awaiting-papers'],
      pressedBy: 'answer',
    }),
    shortens: 'eligibility',
  },
);
