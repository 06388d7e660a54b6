import * as z from 'zod';
import { Trouble } from './trouble.ts';

/** What the drill says to the process with the stack. */
export const Order = z.discriminatedUnion('order', [
  z.object({ order: z.literal('lay'), trouble: Trouble }),
  z.object({ order: z.literal('make-peace') }),
]);
export type Order = z.infer<typeof Order>;

/** What that process says: that an order is carried out (its start, too), or what has struck. */
export const Word = z.union([z.object({ done: z.literal(true) }), z.object({ struck: z.string() })]);
export type Word = z.infer<typeof Word>;
