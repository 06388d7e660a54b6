import { mkdirSync, rmSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Activity } from '../activity.ts';
import type { Clock } from '../clock.ts';
import { localServer, type OwnAnswer } from '../local-server.ts';
import type { AnsweredCall } from '../signed-by.ts';
import { StateFiles } from '../state-files.ts';
import { bucketsIn, type BucketSpec } from './buckets.ts';
import type { Service } from './call.ts';
import { allowOrigin, answerPreflight } from './cors.ts';
import { openDatabase } from './database.ts';
import { S3Error } from './errors.ts';
import { s3EventRelay } from './event-relay.ts';
import type { S3Event } from './events.ts';
import { objectsIn } from './objects.ts';
import { postObject } from './post-object.ts';
import { readStart, type VersionId } from './read-start.ts';
import { wholeFiles } from './whole-files.ts';
import { headerValue, newRequestId, readRequest, type S3Request } from './request.ts';
import { routeOf } from './routes.ts';
import { authenticate } from './signature.ts';
import { xmlDocument, type XmlElement } from './xml.ts';

export interface S3Options {
  /** Where the objects are kept. */
  directory: string;
  files?: StateFiles | undefined;
  clock: Clock;
  activity: Activity;
  region: string;
  account: string;
  /** Takes an event of a bucket that sends its events to EventBridge: at least once, in order. */
  onEvent: (event: S3Event) => void | Promise<void>;
  onCall?: (call: AnsweredCall) => void;
}

export interface S3 {
  /** Listens nowhere yet. Once it does, events are handed on that nobody took before the last stop. */
  server: Server;
  createBucket(spec: BucketSpec): void;
  /** The first bytes of a version, as a service of AWS reads them under a role; undefined for one that is not there. */
  readStart(principal: string, object: VersionId, bytes: number): Promise<Buffer | undefined>;
  /** Closes the files; to be called when the server is closed. */
  close(): void;
}

/** S3 on one machine, in path style (`http://127.0.0.1:PORT/bucket/key`). */
export function createS3(options: S3Options): S3 {
  const { directory, clock, activity, region, account, files = new StateFiles() } = options;
  const incoming = join(directory, 'incoming');
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(incoming, { recursive: true });
  const database = openDatabase(join(directory, 's3.sqlite'), files);
  const relay = s3EventRelay(database, activity, options.onEvent);
  const service: Service = {
    buckets: bucketsIn(database),
    objects: objectsIn(database, join(directory, 'objects'), relay, { account, region }),
    incoming,
    files,
    whole: wholeFiles(),
    region,
    account,
    onCall: options.onCall ?? (() => undefined),
  };
  const server = localServer({ name: 'S3', ownAnswer }, (request, response) => {
    const end = activity.begin(`S3 ${request.method ?? ''} ${request.url?.split('?')[0] ?? ''}`);
    response.on('close', end);
    return answer(service, request, response, clock.now());
  });
  server.on('listening', () => relay.handOn());
  return {
    server,
    createBucket: spec => service.buckets.put(spec, clock.now()),
    readStart: (principal, object, bytes) => readStart(service, principal, object, bytes),
    close: () => database.close(),
  };
}

/** S3's own words for a request that it can't read. */
const unreadable = 'An error occurred when parsing the HTTP request.';

function ownAnswer(status: number): OwnAnswer {
  const error = status < 500 ? new S3Error('BadRequest', { message: unreadable }) : new S3Error('InternalError');
  const body = xmlDocument([
    'Error',
    [
      ['Code', error.code],
      ['Message', error.message],
      ['RequestId', newRequestId()],
    ],
  ]);
  return { status, contentType: 'application/xml', body };
}

async function answer(service: Service, incoming: IncomingMessage, response: ServerResponse, now: number) {
  // Clients set their own clocks right by this header when they are refused for their time.
  response.sendDate = false;
  response.setHeader('date', new Date(now).toUTCString());
  response.setHeader('server', 'AmazonS3');
  let id = newRequestId();
  try {
    const request = readRequest(incoming);
    id = request.id;
    response.setHeader('x-amz-request-id', id);
    await dispatch(service, request, response, now);
  } catch (error) {
    if (!(error instanceof S3Error)) throw service.files.unusable(service.incoming, error) ?? error;
    refuse(error, incoming, response, id);
  }
}

async function dispatch(service: Service, request: S3Request, response: ServerResponse, now: number): Promise<void> {
  const bucket = service.buckets.find(request.bucket);
  if (request.incoming.method === 'OPTIONS') return answerPreflight(request, response, bucket);
  allowOrigin(request, response, bucket);
  const call = { ...service, request, response, now };
  const form = /^multipart\/form-data\b/i.test(request.incoming.headers['content-type'] ?? '');
  if (form && request.incoming.method === 'POST' && request.key === '') return postObject(call);
  const principal = authenticate(request, service.region, now);
  const owner = headerValue(request, 'x-amz-expected-bucket-owner');
  if (owner !== undefined && owner !== service.account) throw new S3Error('AccessDenied');
  await routeOf(request)({ ...call, principal });
}

function refuse(error: S3Error, incoming: IncomingMessage, response: ServerResponse, id: string): void {
  incoming.resume();
  if (response.headersSent || response.destroyed) return void response.destroy();
  const details = Object.entries(error.details).map(([name, value]): XmlElement => [name.replaceAll('-', ''), value]);
  const body = xmlDocument([
    'Error',
    [['Code', error.code], ['Message', error.message], ...details, ['Resource', incoming.url ?? ''], ['RequestId', id]],
  ]);
  response.writeHead(error.status, { 'content-type': 'application/xml' });
  response.end(incoming.method === 'HEAD' ? undefined : body);
}
