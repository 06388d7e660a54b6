import * as z from 'zod';
import { OpenStage } from './stages.ts';

/** What an event of one version carried, as one of the next version carries it. */
export type Upcast = (data: unknown) => unknown;

const ReopenedOfVersion1 = z.object({
  reason: z.string(),
  part: z.looseObject({
    stage: OpenStage,
    requested: z.optional(z.boolean()),
    demanded: z.optional(z.boolean()),
    /** Of the member, whether care came; in `awaiting-applicant`, what was asked of them. */
    asked: z.optional(z.unknown()),
    planNotified: z.optional(z.boolean()),
  }),
});

/** By the type of the event: the first of a list brings version 1 to version 2, and so on. Lists only grow. */
export const upcasts = {
  'case-reopened': [
    // It held a part of the case as it was stored then.
    data => {
      const { reason, part } = ReopenedOfVersion1.parse(data);
      const { stage, requested = true, demanded = true, asked = true, planNotified = true } = part;
      return { reason, stage, asksAgain: !(requested && demanded && asked !== false && planNotified) };
    },
  ],
} as const satisfies Record<string, readonly Upcast[]>;
