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
    words: state => ({
      who: 'You',
      doing: 'need to send us what we asked for in our letter',
      next: signatureWanted(state)
        ? 'As soon as we have it, we go on. We cannot do it without your signature. If you cannot sign, call us.'
        : 'As soon as we have it, we go on. If you cannot get it, call us: your case is not closed for missing papers.',
      pressedBy: 'answer',
    }),
    shortens: 'eligibility',
  },
);
