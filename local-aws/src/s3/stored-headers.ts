import { checksumPrefix, type ChecksumAlgorithm } from './checksums.ts';
import { S3Error } from './errors.ts';

const kept = ['cache-control', 'content-disposition', 'content-language', 'expires'];

/**
 * What this stand-in would have to keep with an object and doesn't, or where it would have to copy one from.
 * `x-amz-acl: private` says nothing new.
 */
const notKept =
  /^(x-amz-(copy-source|grant-|object-lock-|server-side-encryption|website-redirect-location|tagging$|storage-class)|(x-amz-)?acl$|tagging$)/;

/**
 * The headers of an upload, or the fields of a form, that go out again with the object.
 * @throws S3Error NotImplemented for one that would be lost
 */
export function storedHeaders(given: ReadonlyMap<string, string>): Record<string, string> {
  for (const [name, value] of given) {
    const harmless = /acl$/.test(name) ? value === 'private' : name === 'x-amz-storage-class' && value === 'STANDARD';
    if (!notKept.test(name) || harmless) continue;
    throw new S3Error('NotImplemented', { details: { Header: name } });
  }
  const encoding = (given.get('content-encoding') ?? '').split(',').map(each => each.trim());
  const contentEncoding = encoding.filter(each => each !== '' && each !== 'aws-chunked').join(',');
  const rest = [...given].filter(([name]) => kept.includes(name) || name.startsWith('x-amz-meta-'));
  return {
    'content-type': given.get('content-type') ?? 'binary/octet-stream',
    ...(contentEncoding === '' ? {} : { 'content-encoding': contentEncoding }),
    ...Object.fromEntries(rest),
  };
}

export function checksumHeaders(checksums: ReadonlyMap<ChecksumAlgorithm, string>): Record<string, string> {
  if (checksums.size === 0) return {};
  const values = [...checksums].map(([algorithm, value]) => [checksumPrefix + algorithm, value] as const);
  return { ...Object.fromEntries(values), [`${checksumPrefix}type`]: 'FULL_OBJECT' };
}
