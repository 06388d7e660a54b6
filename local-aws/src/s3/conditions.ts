import { S3Error } from './errors.ts';
import type { ObjectVersion } from './object-version.ts';

type Headers = (name: string) => string | undefined;

/** Whether a write may happen, by `If-None-Match: *` and `If-Match`. The guard throws PreconditionFailed, NoSuchKey. */
export function writeGuard(header: Headers): (newest: ObjectVersion | undefined) => void {
  const ifMatch = header('if-match');
  const ifNoneMatch = header('if-none-match');
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') throw new S3Error('NotImplemented');
  return newest => {
    if (ifNoneMatch === '*' && newest !== undefined) throw failed('If-None-Match');
    if (ifMatch === undefined) return;
    if (newest === undefined) throw new S3Error('NoSuchKey');
    if (!matches(ifMatch, newest.etag)) throw failed('If-Match');
  };
}

/**
 * Whether an object is to be read, by the conditions of RFC 9110.
 * @returns `not-modified` where the answer is 304
 * @throws S3Error PreconditionFailed
 */
export function readCondition(header: Headers, object: ObjectVersion): 'read' | 'not-modified' {
  const ifMatch = header('if-match');
  const ifNoneMatch = header('if-none-match');
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, object.etag)) throw failed('If-Match');
  } else if (secondsOf(object.modifiedAt) > instant(header('if-unmodified-since'), Infinity)) {
    throw failed('If-Unmodified-Since');
  }
  if (ifNoneMatch !== undefined) return matches(ifNoneMatch, object.etag) ? 'not-modified' : 'read';
  const unchanged = secondsOf(object.modifiedAt) <= instant(header('if-modified-since'), -Infinity);
  return unchanged ? 'not-modified' : 'read';
}

function failed(condition: string): S3Error {
  return new S3Error('PreconditionFailed', { details: { Condition: condition } });
}

function matches(given: string, etag: string): boolean {
  return given.split(',').some(each => each.trim() === '*' || each.trim().replace(/^"|"$/g, '') === etag);
}

/** These headers know no parts of a second. */
function secondsOf(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000;
}

function instant(header: string | undefined, otherwise: number): number {
  const parsed = Date.parse(header ?? '');
  return Number.isNaN(parsed) ? otherwise : parsed;
}
