import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { S3Error } from './errors.ts';

/** Checksums that are computed and kept. S3 knows more (CRC32C, CRC64NVME); those are refused. */
const algorithms = ['crc32', 'sha1', 'sha256'] as const;
export type ChecksumAlgorithm = (typeof algorithms)[number];

export const checksumPrefix = 'x-amz-checksum-';

const notValues = ['algorithm', 'mode', 'type'];

export interface RunningDigest {
  update(bytes: Buffer): unknown;
  digest(): Buffer;
}

export function startDigest(algorithm: ChecksumAlgorithm | 'md5'): RunningDigest {
  return algorithm === 'crc32' ? startCrc32() : createHash(algorithm);
}

/** The algorithm of a header or trailer such as `x-amz-checksum-crc32`. @throws S3Error NotImplemented */
export function algorithmOf(header: string): ChecksumAlgorithm {
  const name = header.slice(checksumPrefix.length);
  const found = algorithms.find(algorithm => algorithm === name);
  if (found === undefined) {
    throw new S3Error('NotImplemented', { message: `The checksum ${header} is not implemented by this stand-in.` });
  }
  return found;
}

/** The checksums, in base64, that come with a body before it. */
export function givenChecksums(headers: ReadonlyMap<string, string>): Map<ChecksumAlgorithm, string> {
  const names = [...headers.keys()].filter(
    name => name.startsWith(checksumPrefix) && !notValues.includes(name.slice(checksumPrefix.length)),
  );
  return new Map(names.map(name => [algorithmOf(name), headers.get(name) ?? '']));
}

function startCrc32(): RunningDigest {
  let value = 0;
  return {
    update: bytes => (value = crc32(bytes, value)),
    digest: () => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value);
      return bytes;
    },
  };
}
