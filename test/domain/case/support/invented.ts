import { chanceFrom } from '../../../../domain/conflicts/chance.ts';

const syllables = ['ra', 'do', 'lum', 'pen', 'ti', 'va', 'cor', 'nex', 'sil', 'mo', 'ger', 'pa', 'thy', 'os', 'ine'];

/** Text of invented words, which packs worse than what people write. */
export function invented(seed: string) {
  const chance = chanceFrom(seed);
  const syllable = () => syllables[Math.floor(chance() * syllables.length)] ?? '';
  return (characters: number) => {
    let text = '';
    while (text.length < characters) text += syllable() + (chance() < 0.4 ? ' ' : '');
    return text.slice(0, characters).trim();
  };
}

/** Text of characters of three bytes each by lot, which nothing packs: only somebody who means harm writes it. */
export function unpackable(seed: string) {
  const chance = chanceFrom(seed);
  const character = () => String.fromCharCode(0x4e00 + Math.floor(chance() * 20_000));
  return (characters: number) => Array.from({ length: characters }, character).join('');
}
