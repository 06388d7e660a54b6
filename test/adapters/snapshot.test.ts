import { describe, expect, it } from 'vitest';
import { packSnapshot, unpackSnapshot } from '../../adapters/dynamodb/snapshot.ts';
import { filledCase } from '../domain/case/support/filled-case.ts';
import { invented } from '../domain/case/support/invented.ts';
import { sample } from '../domain/case/support/samples.ts';

describe('a stored snapshot', () => {
  it('is the case again when it is read', () => {
    const state = sample('authorizing').state();
    expect(unpackSnapshot(packSnapshot(state))).toEqual(state);
  });

  it('keeps within 50 KB for a very large case: 20 services with long texts, 200 papers, 100 letters', () => {
    const large = { services: 20, characters: 2000, documents: 200, notices: 100 };
    const packed = packSnapshot(filledCase(large, invented('large')));
    expect(packed.byteLength).toBeGreaterThan(10 * 1024);
    expect(packed.byteLength).toBeLessThan(50 * 1024);
  });

  it('is refused when it is not a case', () => {
    expect(() => unpackSnapshot(new Uint8Array([1, 2, 3]))).toThrow();
  });
});
