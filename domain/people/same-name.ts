/** Titles and legal forms: they say nothing about who or what is meant. */
const fillers = new Set('dr md do phd rn np pa inc llc llp lp corp corporation co company ltd the of and a'.split(' '));

/**
 * Whether two names may mean the same person or company: every word of the shorter one is in the longer one, as in
 * “Cedars-Sinai” and “Cedars-Sinai Medical Center”. Rather too often than not often enough: a tie overlooked costs a
 * fair review, a tie too many costs another name from the list.
 */
export function mayBeSame(one: string, other: string): boolean {
  const [shorter = [], longer = []] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length);
  return shorter.length > 0 && shorter.every(word => longer.includes(word));
}

function wordsOf(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[\p{M}.'’]/gu, '')
    .toLowerCase();
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(word => word !== '');
  const telling = words.filter(word => !fillers.has(word));
  return [...new Set(telling.length === 0 ? words : telling)];
}
