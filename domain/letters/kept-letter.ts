import * as z from 'zod';
import { Instant } from '../time/instants.ts';
import { Language } from '../words/language.ts';
import { Block, plainText } from './blocks.ts';
import { languageOf } from './in-language.ts';
import type { LetterContext } from './letter-context.ts';
import { codeBrought, letter } from './letters.ts';
import { postalAddress } from './postal-address.ts';
import type { Particulars } from './particulars.ts';

/** The mail, and the letter; of those from before there were two, the mail alone. */
const Bodies = z.object({
  subject: z.string(),
  /** The mail's. */
  text: z.string(),
  letter: z.optional(z.array(Block)),
});

/** A letter as it went out, or was printed: kept with its delivery record, as long as the case. */
export const KeptLetter = Bodies.extend({
  at: Instant,
  /** Where the letter goes on paper: null where nobody knows it. */
  address: z.optional(z.nullable(z.array(z.string()))),
  /** Of those from before, English. */
  language: z.optional(Language),
  /** What it says, for staff, where that is in another language. */
  english: z.optional(Bodies),
});
export type KeptLetter = z.infer<typeof KeptLetter>;

/** What a notice says that no mail may say, in either language. */
export type ParticularsIn = (language: Language) => Particulars;

const inPlaceOfCode = { en: 'not shown in this copy', es: 'no aparece en esta copia' };

/** What is kept of a letter that goes out now: every word of both bodies, but for an access code. */
export function keptOf(context: LetterContext, particularsIn: ParticularsIn): KeptLetter {
  const { notice, state, at, onPaper = false } = context;
  const bringsCode = codeBrought(notice, state, onPaper) !== undefined;
  const language = languageOf(notice, state);
  const bodies = (inLanguage: Language) => {
    const accessCode = bringsCode ? inPlaceOfCode[inLanguage] : undefined;
    return bodiesOf({ ...context, language: inLanguage, accessCode }, particularsIn(inLanguage));
  };
  return {
    at,
    language,
    address: postalAddress(notice, state),
    ...bodies(language),
    ...(language !== 'en' && { english: bodies('en') }),
  };
}

/** Both bodies of a notice. */
export function bodiesOf(context: LetterContext, particulars: Particulars) {
  const mail = letter(context);
  return {
    subject: mail.subject,
    text: plainText(mail.blocks),
    letter: [...letter({ ...context, particulars }).blocks],
  };
}
