import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { packSnapshot, unpackSnapshot } from '../../adapters/dynamodb/snapshot.ts';
import { CaseState, snapshotShape } from '../../domain/case/state.ts';
import { filledCase } from '../domain/case/support/filled-case.ts';
import { invented } from '../domain/case/support/invented.ts';
import { sample } from '../domain/case/support/samples.ts';

const envelope = { version: 9, workflowVersion: 7 };
const packed = (stored: object) => brotliCompressSync(JSON.stringify(stored));

describe('a stored snapshot', () => {
  it('is the case again when it is read', () => {
    const state = sample('authorizing').state();
    expect(unpackSnapshot(packSnapshot(state))).toEqual(state);
  });

  it('keeps within 50 KB for a very large case: 20 services with long texts, 200 papers, 100 letters', () => {
    const large = { services: 20, characters: 2000, documents: 200, notices: 100 };
    const size = packSnapshot(filledCase(large, invented('large'))).byteLength;
    expect(size).toBeGreaterThan(10 * 1024);
    expect(size).toBeLessThan(50 * 1024);
  });

  it('is refused when it is not a case', () => {
    expect(() => unpackSnapshot(new Uint8Array([1, 2, 3]))).toThrow();
    expect(() =>
      unpackSnapshot(packed({ ...envelope, shape: snapshotShape, state: { stage: 'screening' } })),
    ).toThrow();
  });

  it('is not taken for a case of this shape when it is of another', () => {
    const state = sample('authorizing').state();
    expect(unpackSnapshot(packed({ ...state, roadVersion: 7 }))).toEqual({
      outdated: { version: state.version, workflowVersion: 7 },
    });
    expect(unpackSnapshot(packed({ ...envelope, shape: snapshotShape - 1, state: { any: 'case' } }))).toEqual({
      outdated: envelope,
    });
    expect(() => unpackSnapshot(packed({ ...envelope, shape: snapshotShape + 1, state }))).toThrow(
      `There is no shape ${snapshotShape + 1} of a snapshot yet, only ${snapshotShape}.`,
    );
  });

  it('has a shape with a number: who changes the one takes the next of the other, or old cases would be misread', () => {
    const schema = JSON.stringify(z.toJSONSchema(CaseState, { unrepresentable: 'any' }));
    expect([snapshotShape, createHash('sha256').update(schema).digest('hex').slice(0, 16)]).toEqual([
      9,
      '3b5e2b2d9fa93ebd',
    ]);
  });
});
