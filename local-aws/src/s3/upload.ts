import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AwsChunkedDecoder } from './aws-chunked.ts';
import { algorithmOf, givenChecksums, startDigest, type ChecksumAlgorithm } from './checksums.ts';
import { S3Error } from './errors.ts';

/** A body that has come in wholly and was found to be what its sender said. */
export interface Upload {
  file: string;
  size: number;
  /** Hex. */
  md5: string;
  /** The checksums that the sender gave, in base64. */
  checksums: Map<ChecksumAlgorithm, string>;
}

export interface UploadLimits {
  smallest: number;
  largest: number;
}

/**
 * Streams a body to a file of its own in `directory` and holds it against the digests in `headers`, or in its trailer.
 * @throws S3Error BadDigest, InvalidDigest, XAmzContentSHA256Mismatch, IncompleteBody, EntityTooLarge, EntityTooSmall;
 * no file is left then
 */
export async function receiveUpload(
  body: Readable,
  headers: ReadonlyMap<string, string>,
  directory: string,
  limits?: UploadLimits,
): Promise<Upload> {
  const payloadHash = headers.get('x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD';
  const decoder = decoderFor(payloadHash);
  const checksums = givenChecksums(headers);
  const trailer = headers.get('x-amz-trailer');
  const wanted = new Set<ChecksumAlgorithm | 'md5'>(['md5', ...checksums.keys()]);
  if (trailer !== undefined) wanted.add(algorithmOf(trailer));
  if (/^[0-9a-f]{64}$/.test(payloadHash)) wanted.add('sha256');
  const meter = new Meter([...wanted], limits?.largest ?? Infinity);
  const file = join(directory, randomUUID());
  try {
    const target = createWriteStream(file);
    await (decoder === undefined ? pipeline(body, meter, target) : pipeline(body, decoder, meter, target));
    if (limits !== undefined) checkSize(meter.size, limits);
    checkLength(meter.size, headers.get('x-amz-decoded-content-length'));
    if (trailer !== undefined) checksums.set(algorithmOf(trailer), decoder?.trailers.get(trailer) ?? '');
    const digests = meter.digests();
    checkDigests(digests, checksums, payloadHash, headers.get('content-md5'));
    return { file, size: meter.size, md5: digestOf(digests, 'md5').toString('hex'), checksums };
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

function decoderFor(payloadHash: string): AwsChunkedDecoder | undefined {
  if (!payloadHash.startsWith('STREAMING-')) return undefined;
  if (payloadHash === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') return new AwsChunkedDecoder();
  throw new S3Error('NotImplemented', { message: `${payloadHash} is not implemented by this stand-in.` });
}

/** Counts and digests what passes. Past the largest size it goes on counting and lets nothing through. */
class Meter extends Transform {
  size = 0;
  readonly #running;
  readonly #largest: number;

  constructor(algorithms: readonly (ChecksumAlgorithm | 'md5')[], largest: number) {
    super();
    this.#running = algorithms.map(algorithm => [algorithm, startDigest(algorithm)] as const);
    this.#largest = largest;
  }

  override _transform(bytes: Buffer, _encoding: BufferEncoding, done: (error: null, bytes?: Buffer) => void): void {
    this.size += bytes.length;
    if (this.size > this.#largest) return done(null);
    for (const [, digest] of this.#running) digest.update(bytes);
    done(null, bytes);
  }

  digests(): Map<ChecksumAlgorithm | 'md5', Buffer> {
    return new Map(this.#running.map(([algorithm, digest]) => [algorithm, digest.digest()]));
  }
}

function checkSize(size: number, { smallest, largest }: UploadLimits): void {
  const details = { ProposedSize: size };
  if (size > largest) throw new S3Error('EntityTooLarge', { details: { ...details, MaxSizeAllowed: largest } });
  if (size < smallest) throw new S3Error('EntityTooSmall', { details: { ...details, MinSizeAllowed: smallest } });
}

function checkLength(size: number, decodedLength: string | undefined): void {
  if (decodedLength !== undefined && Number(decodedLength) !== size) throw new S3Error('IncompleteBody');
}

function checkDigests(
  digests: ReadonlyMap<ChecksumAlgorithm | 'md5', Buffer>,
  checksums: ReadonlyMap<ChecksumAlgorithm, string>,
  payloadHash: string,
  contentMd5: string | undefined,
): void {
  for (const [algorithm, given] of checksums) {
    if (digestOf(digests, algorithm).toString('base64') === given) continue;
    const message = `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`;
    throw new S3Error('BadDigest', { message });
  }
  if (/^[0-9a-f]{64}$/.test(payloadHash) && digestOf(digests, 'sha256').toString('hex') !== payloadHash) {
    throw new S3Error('XAmzContentSHA256Mismatch');
  }
  if (contentMd5 === undefined) return;
  if (Buffer.from(contentMd5, 'base64').length !== 16) throw new S3Error('InvalidDigest');
  if (digestOf(digests, 'md5').toString('base64') !== contentMd5) throw new S3Error('BadDigest');
}

function digestOf<Name>(digests: ReadonlyMap<Name, Buffer>, name: Name): Buffer {
  const digest = digests.get(name);
  if (digest === undefined) throw new Error(`The digest ${String(name)} was not computed.`);
  return digest;
}
