import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { report, reportList, versionHeader, type Call } from './call.ts';
import { checksumPrefix } from './checksums.ts';
import { readCondition } from './conditions.ts';
import { S3Error } from './errors.ts';
import { headerValue, queryValue } from './request.ts';
import type { ObjectVersion } from './object-version.ts';

/** GET and HEAD. */
export async function getObject(call: Call): Promise<void> {
  const { request, response } = call;
  const header = (name: string) => headerValue(request, name);
  const version = findObject(call);
  const range = rangeOf(header('range'), version.size);
  const headers = headersOf(call, version, range !== undefined);
  if (readCondition(header, version) === 'not-modified') {
    response.writeHead(304, headers).end();
    return;
  }
  await call.whole.check(version);
  const [start, end] = range ?? [0, version.size - 1];
  if (range !== undefined) response.setHeader('content-range', `bytes ${start}-${end}/${version.size}`);
  response.writeHead(range === undefined ? 200 : 206, { ...headers, 'content-length': end - start + 1 });
  if (request.incoming.method === 'HEAD' || end < start) response.end();
  else await pipeline(createReadStream(version.file, { start, end }), response);
}

function findObject(call: Call): ObjectVersion {
  const { bucket, key } = call.request;
  const versionId = queryValue(call.request, 'versionId');
  report(call, versionId === undefined ? 'GetObject' : 'GetObjectVersion', bucket, key);
  call.buckets.get(bucket);
  const version = call.objects.find(bucket, key, versionId);
  if (version !== undefined) return version;
  // Only who may list a bucket is told that something is not there: everybody else gets AccessDenied on AWS.
  reportList(call, bucket);
  throw new S3Error(versionId === undefined ? 'NoSuchKey' : 'NoSuchVersion', { details: { Key: key } });
}

function headersOf(call: Call, version: ObjectVersion, partly: boolean): Record<string, string> {
  const overrides = overridesOf(call);
  const checksums = headerValue(call.request, 'x-amz-checksum-mode') === 'ENABLED' && !partly;
  const stored = Object.entries(version.headers).filter(([name]) => checksums || !name.startsWith(checksumPrefix));
  return {
    ...Object.fromEntries(stored),
    ...Object.fromEntries(overrides),
    ...versionHeader(version),
    etag: `"${version.etag}"`,
    'last-modified': new Date(version.modifiedAt).toUTCString(),
    'accept-ranges': 'bytes',
  };
}

/**
 * What the address says that the answer is to say in place of what is kept with the object.
 * @throws S3Error InvalidArgument where no header could say it
 */
function overridesOf({ request }: Call): (readonly [name: string, value: string])[] {
  const overrides = request.query.filter(([name]) => name.startsWith('response-'));
  const unheard = overrides.find(([, value]) => !/^[\t\u0020-\u007E\u00A0-\u00FF]*$/u.test(value));
  if (unheard === undefined) return overrides.map(([name, value]) => [name.slice('response-'.length), value]);
  const [ArgumentName, ArgumentValue] = unheard;
  const message = 'Header value cannot be represented using ISO-8859-1.';
  throw new S3Error('InvalidArgument', { message, details: { ArgumentName, ArgumentValue } });
}

/**
 * The first and the last byte of `bytes=first-last`, `bytes=first-` or `bytes=-length`. Anything else is no range, as
 * RFC 9110 says.
 * @throws S3Error InvalidRange when it lies behind the end
 */
function rangeOf(header: string | undefined, size: number): [number, number] | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  if (start < size && end >= start) return [start, end];
  throw new S3Error('InvalidRange', { details: { RangeRequested: header ?? '', ActualObjectSize: size } });
}
