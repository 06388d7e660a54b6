import { Agent, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Activity } from '../activity.ts';
import { localServer, type OwnAnswer } from '../local-server.ts';
import { readBody } from '../request-body.ts';
import { signedBy, type AnsweredCall } from '../signed-by.ts';
import type { DynamoEngine } from './engine.ts';
import { callsIn } from './calls-in.ts';
import { Faults, type Fault } from './faults.ts';

/** DynamoDB's own limit of a request. */
const largestRequest = 16 * 1024 * 1024;

const writes = new Set([
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'TransactWriteItems',
  'ExecuteStatement',
  'BatchExecuteStatement',
  'ExecuteTransaction',
]);

export interface DynamoProxy {
  server: Server;
  inject(fault: Fault): void;
  /** Forgets the faults that have hit nobody yet. */
  heal(): void;
  /** Whether the engine has answered everything that it was asked through this door. */
  isIdle(): boolean;
  /** Ends the connections that it keeps open to the engine. */
  close(): void;
}

/**
 * The door to the tables for every function and machine. It knows who calls, counts the call as activity, tells the
 * stream reader of writes before their answer goes out, and answers in place of the engine where a fault is injected.
 */
export function createProxy(options: {
  engine: Pick<DynamoEngine, 'endpoint' | 'up'>;
  activity: Activity;
  /** Hears what the engine says where it fails itself (500): its own words. */
  onFailure?: (words: string) => void;
  onWrite: () => void;
  onCall?: ((call: AnsweredCall) => void) | undefined;
}): DynamoProxy {
  const agent = new Agent({ keepAlive: true });
  const faults = new Faults();
  let unanswered = 0;
  const server = localServer({ name: 'DynamoDB', ownAnswer }, async (incoming, outgoing) => {
    const end = options.activity.begin(`dynamodb ${actionOf(incoming)}`);
    outgoing.once('close', end);
    const body = await readBody(incoming, largestRequest);
    if (body === 'too-large') return tooLarge(outgoing);
    await options.engine.up();
    handle(incoming, outgoing, body);
  });

  function handle(incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer): void {
    const caller = signedBy(incoming);
    if (typeof caller === 'string') return unknownCaller(outgoing);
    const { principal } = caller;
    const action = actionOf(incoming);
    const fault = faults.take(action, principal);
    if (fault === 'Unreachable') return void outgoing.destroy();
    if (typeof fault === 'object') return answer(outgoing, fault.status, fault.body);
    forward(incoming, outgoing, body, answered => {
      if (answered && writes.has(action)) options.onWrite();
      report(principal, action, body);
      if (fault === 'AnswerLost') outgoing.destroy();
    });
  }

  function report(principal: string, action: string, body: Buffer): void {
    if (options.onCall === undefined) return;
    for (const call of callsIn(action, body)) options.onCall({ principal, service: 'dynamodb', ...call });
  }

  function forward(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    body: Buffer,
    onAnswer: (ok: boolean) => void,
  ): void {
    const { host: _host, connection: _connection, ...headers } = incoming.headers;
    unanswered += 1;
    const upstream = request(options.engine.endpoint, { method: 'POST', agent, headers }, response => {
      onAnswer(response.statusCode === 200);
      if (response.statusCode === 500) hearFailure(response);
      if (outgoing.destroyed) return void response.resume();
      outgoing.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(outgoing);
      // Whoever asked has gone: what is left of the answer is read all the same, or the engine would never be done with it.
      outgoing.once('close', () => response.resume());
      response.once('error', () => outgoing.destroy());
    });
    upstream.once('close', () => (unanswered -= 1));
    upstream.once('error', error => {
      // The write may have been done although its answer never came.
      onAnswer(true);
      answer(outgoing, 500, JSON.stringify({ __type: 'InternalServerError', message: error.message }));
    });
    upstream.end(body);
  }

  function hearFailure(response: IncomingMessage): void {
    let words = '';
    response.on('data', (some: Buffer) => (words += some.toString()));
    response.once('end', () => options.onFailure?.(words));
  }

  return {
    server,
    inject: fault => faults.inject(fault),
    heal: () => faults.clear(),
    isIdle: () => unanswered === 0,
    close: () => agent.destroy(),
  };
}

function actionOf(incoming: IncomingMessage): string {
  const target = incoming.headers['x-amz-target'];
  return typeof target === 'string' ? (target.split('.').at(-1) ?? '') : '';
}

function unknownCaller(outgoing: ServerResponse): void {
  const type = 'com.amazon.coral.service#UnrecognizedClientException';
  answer(
    outgoing,
    400,
    JSON.stringify({ __type: type, message: 'The security token included in the request is invalid.' }),
  );
}

function tooLarge(outgoing: ServerResponse): void {
  answer(outgoing, 413, JSON.stringify({ __type: 'com.amazon.coral.service#RequestEntityTooLargeException' }));
}

const contentType = 'application/x-amz-json-1.0';

function ownAnswer(status: number): OwnAnswer {
  const type = status < 500 ? 'com.amazon.coral.service#SerializationException' : 'InternalServerError';
  const message = status < 500 ? 'The request is not readable.' : 'The request processing has failed.';
  return { status, contentType, body: JSON.stringify({ __type: type, message }) };
}

function answer(outgoing: ServerResponse, status: number, body: string): void {
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(status, { 'content-type': contentType });
  outgoing.end(body);
}
