import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { text } from '../words/text.ts';

/** The member asked for a language in which no letter is written: until somebody has read to them what we wrote. */
export const InterpreterWanted = z.object({ language: text(60), dueAt: Instant });
export type InterpreterWanted = z.infer<typeof InterpreterWanted>;

/** The language that the patient asked for, where that is not English. */
export function foreignLanguage(language: string | undefined): string | undefined {
  const asked = language?.trim();
  return asked === undefined || asked === '' || /^en(?:g(?:lish)?)?\b/iu.test(asked) ? undefined : asked;
}
