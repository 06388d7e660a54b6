import * as z from 'zod';
import { command } from './command.ts';
import { caseworkers, reason, seniors } from './fields.ts';
import { screeningStages } from '../case/stage-names.ts';

export const urgencyCommands = {
  expedite: command({
    title: 'Expedite the case',
    says: 'Makes the case urgent: shorter deadlines take the place of the standard ones.',
    payload: z.strictObject({ reason, certifiedBy: z.optional(z.enum(['provider', 'department'])) }),
    example: { reason: 'Her doctor says that she may lose a part of the bowel within days.', certifiedBy: 'provider' },
    roles: caseworkers,
    stages: [...screeningStages, 'gathering-records', 'assigning-reviewers', 'reviewing'],
    when: { holds: state => state.urgency === 'standard', otherwise: 'The case is expedited already.' },
    undoneBy: ['return-to-standard'],
  }),
  'return-to-standard': command({
    title: 'Return to standard time',
    says: 'Finds that the case is not urgent after all.',
    payload: z.strictObject({ reason }),
    example: { reason: 'She is stable in hospital, and the doctor agrees that there is time.' },
    roles: ['nurse', ...seniors],
    stages: [...screeningStages, 'gathering-records', 'assigning-reviewers', 'reviewing'],
    when: { holds: state => state.urgency === 'expedited', otherwise: 'The case is not expedited.' },
    undoneBy: ['expedite'],
  }),
};
