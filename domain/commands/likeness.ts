import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { CaseNumber } from '../case/case-number.ts';
import { openLikenesses } from '../case/likened.ts';
import { openStages } from '../case/stage-names.ts';
import { command } from './command.ts';
import { reason, seniors } from './fields.ts';

/** Of two cases that may be of one member. */
export const likenessCommands = {
  'keep-apart': command({
    title: 'Keep two cases apart',
    says: 'Says that a case which looks like this one is another: both go on, and no party is told. It counts in both cases.',
    grounds: practice(),
    payload: z.strictObject({ of: CaseNumber, reason }),
    example: { of: 'K7MH-4P9N', reason: 'Twin sisters. Each asks for her own brace.' },
    needs: { otherCase: 'of' },
    roles: ['analyst', ...seniors],
    stages: openStages,
    when: {
      holds: state => openLikenesses(state).length > 0,
      otherwise: 'No other case waits to be compared with this one.',
    },
    undoneBy: ['close-case'],
  }),
};
