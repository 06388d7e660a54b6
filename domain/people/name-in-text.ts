import { isSpelledAlike, type NameWord, nameWords } from './name-words.ts';

/** Before or behind a name, they say that it is one. */
const titles = new Set('dr doctor doctors prof professor reviewer md do phd'.split(' '));

interface Token {
  written: string;
  word: NameWord;
  isCapital: boolean;
}

/**
 * The words by which a text names that person, as they stand in it: the family name written as a name, or with a title, or two words of
 * the name beside each other. Rather too often than not: who wrote it can say it in other words.
 * @param others who is rightly named in the text: a family name that is theirs as well counts beside a first name alone
 */
export function nameIn(text: string, person: string, others: readonly string[]): string | undefined {
  const name = nameWords(person).filter(word => !word.isInitial && isLong(word));
  const alone = familyWords(person).filter(
    word => !others.some(other => nameWords(other).some(one => isSpelledAlike(one, word))),
  );
  const tokens = tokensOf(text);
  for (const [place, token] of tokens.entries()) {
    const beside = [tokens[place - 1], tokens[place + 1]].filter(one => one !== undefined);
    if (isOneOf(token, alone) && (token.isCapital || beside.some(isTitle))) return token.written;
    const next = tokens[place + 1];
    if (next !== undefined && isOneOf(token, name) && isOneOf(next, name) && !isSpelledAlike(token.word, next.word)) {
      return `${token.written} ${next.written}`;
    }
  }
  return undefined;
}

/** What stands before a comma with a first name behind it; else the last word, in all its parts. */
function familyWords(person: string): NameWord[] {
  const [before = '', after = ''] = person.split(',');
  const isTurned = nameWords(after).some(
    word => isLong(word) && !word.spellings.some(spelling => titles.has(spelling)),
  );
  const parts = nameWords(before).filter(word => !word.isInitial);
  if (isTurned) return parts.filter(isLong);
  const last = before.trim().split(/\s+/u).at(-1) ?? '';
  const inLast = nameWords(last);
  return parts.filter(word => isLong(word) && inLast.some(one => isSpelledAlike(one, word)));
}

function isLong({ spellings: [plain = ''] }: NameWord): boolean {
  return plain.length > 1;
}

function isOneOf({ word }: Token, words: readonly NameWord[]): boolean {
  return words.some(one => isSpelledAlike(one, word));
}

function isTitle({ word }: Token): boolean {
  return word.spellings.some(spelling => titles.has(spelling));
}

function tokensOf(text: string): Token[] {
  return (text.match(/[\p{L}\p{M}\p{N}]+(?:['’](?!s\b)[\p{L}\p{M}]+)*/gu) ?? []).flatMap(written => {
    const [word] = nameWords(written);
    return word === undefined ? [] : [{ written, word, isCapital: /^\p{Lu}/u.test(written) }];
  });
}
