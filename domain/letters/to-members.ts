import { toMembers as en } from './en/to-members.ts';
import { toMembers as es } from './es/to-members.ts';
import type { Translated } from '../words/language.ts';
import { wordsFor } from './in-language.ts';
import type { LetterContext } from './letter-context.ts';

/** What several letters to members say alike, in the language of the reader. */
export function toMembers(context: LetterContext): Translated<typeof en> {
  return wordsFor(context, { en, es });
}
