import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as z from 'zod';
import { CaseState, snapshotShape } from '../../domain/case/state.ts';

// Quality 4 packs a case in about a millisecond; more costs more time than it saves in capacity.
const options = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

/**
 * The snapshot as it is stored: compressed, since every event writes it anew and DynamoDB charges by the kilobyte. What
 * a person reads in the console is the events, which are stored plainly.
 */
export function packSnapshot(state: CaseState): Uint8Array {
  const { version, workflowVersion } = state;
  return brotliCompressSync(JSON.stringify({ shape: snapshotShape, version, workflowVersion, state }), options);
}

/** What counts of a snapshot of another shape: how far it goes, and at which version its machine is parked. */
export interface Outdated {
  version: number;
  workflowVersion: number;
}

/** What is said beside the case, in every shape from the second on: it does not change with the case. */
const Envelope = z.object({ shape: z.int(), version: z.int(), workflowVersion: z.int(), state: z.unknown() });
/** Until shapes had numbers, the packed text was the case itself. Before it had a version for its machine, every event counted. */
const OfTheFirst = z
  .object({ version: z.int(), roadVersion: z.optional(z.int()) })
  .transform(({ version, roadVersion = version }): Outdated => ({ version, workflowVersion: roadVersion }));

/**
 * Reads a snapshot if it has the shape that this code knows.
 * @throws Error when it is no snapshot that ever was, or one of a shape that is yet to come
 */
export function unpackSnapshot(packed: Uint8Array): CaseState | { outdated: Outdated } {
  const stored: unknown = JSON.parse(brotliDecompressSync(packed).toString());
  const enveloped = Envelope.safeParse(stored);
  if (!enveloped.success) return { outdated: OfTheFirst.parse(stored) };
  const { shape, state, ...outdated } = enveloped.data;
  if (shape > snapshotShape) throw new Error(`There is no shape ${shape} of a snapshot yet, only ${snapshotShape}.`);
  return shape === snapshotShape ? CaseState.parse(state) : { outdated };
}

/** The item of a snapshot, as far as it is read. */
export const StoredCase = z.object({ state: z.instanceof(Uint8Array) }).transform(({ state }) => unpackSnapshot(state));
