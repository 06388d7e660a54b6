import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { S3Error } from './errors.ts';

/** One request, in path style: `/bucket/key?query`. */
export interface S3Request {
  incoming: IncomingMessage;
  /** `x-amz-request-id` of the answer. */
  id: string;
  /** The path as it was sent, still encoded. */
  rawPath: string;
  /** Empty for a request to the service. */
  bucket: string;
  /** Empty for a request to a bucket. */
  key: string;
  /** Decoded, in the order in which they were sent. */
  query: readonly (readonly [name: string, value: string])[];
}

const longestKey = 1024;

/** @throws S3Error InvalidURI, KeyTooLongError */
export function readRequest(incoming: IncomingMessage): S3Request {
  const url = incoming.url ?? '/';
  const [rawPath, rawQuery] = splitOnce(url, '?');
  const [bucket, key] = splitOnce(decode(rawPath).replace(/^\//, ''), '/');
  if (Buffer.byteLength(key) > longestKey) throw new S3Error('KeyTooLongError');
  const query = rawQuery
    .split('&')
    .filter(part => part !== '')
    .map(part => {
      const [name, value] = splitOnce(part, '=');
      return [decode(name), decode(value)] as const;
    });
  return { incoming, id: newRequestId(), rawPath, bucket, key, query };
}

export function newRequestId(): string {
  return randomBytes(8).toString('hex').toUpperCase();
}

/** A parameter of the query, without regard to case where it is one of `x-amz-*`. */
export function queryValue(request: S3Request, name: string): string | undefined {
  return request.query.find(([given]) => (/^x-amz-/i.test(given) ? given.toLowerCase() : given) === name)?.[1];
}

/** A header; one of `x-amz-*` may stand in the query instead, where a presigned URL has it. */
export function headerValue(request: S3Request, name: string): string | undefined {
  const header = request.incoming.headers[name];
  if (header !== undefined) return Array.isArray(header) ? header.join(',') : header;
  return name.startsWith('x-amz-') ? queryValue(request, name) : undefined;
}

/** Every `x-amz-*` value of the request, wherever it stands, and the plain headers, by lower-case name. */
export function allHeaders(request: S3Request): Map<string, string> {
  const fromQuery = request.query
    .filter(([name]) => /^x-amz-/i.test(name))
    .map(([name, value]) => [name.toLowerCase(), value] as const);
  const names = Object.keys(request.incoming.headers);
  return new Map([...fromQuery, ...names.map(name => [name, headerValue(request, name) ?? ''] as const)]);
}

function splitOnce(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + at.length)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (cause instanceof URIError) throw new S3Error('InvalidURI');
    throw cause;
  }
}
