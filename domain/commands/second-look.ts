import { choice } from '../law/grounds.ts';
import * as z from 'zod';
import { ConcernSaid, Follows, lookAwaited, SecondLookFinding } from '../case/second-look.ts';
import { Stage } from '../case/stage-names.ts';
import { text } from '../words/text.ts';
import { command } from './command.ts';
import { note } from './fields.ts';

/** Quality of determinations, after their letters: nothing in the case waits for it, and no party reads it. */
export const secondLookCommands = {
  'record-second-look': command({
    title: 'Record a second look',
    says: 'Records what you found when you read the analyses of an adopted determination once more. The decision stands.',
    grounds: choice('DMHC practice', 'ours: no text asks for a second look (ADR 64)'),
    payload: z.strictObject({
      finding: SecondLookFinding,
      /** What is not as it should be, each with the issue that it is about. For the Help Center alone. */
      concerns: z.optional(
        z
          .array(ConcernSaid)
          .min(1)
          .max(20)
          .describe('Needed with a concern, for the record: what is not as it should be.'),
      ),
      note,
    }),
    example: {
      finding: 'concern',
      concerns: [
        { issue: 1, about: 'records', says: 'The letter of 12 January, on failed therapies, is cited nowhere.' },
      ],
    },
    roles: ['nurse'],
    stages: Stage.options,
    when: {
      holds: state => lookAwaited(state) !== undefined,
      otherwise: 'No second look at a determination waits here.',
    },
    needsColleagues: true,
    undoneBy: { nothing: 'It is for the record. A note can put it right.' },
  }),
  'answer-second-look': command({
    title: 'Answer a concern of a second look',
    says: 'Records what follows from the concern of a second look.',
    grounds: choice('DMHC practice', 'ours: no text asks for a second look (ADR 64)'),
    payload: z.strictObject({ follows: Follows, note: text(2000) }),
    example: { follows: 'organization-told', note: 'I spoke with the organization’s medical director on 3 May.' },
    roles: ['director'],
    stages: Stage.options,
    when: {
      holds: ({ determination }) => determination?.secondLook?.answerBy !== undefined,
      otherwise: 'No concern of a second look waits for an answer here.',
    },
    undoneBy: { nothing: 'It is for the record. A note can put it right.' },
  }),
};
