import * as z from 'zod';
import { Alternative } from '../application/application.ts';

/** What the plan says that it offers instead of one service: who gives or makes it is a party to conflicts (H&S 1374.32). */
export const Offered = Alternative.extend({
  /** Counted from 1, in the order of the form. */
  issue: z.int().positive(),
});
export type Offered = z.infer<typeof Offered>;

/** All that it has said: of one service the later takes the place of the earlier. */
export function offeredWith(before: readonly Offered[] = [], said: readonly Offered[] = []): Offered[] {
  return [...before.filter(({ issue }) => !said.some(one => one.issue === issue)), ...said];
}
