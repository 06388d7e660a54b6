import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { principalOf, secretOf } from '../credentials.ts';
import { S3Error, type S3ErrorCode } from './errors.ts';
import { headerValue, queryValue, type S3Request } from './request.ts';

/** Signature Version 4, as S3 checks it: in the Authorization header, or in the query of a presigned URL. */
interface Claim {
  credential: string;
  /** `20261124T180000Z`. */
  date: string;
  signedHeaders: string[];
  signature: string;
  payloadHash: string;
  malformed: S3ErrorCode;
}

const mostSkewMs = 15 * 60 * 1000;
const longestExpirySeconds = 604_800;

/**
 * @param now the stack's time, epoch milliseconds
 * @returns whose key signed the request
 * @throws S3Error AccessDenied for an unsigned or expired one, SignatureDoesNotMatch for one that was changed, …
 */
export function authenticate(request: S3Request, region: string, now: number): string {
  const presigned = queryValue(request, 'x-amz-algorithm') !== undefined;
  const claim = presigned ? readQuery(request, now) : readHeader(request, now);
  const principal = checkCredential(claim.credential, claim.date, region, claim.malformed);
  const unsigned = Object.keys(request.incoming.headers).filter(
    name => name.startsWith('x-amz-') && !claim.signedHeaders.includes(name),
  );
  if (unsigned.length > 0 || !claim.signedHeaders.includes('host')) {
    const message = 'There were headers present in the request which were not signed';
    throw new S3Error('AccessDenied', { message, details: { HeadersNotSigned: unsigned.join(', ') } });
  }
  const scope = claim.credential.slice(claim.credential.indexOf('/') + 1);
  const hash = createHash('sha256').update(canonicalRequest(request, claim)).digest('hex');
  const text = ['AWS4-HMAC-SHA256', claim.date, scope, hash].join('\n');
  checkSignature(claim.credential, text, claim.signature);
  return principal;
}

/**
 * @returns whose key it is
 * @throws S3Error InvalidAccessKeyId, or `malformed` where the scope is not of this day, region and service
 */
export function checkCredential(credential: string, date: string, region: string, malformed: S3ErrorCode): string {
  const [accessKeyId = '', ...scope] = credential.split('/');
  if (scope.join('/') !== `${date.slice(0, 8)}/${region}/s3/aws4_request`) {
    const message = `The credential's scope must be ${date.slice(0, 8)}/${region}/s3/aws4_request.`;
    throw new S3Error(malformed, { message, details: { Region: region } });
  }
  const principal = principalOf(accessKeyId);
  if (principal === undefined) throw new S3Error('InvalidAccessKeyId', { details: { AWSAccessKeyId: accessKeyId } });
  return principal;
}

/** @throws S3Error SignatureDoesNotMatch */
export function checkSignature(credential: string, text: string, signature: string): void {
  const [accessKeyId = '', ...scope] = credential.split('/');
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${secretOf(accessKeyId)}`);
  const expected = hmac(key, text).toString('hex');
  const same = signature.length === expected.length && timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
  if (!same) throw new S3Error('SignatureDoesNotMatch', { details: { StringToSign: text } });
}

/** Epoch milliseconds of a basic ISO 8601 instant, NaN where it is none. */
function parseAmzDate(date: string): number {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  return Date.parse(`${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`);
}

function readHeader(request: S3Request, now: number): Claim {
  const malformed = 'AuthorizationHeaderMalformed';
  const authorization = request.incoming.headers.authorization;
  if (authorization === undefined) throw new S3Error('AccessDenied');
  const parts = /^AWS4-HMAC-SHA256 +Credential=([^,\s]+), *SignedHeaders=([^,\s]+), *Signature=([0-9a-f]+)$/.exec(
    authorization,
  );
  if (parts === null) throw new S3Error(malformed);
  const [, credential = '', signedHeaders = '', signature = ''] = parts;
  const date = headerValue(request, 'x-amz-date') ?? '';
  const payloadHash = headerValue(request, 'x-amz-content-sha256');
  if (payloadHash === undefined) {
    throw new S3Error('InvalidRequest', { message: 'Missing required header for this request: x-amz-content-sha256' });
  }
  if (!(Math.abs(parseAmzDate(date) - now) <= mostSkewMs)) {
    const details = {
      RequestTime: date,
      ServerTime: new Date(now).toISOString(),
      MaxAllowedSkewMilliseconds: mostSkewMs,
    };
    throw new S3Error('RequestTimeTooSkewed', { details });
  }
  return { credential, date, signedHeaders: signedHeaders.split(';'), signature, payloadHash, malformed };
}

function readQuery(request: S3Request, now: number): Claim {
  const malformed = 'AuthorizationQueryParametersError';
  const value = (name: string): string => {
    const found = queryValue(request, name);
    if (found === undefined) throw new S3Error(malformed, { message: `Query-string authentication lacks ${name}.` });
    return found;
  };
  const date = value('x-amz-date');
  const expires = Number(value('x-amz-expires'));
  const from = parseAmzDate(date);
  if (value('x-amz-algorithm') !== 'AWS4-HMAC-SHA256' || Number.isNaN(from)) throw new S3Error(malformed);
  if (!(Number.isInteger(expires) && expires >= 0 && expires <= longestExpirySeconds)) {
    throw new S3Error(malformed, { message: 'X-Amz-Expires must be less than a week (in seconds)' });
  }
  const details = { 'X-Amz-Expires': expires, ServerTime: new Date(now).toISOString() };
  if (now > from + expires * 1000) throw new S3Error('AccessDenied', { message: 'Request has expired', details });
  if (from - now > mostSkewMs) throw new S3Error('AccessDenied', { message: 'Request is not yet valid', details });
  return {
    credential: value('x-amz-credential'),
    date,
    signedHeaders: value('x-amz-signedheaders').split(';'),
    signature: value('x-amz-signature'),
    payloadHash: headerValue(request, 'x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD',
    malformed,
  };
}

function canonicalRequest(request: S3Request, claim: Claim): string {
  const query = request.query
    .filter(([name]) => name.toLowerCase() !== 'x-amz-signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? order(x, y) : order(a, b)))
    .map(([name, value]) => `${name}=${value}`);
  const headers = claim.signedHeaders.map(name => {
    const value = request.incoming.headers[name];
    return `${name}:${String(value ?? '')
      .trim()
      .replace(/ +/g, ' ')}\n`;
  });
  return [
    request.incoming.method,
    decodeURIComponent(request.rawPath).split('/').map(encode).join('/'),
    query.join('&'),
    headers.join(''),
    claim.signedHeaders.join(';'),
    claim.payloadHash,
  ].join('\n');
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
