import { isSpelledAlike, type NameWord, nameWords } from './name-words.ts';

/**
 * Whether two names may mean the same person or company: every word of the shorter one is in the longer one, as in
 * “Cedars-Sinai” and “Cedars-Sinai Medical Center”; an initial is any word that begins with it. Rather too often than not often
 * enough: a tie overlooked costs a fair review, a tie too many costs another name from the list.
 */
export function mayBeSame(one: string, other: string): boolean {
  const [first, second] = [nameWords(one), nameWords(other)];
  return isWithin(first, second) || isWithin(second, first);
}

/**
 * Stricter, where a like name would open something to somebody: every word that is written out in the shorter name is in the longer one, and
 * there are two at the least, unless neither has more than one.
 */
export function isSamePerson(one: string, other: string): boolean {
  const [shorter = [], longer = []] = [one, other].map(wordsInFull).toSorted((a, b) => a.length - b.length);
  const isEnough = shorter.length > 1 || (shorter.length === 1 && longer.length === 1);
  return isEnough && shorter.every(word => longer.some(found => isSpelledAlike(word, found)));
}

function wordsInFull(name: string): NameWord[] {
  return nameWords(name).filter(word => !word.isInitial && !isTitle(word));
}

/** Whether a person’s name has a word of that family name, in whatever order names are written where they come from. */
export function sharesFamilyName(person: string, familyName: string): boolean {
  const telling = nameWords(familyName).filter(word => !word.isInitial && !isJoint(word));
  const words = nameWords(person).filter(word => !word.isInitial);
  return telling.some(part => words.some(word => isSpelledAlike(word, part)));
}

/** The family name in a person’s full name: what stands before a comma, else all words but the first. */
export function familyNameOf(name: string): string {
  const [before = '', after] = name.split(',');
  const isTurned = after !== undefined && nameWords(after).some(word => !isTitle(word));
  if (isTurned) return before;
  const words = nameWords(before).map(({ spellings: [plain = ''] }) => plain);
  return (words.length > 1 ? words.slice(1) : words).join(' ');
}

/** An initial alone is nobody: one word at least is there in full. */
function isWithin(words: readonly NameWord[], others: readonly NameWord[]): boolean {
  const isInFull = words.some(word => !word.isInitial && others.some(other => isSpelledAlike(word, other)));
  return isInFull && words.every(word => isIn(word, others));
}

function isIn(word: NameWord, others: readonly NameWord[]): boolean {
  if (others.some(other => isSpelledAlike(word, other) || isInitialOf(word, other) || isInitialOf(other, word)))
    return true;
  return word.letters.length > 0 && word.letters.every(letter => others.some(other => beginsWith(other, letter)));
}

/** Also one of several initials written together. */
function isInitialOf(initial: NameWord, word: NameWord): boolean {
  const letters = initial.isInitial ? initial.spellings : initial.letters;
  return letters.some(letter => beginsWith(word, letter));
}

function beginsWith({ spellings }: NameWord, letter: string): boolean {
  return spellings.some(spelling => spelling.startsWith(letter));
}

const joints = new Set('de la las los del da das dos di van von der den ter bin ibn al el san y e'.split(' '));

function isJoint({ spellings }: NameWord): boolean {
  return spellings.some(spelling => joints.has(spelling));
}

const titles = /^(?:dr|md|do|dds|dmd|dpm|pharmd|phd|rn|np|pa|ma|ms|msn|mph|facp|facs|esq|jr|sr|ii|iii|iv)$/u;

function isTitle({ spellings }: NameWord): boolean {
  return spellings.some(spelling => titles.test(spelling));
}
