import * as z from 'zod';
import { text } from '../words/text.ts';

/** Who asked for something by telephone, by letter or in person, and how whoever took it made sure of that. For the record. */
export const Caller = z.strictObject({
  /** Who they say that they are. */
  who: text(200),
  /** What they were asked, or had with them: never the answer itself. */
  checked: text(1000),
});
export type Caller = z.infer<typeof Caller>;
