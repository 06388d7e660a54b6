import { expect, it } from 'vitest';
import { dateInWords, dayInWords, listInWords, theInstantInWords } from '../../../domain/time/words-in-spanish.ts';
import { day, pacific } from './pacific.ts';

it('says a date as Spanish does: the day first, nothing in capitals', () => {
  expect(dateInWords(day('2026-12-02'))).toBe('miércoles 2 de diciembre de 2026');
  expect(dayInWords(day('2027-01-30'))).toBe('sábado 30 de enero');
});

it.each([
  ['2026-12-06T16:00-08:00', 'las 4:00 p. m. del domingo 6 de diciembre de 2026'],
  ['2026-12-06T13:05-08:00', 'la 1:05 p. m. del domingo 6 de diciembre de 2026'],
  ['2026-12-06T01:30-08:00', 'la 1:30 a. m. del domingo 6 de diciembre de 2026'],
  ['2026-12-06T00:00-08:00', 'las 12:00 a. m. del domingo 6 de diciembre de 2026'],
])('says the hour of %s by the Pacific clock', (at, words) => {
  expect(theInstantInWords(pacific(at))).toBe(words);
});

it.each([
  [[], ''],
  [['su plan'], 'su plan'],
  [['su plan', 'su médico'], 'su plan y su médico'],
  [['a', 'b', 'informes'], 'a, b e informes'],
  [['agua', 'hielo'], 'agua y hielo'],
  [['padre', 'hijo'], 'padre e hijo'],
])('joins %j', (items, words) => {
  expect(listInWords(items)).toBe(words);
});
