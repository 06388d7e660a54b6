import { describe, expect, it } from 'vitest';
import { derivationNow } from '../../../domain/case/clock-keeping.ts';
import { filledCase } from './support/filled-case.ts';
import { sample } from './support/samples.ts';

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

describe('The size of a snapshot', () => {
  it('is below 50 KB for a large case: 5 services, 60 papers, 60 letters', () => {
    expect(bytesOf(filledCase({ services: 5, characters: 300, documents: 60, notices: 60 }))).toBeLessThan(50 * 1024);
  });

  it('is well below the 400 KB that the store can hold for the largest: 20 services, 200 papers, 100 letters', () => {
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
