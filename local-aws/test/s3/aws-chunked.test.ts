import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, it } from 'vitest';
import { AwsChunkedDecoder } from '../../src/s3/aws-chunked.ts';

/** Decodes a body that comes in pieces of so many bytes. */
async function decode(body: string, pieceLength: number) {
  const pieces = body.match(new RegExp(`[^]{1,${pieceLength}}`, 'g')) ?? [];
  const decoder = new AwsChunkedDecoder();
  let text = '';
  await pipeline(Readable.from(pieces.map(piece => Buffer.from(piece))), decoder, async source => {
    for await (const bytes of source as AsyncIterable<Buffer>) text += bytes.toString();
  });
  return { text, trailers: Object.fromEntries(decoder.trailers) };
}

const framed = '5;chunk-signature=0\r\nhello\r\nA\r\n, \r\n\r\nabcd\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n';

it.each([1, 2, 3, 7, 20, 1000])('takes the framing off, however it is cut (%i bytes a piece)', async length => {
  expect(await decode(framed, length)).toEqual({
    text: 'hello, \r\n\r\nabcd',
    trailers: { 'x-amz-checksum-crc32': 'NhCmhg==' },
  });
});

it('takes a body without trailers or its last empty line', async () => {
  expect(await decode('5\r\nhello\r\n0\r\n', 4)).toEqual({ text: 'hello', trailers: {} });
});

const malformed: [string, string][] = [
  ['cut off in a chunk', '5\r\nhel'],
  ['cut off before the last chunk', '5\r\nhello\r\n'],
  ['longer than its chunk says', '3\r\nhello\r\n0\r\n\r\n'],
  ['without a size', 'hello\r\n0\r\n\r\n'],
];
it.each(malformed)('refuses a body %s', async (_what, body) => {
  await expect(decode(body, 3)).rejects.toMatchObject({ code: 'IncompleteBody' });
});
