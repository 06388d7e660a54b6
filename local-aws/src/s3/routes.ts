import type { Call } from './call.ts';
import { S3Error } from './errors.ts';
import { getObject } from './get-object.ts';
import { copyObject, putObject } from './put-object.ts';
import { headerValue, type S3Request } from './request.ts';

interface Route {
  method: string;
  /** A header that makes it this call. */
  header?: string;
  /** Parameters that it takes. */
  takes?: string[];
  handle: (call: Call) => Promise<void>;
}

const overrides = ['type', 'language', 'expires', 'encoding'].map(name => `response-content-${name}`);
const read = ['versionId', 'response-cache-control', 'response-content-disposition', 'response-expires', ...overrides];

/** Every call that is answered, each of an object; the first that fits is taken. Forms are not among them. */
const routes: Route[] = [
  { method: 'PUT', header: 'x-amz-copy-source', handle: copyObject },
  { method: 'PUT', handle: putObject },
  { method: 'GET', takes: read, handle: getObject },
  { method: 'HEAD', takes: read, handle: getObject },
];

/** @throws S3Error NotImplemented for a call, or a parameter, that this stand-in does not know */
export function routeOf(request: S3Request): Route['handle'] {
  const names = request.query.map(([name]) => name).filter(name => name !== 'x-id' && !/^x-amz-/i.test(name));
  const found = routes.find(
    route =>
      request.key !== '' &&
      route.method === request.incoming.method &&
      (route.header === undefined || headerValue(request, route.header) !== undefined) &&
      names.every(name => (route.takes ?? []).includes(name)),
  );
  if (found !== undefined) return found.handle;
  const details = { Method: request.incoming.method ?? '', Parameters: names.join(', ') };
  throw new S3Error('NotImplemented', { details });
}
