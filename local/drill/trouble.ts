import * as z from 'zod';
import type { BatchTrouble, CallTrouble, FaultName } from '@imr/local-aws';

const callTroubles = ['refused', 'killed-before', 'killed-after', 'timed-out', 'doubled', 'lost'] as const;
const batchTroubles = ['doubled', 'reordered', 'torn'] as const;
const storeTroubles = [
  'TransactionConflict',
  'TransactionCanceledByConflict',
  'Throttling',
  'InternalServerError',
  'Unreachable',
  'AnswerLost',
] as const;

const nth = z.int().positive();

/** One thing that goes wrong, counted from the moment at which it is laid: by how often something happens, not by time. */
export const Trouble = z.discriminatedUnion('kind', [
  /** The nth call of a function. */
  z.object({
    kind: z.literal('call'),
    of: z.string(),
    nth,
    what: z.enum(callTroubles satisfies readonly CallTrouble[]),
  }),
  /** A function ends in the middle: when the store has answered its nth call, before it hears of it. */
  z.object({ kind: z.literal('midway'), of: z.string(), nth }),
  /** The nth batch that is read from the stream. */
  z.object({ kind: z.literal('batch'), nth, what: z.enum(batchTroubles satisfies readonly BatchTrouble[]) }),
  /** The next calls of the store. */
  z.object({
    kind: z.literal('store'),
    action: z.enum(['UpdateItem', 'TransactWriteItems', 'GetItem', 'Query']),
    times: z.int().positive(),
    what: z.enum(storeTroubles satisfies readonly FaultName[]),
  }),
  /** The mail service, for some hours of the stack's time. */
  z.object({ kind: z.literal('mail'), what: z.enum(['down', 'throttle', 'answerLost']), hours: z.number().positive() }),
  /** The whole stack ends at the nth call of any function. */
  z.object({ kind: z.literal('breakdown'), nth }),
]);
export type Trouble = z.infer<typeof Trouble>;

/** In a few words, for the plan that a failed run prints. */
export function inWords(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'call':
      return `call ${trouble.nth} of ${trouble.of} ${trouble.what}`;
    case 'midway':
      return `${trouble.of} ends after its call ${trouble.nth} of the store`;
    case 'batch':
      return `batch ${trouble.nth} ${trouble.what}`;
    case 'store':
      return `${trouble.times} × ${trouble.what} at ${trouble.action}`;
    case 'mail':
      return `mail service ${trouble.what} for ${trouble.hours} h`;
    case 'breakdown':
      return `the stack ends at call ${trouble.nth} of any function`;
  }
}
