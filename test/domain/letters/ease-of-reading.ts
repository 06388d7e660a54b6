import { daleChall } from 'dale-chall';
import { daleChallFormula } from 'dale-chall-formula';

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
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,$-]*/gu) ?? []).map(word => word.replace(/[.,’'-]+$/u, ''));
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

const familiar: ReadonlySet<string> = new Set(daleChall);

/**
 * How familiar the words of an English text are, by the new formula of Dale and Chall (1995) and their list of 3,000 words: below 7 it is for
 * the seventh and eighth grade, below 6 for the fifth and sixth. Names that the law gives count as they are.
 */
export function daleChallScore(text: string): number {
  const words = wordsOf(text);
  const difficultWord = words.filter(word => !isFamiliar(word)).length;
  return daleChallFormula({ word: words.length, sentence: sentencesOf(text).length, difficultWord });
}

/** A number is; so is a word of the list with one of the endings that the list leaves out. */
function isFamiliar(word: string): boolean {
  const plain = word.toLowerCase().replaceAll('’', "'");
  const forms = [
    plain,
    plain.replace(/(?:'?s|es|e?d|ing|ly|er)$/u, ''),
    plain.replace(/ie[sd]$/u, 'y'),
    plain.replace(/ing$/u, 'e'),
    plain.replace(/(.)\1(?:ed|ing)$/u, '$1'),
  ];
  return /\d/u.test(plain) || forms.some(form => familiar.has(form));
}
