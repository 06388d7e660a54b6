import * as z from 'zod';
import { Instant } from '../../time/instants.ts';
import { signatureWanted } from '../signature.ts';
import { stage } from '../stage.ts';

export const awaitingApplicant = stage(
  'awaiting-applicant',
  { wanted: z.object({ items: z.array(z.string()), since: Instant }) },
  {
    owner: () => 'applicant',
    duties: () => [{ duty: 'hear-from-applicant', queue: 'help-center', pressedBy: 'answer' }],
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
