import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { answerXml, causeOf, report, versionHeader, type Call } from './call.ts';
import { S3Error } from './errors.ts';
import { readForm } from './form.ts';
import { checkPolicy } from './policy.ts';
import { keepOrDrop } from './put-object.ts';
import { checksumHeaders, storedHeaders } from './stored-headers.ts';
import { receiveUpload } from './upload.ts';
import type { ObjectVersion } from './object-version.ts';

/** A presigned POST: a browser's form, whose policy says what it may upload. */
export async function postObject(call: Omit<Call, 'principal'>): Promise<void> {
  const { fields, version } = await readForm(call.request.incoming, async ({ fields }, file) => ({
    fields,
    version: await receiveFile(call, fields, file),
  }));
  answer(call, fields, version);
}

async function receiveFile(
  call: Omit<Call, 'principal'>,
  fields: ReadonlyMap<string, string>,
  body: Readable,
): Promise<ObjectVersion> {
  const { principal, limits } = checkPolicy(fields, call.request.bucket, call.region, call.now);
  const key = fields.get('key') ?? '';
  if (key === '') throw new S3Error('InvalidArgument', { message: "Bucket POST must contain a field named 'key'." });
  if (Buffer.byteLength(key) > 1024) throw new S3Error('KeyTooLongError');
  report({ ...call, principal }, 'PutObject', call.request.bucket, key);
  const bucket = call.buckets.get(call.request.bucket);
  const stored = storedHeaders(fields);
  const { file, size, md5, checksums } = await receiveUpload(body, fields, call.incoming, limits);
  const object = { key, file, size, etag: md5, headers: { ...stored, ...checksumHeaders(checksums) } };
  return keepOrDrop(file, () => call.objects.put(bucket, object, causeOf(call, 'POST Object')));
}

function answer(call: Omit<Call, 'principal'>, fields: ReadonlyMap<string, string>, version: ObjectVersion): void {
  const { response } = call;
  const etag = `"${version.etag}"`;
  const location = `http://${call.request.incoming.headers.host ?? ''}/${version.bucket}/${encodeURIComponent(version.key)}`;
  const headers = { etag, location, ...versionHeader(version) };
  const redirect = redirectTo(fields.get('success_action_redirect'), version, etag);
  if (redirect !== undefined) return void response.writeHead(303, { ...headers, location: redirect }).end();
  const status = fields.get('success_action_status');
  if (status === '201') return answerCreated(response, headers, version);
  response.writeHead(status === '200' ? 200 : 204, headers).end();
}

function answerCreated(response: ServerResponse, headers: Record<string, string>, version: ObjectVersion): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  answerXml(response, 201, [
    'PostResponse',
    [
      ['Location', headers['location'] ?? ''],
      ['Bucket', version.bucket],
      ['Key', version.key],
      ['ETag', headers['etag'] ?? ''],
    ],
  ]);
}

/** An address that is none is passed over, as S3 does. */
function redirectTo(address: string | undefined, version: ObjectVersion, etag: string): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  for (const [name, value] of Object.entries({ bucket: version.bucket, key: version.key, etag })) {
    url.searchParams.set(name, value);
  }
  return url.href;
}
