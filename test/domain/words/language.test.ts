import { expect, it } from 'vitest';
import { languageFor } from '../../../domain/words/language.ts';

it.each([
  ['Spanish', 'es'],
  [' spanish (Mexico) ', 'es'],
  ['Español', 'es'],
  ['ESPAÑOL', 'es'],
  ['espanol', 'es'],
  ['Castellano', 'es'],
  ['es', 'es'],
  ['es-MX', 'es'],
  ['spa', 'es'],
  ['English', 'en'],
  ['Estonian', 'en'],
  ['Esperanto', 'en'],
  ['Spanglish', 'en'],
  ['Hmong', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('who asks for %s is written to in %s', (asked, language) => {
  expect(languageFor(asked)).toBe(language);
});
