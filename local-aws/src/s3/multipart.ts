import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { answerXml, causeOf, report, versionHeader, type Call } from './call.ts';
import { givenChecksums } from './checksums.ts';
import { writeGuard } from './conditions.ts';
import { readXml } from './delete-object.ts';
import { S3Error } from './errors.ts';
import type { Part } from './multipart-uploads.ts';
import { keepOrDrop } from './put-object.ts';
import { allHeaders, queryValue } from './request.ts';
import { checksumHeaders, storedHeaders } from './stored-headers.ts';
import { receiveUpload } from './upload.ts';
import { innerXml, xmlText } from './xml.ts';

/** Every part but the last has at least this many bytes. */
const smallestPart = 5 * 1024 * 1024;

export function createMultipartUpload(call: Call): void {
  const { bucket, key } = call.request;
  report(call, 'PutObject', bucket, key);
  call.buckets.get(bucket);
  const id = call.uploads.begin(bucket, key, storedHeaders(allHeaders(call.request)));
  answerXml(call.response, 200, [
    'InitiateMultipartUploadResult',
    [
      ['Bucket', bucket],
      ['Key', key],
      ['UploadId', id],
    ],
  ]);
}

export async function uploadPart(call: Call): Promise<void> {
  const { id } = findUpload(call, 'PutObject');
  const number = Number(queryValue(call.request, 'partNumber'));
  if (!(Number.isInteger(number) && number >= 1 && number <= 10_000)) {
    throw new S3Error('InvalidArgument', { message: 'Part number must be an integer between 1 and 10000, inclusive' });
  }
  const upload = await receiveUpload(call.request.incoming, allHeaders(call.request), call.incoming);
  call.uploads.addPart(id, number, upload);
  call.response.writeHead(200, { etag: `"${upload.md5}"`, ...checksumHeaders(upload.checksums) }).end();
}

export async function completeMultipartUpload(call: Call): Promise<void> {
  const { request } = call;
  const { id, headers } = findUpload(call, 'PutObject');
  const given = allHeaders(request);
  if (givenChecksums(given).size > 0) throw new S3Error('NotImplemented');
  const guard = writeGuard(name => given.get(name));
  const parts = chosenParts(await readXml(call), call.uploads.parts(id));
  const file = join(call.incoming, randomUUID());
  const md5 = createHash('md5');
  for (const part of parts) {
    await pipeline(createReadStream(part.file), createWriteStream(file, { flags: 'a' }));
    md5.update(part.md5, 'hex');
  }
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const object = { key: request.key, file, size, etag: `${md5.digest('hex')}-${parts.length}`, headers };
  const bucket = call.buckets.get(request.bucket);
  const cause = causeOf(call, 'CompleteMultipartUpload');
  const version = await keepOrDrop(file, () => call.objects.put(bucket, object, cause, guard));
  call.uploads.end(id);
  for (const [name, value] of Object.entries(versionHeader(version))) call.response.setHeader(name, value);
  answerXml(call.response, 200, [
    'CompleteMultipartUploadResult',
    [
      ['Bucket', request.bucket],
      ['Key', request.key],
      ['ETag', `"${version.etag}"`],
    ],
  ]);
}

export function abortMultipartUpload(call: Call): void {
  const { id } = findUpload(call, 'AbortMultipartUpload');
  call.uploads.end(id);
  call.response.writeHead(204).end();
}

function findUpload(call: Call, action: string): { id: string; headers: Record<string, string> } {
  const { bucket, key } = call.request;
  report(call, action, bucket, key);
  call.buckets.get(bucket);
  const id = queryValue(call.request, 'uploadId') ?? '';
  return { id, headers: call.uploads.headersOf(id, bucket, key) };
}

/** The parts that the request names, in its order. @throws S3Error InvalidPart, InvalidPartOrder, EntityTooSmall */
function chosenParts(xml: string, kept: Part[]): Part[] {
  const named = innerXml(xml, 'Part').map(part => ({
    number: Number(xmlText(part, 'PartNumber')),
    md5: xmlText(part, 'ETag')?.replaceAll('"', ''),
  }));
  if (named.length === 0) throw new S3Error('MalformedXML');
  const chosen = named.map(({ number, md5 }) => {
    const part = kept.find(each => each.number === number);
    if (part === undefined || part.md5 !== md5) throw new S3Error('InvalidPart', { details: { PartNumber: number } });
    return part;
  });
  chosen.forEach((part, index) => {
    const next = chosen[index + 1];
    if (next === undefined) return;
    if (next.number <= part.number) throw new S3Error('InvalidPartOrder');
    if (part.size < smallestPart) throw new S3Error('EntityTooSmall', { details: { PartNumber: part.number } });
  });
  return chosen;
}
