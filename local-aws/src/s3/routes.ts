import { createBucket, deleteBucket, headBucket, listBuckets } from './bucket-calls.ts';
import type { Call } from './call.ts';
import { deleteObject, deleteObjects } from './delete-object.ts';
import { S3Error } from './errors.ts';
import { getObject } from './get-object.ts';
import { listObjects } from './list-objects.ts';
import { abortMultipartUpload, completeMultipartUpload, createMultipartUpload, uploadPart } from './multipart.ts';
import { copyObject, putObject } from './put-object.ts';
import { headerValue, type S3Request } from './request.ts';

interface Route {
  on: 'service' | 'bucket' | 'object';
  method: string;
  /** Parameters that make it this call. */
  needs?: string[];
  /** A header that makes it this call. */
  header?: string;
  /** Further parameters that it takes. */
  takes?: string[];
  handle: (call: Call) => void | Promise<void>;
}

const list = ['prefix', 'delimiter', 'max-keys', 'continuation-token', 'start-after', 'encoding-type', 'fetch-owner'];
const overrides = ['type', 'language', 'expires', 'encoding'].map(name => `response-content-${name}`);
const read = ['versionId', 'response-cache-control', 'response-content-disposition', 'response-expires', ...overrides];

/** Every call that is answered; the first that fits is taken. */
const routes: Route[] = [
  { on: 'service', method: 'GET', handle: listBuckets },
  { on: 'bucket', method: 'PUT', handle: createBucket },
  { on: 'bucket', method: 'HEAD', handle: headBucket },
  { on: 'bucket', method: 'DELETE', handle: deleteBucket },
  { on: 'bucket', method: 'GET', needs: ['list-type'], takes: list, handle: listObjects },
  { on: 'bucket', method: 'POST', needs: ['delete'], handle: deleteObjects },
  { on: 'object', method: 'PUT', needs: ['uploadId', 'partNumber'], handle: uploadPart },
  { on: 'object', method: 'PUT', header: 'x-amz-copy-source', handle: copyObject },
  { on: 'object', method: 'PUT', handle: putObject },
  { on: 'object', method: 'GET', takes: read, handle: getObject },
  { on: 'object', method: 'HEAD', takes: read, handle: getObject },
  { on: 'object', method: 'DELETE', needs: ['uploadId'], handle: abortMultipartUpload },
  { on: 'object', method: 'DELETE', takes: ['versionId'], handle: deleteObject },
  { on: 'object', method: 'POST', needs: ['uploads'], handle: createMultipartUpload },
  { on: 'object', method: 'POST', needs: ['uploadId'], handle: completeMultipartUpload },
];

/** @throws S3Error NotImplemented for a call, or a parameter, that this stand-in does not know */
export function routeOf(request: S3Request): Route['handle'] {
  const on = request.bucket === '' ? 'service' : request.key === '' ? 'bucket' : 'object';
  const names = request.query.map(([name]) => name).filter(name => name !== 'x-id' && !/^x-amz-/i.test(name));
  const found = routes.find(
    route =>
      route.on === on &&
      route.method === request.incoming.method &&
      (route.needs ?? []).every(name => names.includes(name)) &&
      (route.header === undefined || headerValue(request, route.header) !== undefined) &&
      names.every(name => [...(route.needs ?? []), ...(route.takes ?? [])].includes(name)),
  );
  if (found !== undefined) return found.handle;
  const details = { Method: request.incoming.method ?? '', Parameters: names.join(', ') };
  throw new S3Error('NotImplemented', { details });
}
