/**
 * Chance that can be replayed: sfc32 (Chris Doty-Humphrey, PractRand), seeded with a text through FNV-1a. Not for
 * secrets. Ours, so that no release of a library changes what an old choice came to.
 * @returns a function that gives the next number, at least 0 and below 1
 */
export function chanceFrom(seed: string): () => number {
  let [a, b, c, counter] = [hash(`${seed}/a`), hash(`${seed}/b`), hash(`${seed}/c`), 1];
  function next(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }
  // The first numbers still show the seed.
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** A new list in an order that the chance decides (Fisher and Yates): every order is equally likely. */
export function shuffled<T>(list: readonly T[], chance: () => number): T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(Math.floor(chance() * left.length), 1));
}

/** FNV-1a over the text's UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  }
  return value | 0;
}
