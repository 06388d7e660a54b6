import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { plainText } from './blocks.ts';
import type { LetterContext } from './letter-context.ts';
import { codeBrought, letter } from './letters.ts';

/** A letter as it went out, or was printed: kept with its delivery record, as long as the case. */
export const KeptLetter = z.object({ at: Instant, subject: z.string(), text: z.string() });
export type KeptLetter = z.infer<typeof KeptLetter>;

const inPlaceOfCode = 'not shown in this copy';

/** What is kept of a letter that goes out now: every word of it, but for an access code. */
export function keptOf(context: LetterContext): KeptLetter {
  const { notice, state, at, onPaper = false } = context;
  const bringsCode = codeBrought(notice, state, onPaper) !== undefined;
  const { subject, blocks } = letter({ ...context, accessCode: bringsCode ? inPlaceOfCode : undefined });
  return { at, subject, text: plainText(blocks) };
}
