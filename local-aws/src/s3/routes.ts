import type { Call } from './call.ts';
import { S3Error } from './errors.ts';
import { getObject } from './get-object.ts';
import { putObject } from './put-object.ts';
import type { S3Request } from './request.ts';

interface Route {
  /** Parameters that it takes. */
  takes: string[];
  handle: (call: Call) => Promise<void>;
}

const overrides = ['type', 'language', 'disposition', 'encoding'].map(name => `response-content-${name}`);
const read = ['versionId', 'response-cache-control', 'response-expires', ...overrides];

/** Every call that is answered, by its method, each of an object. Forms are not among them. */
const routes: Record<string, Route> = {
  PUT: { takes: [], handle: putObject },
  GET: { takes: read, handle: getObject },
  HEAD: { takes: read, handle: getObject },
};

/** @throws S3Error NotImplemented for a call, or a parameter, that this stand-in does not know */
export function routeOf(request: S3Request): Route['handle'] {
  const { method = '' } = request.incoming;
  const names = request.query.map(([name]) => name).filter(name => name !== 'x-id' && !/^x-amz-/i.test(name));
  const route = request.key === '' ? undefined : routes[method];
  if (route !== undefined && names.every(name => route.takes.includes(name))) return route.handle;
  throw new S3Error('NotImplemented', { details: { Method: method, Parameters: names.join(', ') } });
}
