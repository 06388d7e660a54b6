import { describe, expect, it } from 'vitest';
import { packSnapshot } from '../../../adapters/dynamodb/snapshot.ts';
import { filledCase, fullCase } from './support/filled-case.ts';
import { invented, unpackable } from './support/invented.ts';
import { sample } from './support/samples.ts';
import { derivationNow } from '../../../domain/case/clock-derivation.ts';

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

describe('The size of a snapshot', () => {
  it('is below 59 KB for a large case: 5 services, 60 papers, 60 letters', () => {
    expect(bytesOf(filledCase({ services: 5, characters: 300, documents: 60, notices: 60 }))).toBeLessThan(59 * 1024);
  });

  it('is well below 400 KB, also unpacked, for a very large one: 20 services, 200 papers, 100 letters', () => {
    expect(bytesOf(filledCase({ services: 20, characters: 2000, documents: 200, notices: 100 }))).toBeLessThan(
      200 * 1024,
    );
  });

  it('keeps no count day by day, which is made again when it is shown', () => {
    const played = sample('confirming-care');
    const { clocks } = played.state();
    expect(clocks.every(({ derivation }) => derivation.days === undefined)).toBe(true);
    expect(bytesOf(clocks)).toBeLessThan(clocks.length * 600);
    const c3 = derivationNow(played.clock('C3'), played.now());
    expect(c3.days).toHaveLength(31);
    expect(c3.days?.[0]).toEqual({ date: '2027-02-02', counted: 0 });
    expect(c3).toMatchObject({ ...played.clock('C3').derivation });
  });
});

/** A hundred in the case, 149 that did not come in within a day, and the newest twenty that were refused. */
const ofEachParty = 100 + 149 + 20;

describe('The size of the longest case with five parties at their limit, as it is stored: an item takes 400 KB', () => {
  const words = invented('words');
  const noise = unpackable('noise');

  it.each([
    ['names of 60 characters', words, () => words(60), [60, 90]],
    ['the longest names', words, () => words(200), [120, 160]],
    [
      'one party that means harm, and names of 60 characters by the others',
      noise,
      (from: string) => (from === 'applicant' ? noise(200) : words(60)),
      [280, 320],
    ],
  ] as const)('with %s', (_what, write, named, [least, most]) => {
    const state = fullCase(write, named);
    expect(state.documents).toHaveLength(5 * ofEachParty);
    const kilobytes = packSnapshot(state).byteLength / 1024;
    expect(kilobytes).toBeGreaterThan(least);
    expect(kilobytes).toBeLessThan(most);
  });
});
