import type { IncomingMessage } from 'node:http';

/**
 * Reads a request's whole body.
 * @returns the bytes, or `too-large` once more than `limit` bytes have come (the rest is read and dropped, so that the
 * client gets to read the answer)
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | 'too-large'> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > limit) parts.length = 0;
    else parts.push(part);
  }
  return length > limit ? 'too-large' : Buffer.concat(parts);
}
