import { answerXml, report, type Call } from './call.ts';
import { S3Error } from './errors.ts';
import { queryValue } from './request.ts';
import type { XmlElement } from './xml.ts';
import type { ObjectVersion } from './object-version.ts';

const mostRows = 1000;

interface Page {
  objects: ObjectVersion[];
  /** Keys grouped up to the delimiter. */
  prefixes: string[];
  /** Where the next page goes on. */
  next: Position | undefined;
}

/** After that key; or, where `group` is set, after every key that begins with it. */
interface Position {
  after: string;
  group: boolean;
}

/** ListObjectsV2. */
export function listObjects(call: Call): void {
  const { request, response } = call;
  report(call, 'ListBucket', request.bucket);
  call.buckets.get(request.bucket);
  const value = (name: string) => queryValue(request, name) ?? '';
  const [prefix, delimiter, token, startAfter] = [
    value('prefix'),
    value('delimiter'),
    value('continuation-token'),
    value('start-after'),
  ];
  const limit = Math.min(Number(queryValue(request, 'max-keys') ?? mostRows), mostRows);
  if (!(limit >= 0)) throw new S3Error('InvalidArgument', { details: { ArgumentName: 'max-keys' } });
  const from = token === '' ? { after: startAfter, group: false } : readToken(token);
  const { objects, prefixes, next } = pageOf(call, prefix, delimiter, limit, from);
  const encode = value('encoding-type') === 'url' ? encodeKey : (text: string) => text;
  answerXml(response, 200, [
    'ListBucketResult',
    [
      ['Name', request.bucket],
      ['Prefix', encode(prefix)],
      ...optional('Delimiter', encode(delimiter)),
      ...optional('StartAfter', encode(startAfter)),
      ...optional('EncodingType', value('encoding-type')),
      ...optional('ContinuationToken', token),
      ['KeyCount', objects.length + prefixes.length],
      ['MaxKeys', limit],
      ['IsTruncated', next !== undefined],
      ...optional('NextContinuationToken', next === undefined ? '' : writeToken(next)),
      ...objects.map(object => rowOf(object, encode)),
      ...prefixes.map(each => ['CommonPrefixes', [['Prefix', encode(each)]]] as const),
    ],
  ]);
}

function pageOf(call: Call, prefix: string, delimiter: string, limit: number, from: Position): Page {
  const page: Page = { objects: [], prefixes: [], next: undefined };
  let position = from;
  for (const object of call.objects.newest(call.request.bucket, prefix, from.after)) {
    if (position.group && object.key.startsWith(position.after)) continue;
    if (page.objects.length + page.prefixes.length >= limit) return limit === 0 ? page : { ...page, next: position };
    const end = delimiter === '' ? -1 : object.key.indexOf(delimiter, prefix.length);
    if (end < 0) {
      page.objects.push(object);
      position = { after: object.key, group: false };
    } else {
      const group = object.key.slice(0, end + delimiter.length);
      page.prefixes.push(group);
      position = { after: group, group: true };
    }
  }
  return page;
}

function rowOf(object: ObjectVersion, encode: (key: string) => string): XmlElement {
  return [
    'Contents',
    [
      ['Key', encode(object.key)],
      ['LastModified', new Date(object.modifiedAt).toISOString()],
      ['ETag', `"${object.etag}"`],
      ['Size', object.size],
      ['StorageClass', 'STANDARD'],
    ],
  ];
}

function optional(name: string, text: string): XmlElement[] {
  return text === '' ? [] : [[name, text]];
}

function encodeKey(key: string): string {
  return key.split('/').map(encodeURIComponent).join('/');
}

function writeToken(position: Position): string {
  return Buffer.from(JSON.stringify([position.after, position.group])).toString('base64url');
}

function readToken(token: string): Position {
  try {
    const read: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    if (Array.isArray(read) && typeof read[0] === 'string') return { after: read[0], group: read[1] === true };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const message = 'The continuation token provided is incorrect';
  throw new S3Error('InvalidArgument', { message, details: { ArgumentName: 'continuation-token' } });
}
