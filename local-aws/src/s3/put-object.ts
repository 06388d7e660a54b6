import { rm } from 'node:fs/promises';
import { causeOf, report, versionHeader, type Call } from './call.ts';
import { writeGuard } from './conditions.ts';
import { S3Error } from './errors.ts';
import { allHeaders } from './request.ts';
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

/** Makes a received file an object; where that is refused, no file stays behind. */
export async function keepOrDrop(file: string, put: () => ObjectVersion): Promise<ObjectVersion> {
  try {
    return put();
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}
