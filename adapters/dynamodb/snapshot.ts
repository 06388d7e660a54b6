import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as z from 'zod';
import { CaseState } from '../../domain/case/state.ts';

// Quality 4 packs a case in about a millisecond; more costs more time than it saves in capacity.
const options = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

/**
 * The snapshot as it is stored: compressed, since every event writes it anew and DynamoDB charges by the kilobyte. What
 * a person reads in the console is the events, which are stored plainly.
 */
export function packSnapshot(state: CaseState): Uint8Array {
  return brotliCompressSync(JSON.stringify(state), options);
}

/** @throws ZodError when it is not a case as this code knows one */
export function unpackSnapshot(packed: Uint8Array): CaseState {
  return CaseState.parse(JSON.parse(brotliDecompressSync(packed).toString()));
}

/** The item of a snapshot, as far as it is read. */
export const StoredCase = z.object({ state: z.instanceof(Uint8Array) }).transform(({ state }) => unpackSnapshot(state));
