import { describe, expect, it } from 'vitest';
import { packSnapshot, unpackSnapshot } from '../../adapters/dynamodb/snapshot.ts';
import { chanceFrom } from '../../domain/conflicts/chance.ts';
import { filledCase } from '../domain/case/support/filled-case.ts';
import { sample } from '../domain/case/support/samples.ts';

const syllables = ['ra', 'do', 'lum', 'pen', 'ti', 'va', 'cor', 'nex', 'sil', 'mo', 'ger', 'pa', 'thy', 'os', 'ine'];

/** Text of invented words, which packs worse than what people write. */
function invented(seed: string) {
  const chance = chanceFrom(seed);
  const syllable = () => syllables[Math.floor(chance() * syllables.length)] ?? '';
  return (characters: number) => {
    let text = '';
    while (text.length < characters) text += syllable() + (chance() < 0.4 ? ' ' : '');
    return text.slice(0, characters).trim();
  };
}

describe('a stored snapshot', () => {
  it('is the case again when it is read', () => {
    const state = sample('authorizing').state();
    expect(unpackSnapshot(packSnapshot(state))).toEqual(state);
  });

  it('keeps within 50 KB for the largest case: 20 services with long texts, 200 papers, 100 letters', () => {
    const largest = { services: 20, characters: 2000, documents: 200, notices: 100 };
    const packed = packSnapshot(filledCase(largest, invented('largest')));
    expect(packed.byteLength).toBeGreaterThan(10 * 1024);
    expect(packed.byteLength).toBeLessThan(50 * 1024);
  });

  it('is refused when it is not a case', () => {
    expect(() => unpackSnapshot(new Uint8Array([1, 2, 3]))).toThrow();
  });
});
