import { randomUUID } from 'node:crypto';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { answerXml, causeOf, report, versionHeader, type Call } from './call.ts';
import { checksumPrefix } from './checksums.ts';
import { failed, readCondition, writeGuard } from './conditions.ts';
import { S3Error } from './errors.ts';
import { allHeaders, headerValue } from './request.ts';
import { checksumHeaders, storedHeaders } from './stored-headers.ts';
import { receiveUpload } from './upload.ts';
import type { ObjectVersion } from './object-version.ts';

export async function putObject(call: Call): Promise<void> {
  const { request, response } = call;
  report(call, 'PutObject', request.bucket, request.key);
  const bucket = call.buckets.get(request.bucket);
  const headers = allHeaders(request);
  const guard = writeGuard(name => headers.get(name));
  const stored = storedHeaders(headers);
  if (!headers.has('content-length') && !headers.has('x-amz-decoded-content-length')) {
    throw new S3Error('MissingContentLength');
  }
  const { file, size, md5, checksums } = await receiveUpload(request.incoming, headers, call.incoming);
  const checks = checksumHeaders(checksums);
  const object = { key: request.key, file, size, etag: md5, headers: { ...stored, ...checks } };
  const version = await keepOrDrop(file, () => call.objects.put(bucket, object, causeOf(call, 'PutObject'), guard));
  response.writeHead(200, { etag: `"${version.etag}"`, ...versionHeader(version), ...checks }).end();
}

export async function copyObject(call: Call): Promise<void> {
  const { request, response } = call;
  const bucket = call.buckets.get(request.bucket);
  const headers = allHeaders(request);
  const source = findSource(call, headers.get('x-amz-copy-source') ?? '');
  report(call, 'PutObject', request.bucket, request.key);
  const guard = writeGuard(name => headers.get(name));
  const stored = headersOfCopy(headers, source);
  const file = join(call.incoming, randomUUID());
  await copyFile(source.file, file);
  const { size, etag } = source;
  const object = { key: request.key, file, size, etag, headers: stored };
  const version = await keepOrDrop(file, () => call.objects.put(bucket, object, causeOf(call, 'CopyObject'), guard));
  for (const [name, value] of Object.entries(versionHeader(version))) response.setHeader(name, value);
  if (source.versionId !== 'null') response.setHeader('x-amz-copy-source-version-id', source.versionId);
  answerXml(response, 200, [
    'CopyObjectResult',
    [
      ['LastModified', new Date(version.modifiedAt).toISOString()],
      ['ETag', `"${version.etag}"`],
    ],
  ]);
}

/** Makes a received file an object; where that is refused, no file stays behind. */
export async function keepOrDrop(file: string, put: () => ObjectVersion): Promise<ObjectVersion> {
  try {
    return put();
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

/** `/bucket/key`, encoded, with an optional `?versionId=`. */
function findSource(call: Call, header: string): ObjectVersion {
  const [path = '', versionId] = header.split('?versionId=');
  const [, bucket = '', key = ''] = /^\/?([^/]+)\/(.+)$/s.exec(decodeURIComponent(path)) ?? [];
  call.buckets.get(bucket);
  report(call, versionId === undefined ? 'GetObject' : 'GetObjectVersion', bucket, key);
  const version = call.objects.find(bucket, key, versionId);
  if (version === undefined) throw new S3Error(versionId === undefined ? 'NoSuchKey' : 'NoSuchVersion');
  const condition = readCondition(name => headerValue(call.request, name), version, 'x-amz-copy-source-');
  if (condition === 'not-modified') throw failed('x-amz-copy-source-If-None-Match');
  return version;
}

function headersOfCopy(headers: ReadonlyMap<string, string>, source: ObjectVersion): Record<string, string> {
  const replaced = storedHeaders(headers);
  if (headers.get('x-amz-metadata-directive') !== 'REPLACE') return source.headers;
  const checks = Object.entries(source.headers).filter(([name]) => name.startsWith(checksumPrefix));
  return { ...replaced, ...Object.fromEntries(checks) };
}
