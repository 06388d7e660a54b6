import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { isAskedAtThisMachine } from './same-machine.ts';

/** What a service says by itself, where no handler of its own does. */
export interface OwnAnswer {
  status: number;
  contentType: string;
  body: string;
}

export interface LocalServerOptions {
  /** Whether it may be asked by any name of a host; else only by this machine's own. */
  anyHost?: true;
  /** Of the service, for the line that tells of a failure. */
  name: string;
  /** In the service's manner: 500 for a handler that failed; 400, 408, 413 or 431 for what is no request to be read. */
  ownAnswer: (status: number) => OwnAnswer;
}

/**
 * A server that outlives whatever comes in. What its handler throws is answered, told of in a line without anything of
 * the request, and harms nobody else; so is what is not HTTP, and a client that hangs up.
 */
export function localServer(
  { name, ownAnswer, anyHost }: LocalServerOptions,
  handle: (request: IncomingMessage, response: ServerResponse) => unknown,
): Server {
  const latest = new WeakMap<Duplex, ServerResponse>();

  const server = createServer((request, response) => {
    latest.set(request.socket, response);
    // Somebody has to hear of it: of writing to a client that is gone, for one.
    response.on('error', () => response.destroy());
    // Not in the service's manner: no SDK asks like this.
    if (anyHost !== true && !isAskedAtThisMachine(request)) return void response.writeHead(421).end();
    Promise.try(handle, request, response).catch((error: unknown) => {
      // A client that hung up is no failure, and waits for nothing.
      if (response.destroyed || request.socket.destroyed) return;
      process.emitWarning(`${name} failed over a ${request.method ?? ''} request: ${whatAndWhere(error)}`);
      answerFailure(request, response, ownAnswer(500));
    });
  });
  server.on('clientError', (error, socket) => {
    const pending = latest.get(socket);
    // In the middle of an answer a second one would be taken for a part of it.
    if (pending?.headersSent === true && !pending.writableFinished) socket.destroy();
    else answerRaw(socket, ownAnswer(statusOf(error)));
  });
  // Nobody else listens to a socket once it is given away like this.
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy());
    answerRaw(socket, ownAnswer(400));
  });
  return server;
}

function answerFailure(request: IncomingMessage, response: ServerResponse, { status, contentType, body }: OwnAnswer) {
  request.resume();
  if (response.headersSent) return void response.destroy();
  for (const header of response.getHeaderNames()) response.removeHeader(header);
  response.writeHead(status, { 'content-type': contentType }).end(body);
}

/** To a client whose request never became one. */
function answerRaw(socket: Duplex, { status, contentType, body }: OwnAnswer): void {
  if (!socket.writable) return void socket.destroy();
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    `Content-Type: ${contentType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

const statuses: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

function statusOf(error: NodeJS.ErrnoException): number {
  return statuses[error.code ?? ''] ?? 400;
}

/** An error's message may hold what somebody sent: its name and its place say enough. */
export function whatAndWhere(error: unknown): string {
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const place = error.stack?.split('\n').find(line => /^\s+at /.test(line));
  return `${error.name}${place?.replace(/^\s+/, ' ') ?? ''}`;
}
