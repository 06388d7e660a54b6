/** One word of a name, as it may be spelled; of an initial, the letter. */
export interface NameWord {
  spellings: readonly string[];
  isInitial: boolean;
  /** Of initials written together, as in “J.Q.”: each of them. */
  letters: readonly string[];
}

/** Titles, legal forms and joints: they say nothing about who or what is meant. */
const fillers = new Set(
  'dr doctor prof professor mr mrs mx miss md dds dmd dpm dvm pharmd phd rn np msn mph facp facs esq jr sr ii iii iv inc llc llp lp corp corporation co company ltd the of and'.split(
    ' ',
  ),
);
/** Degrees that are names as well (Đỗ, Mã): titles only as they are written behind a name, in capitals or with dots. */
const inCapitals = new Set('DO PA MA MS OD BS BA'.split(' '));

const inFull: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'saint',
  mt: 'mount',
  mtn: 'mountain',
  ft: 'fort',
  hosp: 'hospital',
  ctr: 'center',
  cntr: 'center',
  centre: 'center',
  med: 'medical',
  univ: 'university',
  grp: 'group',
  assoc: 'associates',
};

/** Letters that are not one with a mark, so that taking the marks away leaves them. */
const plainLetters: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
/** How the same letters are written out where the keyboard has them not: Sørensen, Soerensen. */
const writtenOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** A name in the words that tell it from others, however it is written; a name of titles alone keeps them. */
export function nameWords(name: string): NameWord[] {
  const tokens = tokensOf(name);
  const telling = tokens.filter(token => !isFiller(token));
  return (telling.length === 0 ? tokens : telling).map(wordOf);
}

/** Whether one of the spellings of both is the same. */
export function isSpelledAlike(one: NameWord, other: NameWord): boolean {
  return one.spellings.some(spelling => other.spellings.includes(spelling));
}

/** What stands between spaces, hyphens and commas: a degree written with a space is one word. */
function tokensOf(name: string): string[] {
  return name
    .normalize('NFC')
    .replaceAll(/['’ʼ`]/gu, '')
    .replace(/(?<=[\s,])([MD])\.?\s+([DO])\.?\s*$/u, '$1$2')
    .split(/[^\p{L}\p{M}\p{N}.]+/u)
    .filter(token => /[\p{L}\p{N}]/u.test(token));
}

function isFiller(token: string): boolean {
  const bare = token.replaceAll('.', '');
  if (bare === 'a') return true;
  const isDegree = inCapitals.has(bare) || (token.includes('.') && inCapitals.has(bare.toUpperCase()));
  return isDegree || fillers.has(bare.toLowerCase());
}

function wordOf(token: string): NameWord {
  const written = token.replaceAll('.', '').toLowerCase();
  const word = inFull[plain(written)] ?? written;
  const letters = /^(?:\p{L}\.){2,}\p{L}?$/u.test(token) ? Array.from(plain(written)) : [];
  return { spellings: spellingsOf(word), isInitial: plain(word).length === 1, letters };
}

function spellingsOf(word: string): string[] {
  const long = Array.from(word, letter => writtenOut[letter] ?? letter).join('');
  return [...new Set([plain(word), plain(long)])];
}

function plain(word: string): string {
  const marked = Array.from(word, letter => plainLetters[letter] ?? letter).join('');
  return marked.normalize('NFKD').replaceAll(/\p{M}/gu, '');
}
