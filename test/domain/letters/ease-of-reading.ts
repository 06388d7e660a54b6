/**
 * How easy a Spanish text is to read, from 0 to 100, by the scale INFLESZ (formula of Szigriszt-Pazos, 1993): from 55 normal, from 65 easy.
 */
export function inflesz(text: string): number {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 206.835 - 62.3 * (syllables / words.length) - words.length / sentences.length;
}

/** The sentences of a text; an hour, `4:00 p. m.`, ends none. */
export function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/\b([ap])\. m\./gu, '$1m')
    .split(/[.!?:]+(?=["”’)]?(?:\s|$))/u)
    .filter(sentence => /\p{L}/u.test(sentence));
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,$-]*/gu) ?? [];
}

/** Vowels that are said apart: two of a, e and o, or one of them beside an i or u with an accent. */
const apart = /(?<=[aeoáéó])(?=[aeoáéóíú])|(?<=[íú])(?=[aeoáéó])/gu;

/** Of a Spanish word. A number is read as one. */
export function syllablesOf(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/y$/u, 'i')
    .replaceAll(/(?<=q)u|(?<=g)u(?=[eiéí])/gu, '');
  const runs = plain.match(/[aeiouáéíóúü]+/gu) ?? [];
  return Math.max(1, runs.flatMap(run => run.split(apart)).length);
}
