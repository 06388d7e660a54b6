import { Transform, type TransformCallback } from 'node:stream';
import { S3Error } from './errors.ts';

type Step = 'size' | 'data' | 'data-end' | 'trailer' | 'done';

const longestLine = 16_384;

/**
 * Takes the framing off a body sent as `aws-chunked`: `<hex size>\r\n<bytes>\r\n … 0\r\n<name>:<value>\r\n\r\n`.
 * `trailers` is complete when the stream has ended.
 */
export class AwsChunkedDecoder extends Transform {
  readonly trailers = new Map<string, string>();
  #step: Step = 'size';
  #left = 0;
  #line = '';
  /** What is wrong with the framing. Told at the end only: told earlier, it would cut the connection, unanswered. */
  #error: S3Error | undefined;

  override _transform(bytes: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let at = 0;
    while (at < bytes.length && this.#error === undefined) {
      at = this.#step === 'data' ? this.#data(bytes, at) : this.#text(bytes, at);
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    // The empty line after the trailers is left out by some clients.
    const ended = this.#step === 'done' || (this.#step === 'trailer' && this.#line === '');
    done(this.#error ?? (ended ? null : new S3Error('IncompleteBody')));
  }

  #data(bytes: Buffer, at: number): number {
    const end = Math.min(bytes.length, at + this.#left);
    this.push(bytes.subarray(at, end));
    this.#left -= end - at;
    if (this.#left === 0) this.#step = 'data-end';
    return end;
  }

  /** Reads up to the end of a line. */
  #text(bytes: Buffer, at: number): number {
    const newline = bytes.indexOf('\n', at);
    const end = newline < 0 ? bytes.length : newline + 1;
    this.#line += bytes.toString('latin1', at, end);
    if (this.#line.length > longestLine)
      throw new S3Error('InvalidRequest', { message: 'A chunk header is too long.' });
    if (newline < 0) return end;
    const line = this.#line.trimEnd();
    this.#line = '';
    this.#take(line);
    return end;
  }

  #take(line: string): void {
    switch (this.#step) {
      case 'size': {
        const size = /^[0-9a-f]+(?=;|$)/i.exec(line)?.[0];
        if (size === undefined) this.#error = new S3Error('IncompleteBody');
        this.#left = Number.parseInt(size ?? '0', 16);
        this.#step = this.#left === 0 ? 'trailer' : 'data';
        return;
      }
      case 'data-end':
        if (line !== '') this.#error = new S3Error('IncompleteBody');
        this.#step = 'size';
        return;
      case 'trailer': {
        const colon = line.indexOf(':');
        if (line === '') this.#step = 'done';
        else this.trailers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
        return;
      }
      case 'data':
      case 'done':
        return;
      default:
        this.#step satisfies never;
    }
  }
}
