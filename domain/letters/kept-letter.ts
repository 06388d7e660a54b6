import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { Language } from '../words/language.ts';
import { plainText } from './blocks.ts';
import { languageOf } from './in-language.ts';
import type { LetterContext } from './letter-context.ts';
import { codeBrought, letter } from './letters.ts';

/** A letter as it went out, or was printed: kept with its delivery record, as long as the case. */
export const KeptLetter = z.object({
  at: Instant,
  subject: z.string(),
  text: z.string(),
  /** Of those from before, English. */
  language: z.optional(Language),
  /** What it says, for staff, where that is in another language. */
  english: z.optional(z.object({ subject: z.string(), text: z.string() })),
});
export type KeptLetter = z.infer<typeof KeptLetter>;

const inPlaceOfCode = { en: 'not shown in this copy', es: 'no aparece en esta copia' };

/** What is kept of a letter that goes out now: every word of it, but for an access code. */
export function keptOf(context: LetterContext): KeptLetter {
  const { notice, state, at, onPaper = false } = context;
  const bringsCode = codeBrought(notice, state, onPaper) !== undefined;
  const language = languageOf(notice, state);
  const said = (inLanguage: Language) => {
    const accessCode = bringsCode ? inPlaceOfCode[inLanguage] : undefined;
    const { subject, blocks } = letter({ ...context, language: inLanguage, accessCode });
    return { subject, text: plainText(blocks) };
  };
  return { at, language, ...said(language), ...(language !== 'en' && { english: said('en') }) };
}
