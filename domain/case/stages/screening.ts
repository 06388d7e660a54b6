import * as z from 'zod';
import type { ClockId } from '../../clocks/rule.ts';
import { Instant } from '../../time/instants.ts';
import { DocumentId } from '../../words/ids.ts';
import { Wanted } from '../signature.ts';
import { stage } from '../stage.ts';

const judged: ReadonlySet<ClockId> = new Set(['D5', 'D3']);

export const screening = stage(
  'screening',
  {
    /** What looks like the form that was to be signed, until somebody has read it; and what had been asked for. */
    form: z.optional(z.object({ documentId: DocumentId, receivedAt: Instant, wanted: Wanted })),
  },
  {
    owner: () => 'desk',
    duties: ({ plan, application, urgency, clocks }) => [
      { duty: 'route-case', queue: 'help-center', pressedBy: 'eligibility' },
      ...(plan.listed ? [] : [{ duty: 'identify-plan', queue: 'help-center', pressedBy: 'eligibility' } as const]),
      // A case from before there was a clock for it; one that was urgent has been judged.
      ...(application.urgency !== undefined && urgency === 'standard' && !clocks.some(({ id }) => judged.has(id))
        ? [{ duty: 'judge-urgency', queue: 'nurse', pressedBy: 'eligibility' } as const]
        : []),
    ],
    step: ({ recommendation }) => (recommendation === undefined ? 'classify' : 'wait-for-routing'),
    tells: () => ({ says: ['screening'], pressedBy: 'eligibility' }),
    shortens: 'eligibility',
    restarts: 'eligibility',
  },
);
