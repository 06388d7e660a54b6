import * as z from 'zod';
import { Instant } from '../../time/instants.ts';
import { AuthorizationReport } from '../authorization-report.ts';
import { stage } from '../stage.ts';

export const confirmingCare = stage(
  'confirming-care',
  {
    /** Whether the member was asked if the care has come. */
    asked: z.boolean(),
    /** What the plan proved that it had done. */
    reports: z.optional(z.array(AuthorizationReport)),
    /** When the member said that it has not. */
    careMissing: z.optional(Instant),
  },
  {
    owner: () => 'desk',
    duties: ({ careMissing }) => [
      { duty: careMissing === undefined ? 'confirm-care' : 'see-to-care', queue: 'help-center', pressedBy: 'care' },
    ],
    step: ({ asked }) => (asked ? 'wait-for-word-of-care' : 'ask-whether-care-came'),
    words: ({ careMissing }) => ({
      ...(careMissing === undefined
        ? { who: 'You', doing: 'can tell us when you have received the care' }
        : { who: 'The Help Center', doing: 'is finding out why your care has not come' }),
      next: 'When your care has come, we close your case. If it does not come, tell us and we act.',
    }),
    restarts: 'care',
  },
);
