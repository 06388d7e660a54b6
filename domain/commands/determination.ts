import { parallel, practice } from '../law/grounds.ts';
import * as z from 'zod';
import { command } from './command.ts';
import { neededBy, note, reason, seat } from './fields.ts';

export const determinationCommands = {
  'adopt-determination': command({
    title: 'Adopt the determination',
    says: 'Adopts the determination: it binds the plan, and the letters go out.',
    grounds: parallel('H&S 1374.33(f)', 'Ins. Code 10169.3(f)'),
    payload: z.strictObject({
      /** Business days for the plan, where the member's condition needs it sooner than the law's five. */
      authorizeWithin: z.optional(z.int().min(1).max(5)),
      secondLook: z.optional(
        z
          .literal(true)
          .describe('Asks for a second look at the analyses when the letters are out, whether or not the lot does.'),
      ),
      note,
    }),
    example: { authorizeWithin: 3, note: 'The next infusion is due in a week.' },
    furtherExamples: {
      'adopt-and-look-again': {
        summary: 'Asks for a second look at the analyses',
        value: { type: 'adopt-determination', secondLook: true },
      },
    },
    roles: ['director'],
    stages: ['adopting'],
    undoneBy: {
      by: 'reopen-case',
      butNot: 'Only where the plan was upheld and the case has ended: one that overturned its decision binds the plan.',
    },
  }),
  'return-determination': command({
    title: 'Return it to the reviewers',
    says: 'Gives the determination back to the reviewers, with the reason.',
    grounds: practice('DMHC practice', 'the law has no appeal; a plain mistake goes back before it is adopted'),
    payload: z.strictObject({
      reason,
      seats: z.optional(z.array(seat).min(1)),
      forReviewer: neededBy('the reviewers', 'is needed: what is to be done, in words that the reviewers read'),
    }),
    example: {
      reason: 'Counsel asks which criteria were used: 1374.33(b) wants them named.',
      seats: [1],
      forReviewer: 'The analysis does not say which of the plan’s criteria it looked at. Please name them.',
    },
    roles: ['director'],
    stages: ['adopting'],
    undoneBy: ['submit-analysis'],
  }),
};
