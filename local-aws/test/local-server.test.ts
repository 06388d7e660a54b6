import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { localServer } from '../src/local-server.ts';
import { listenOn } from '../src/ports.ts';

let server: Server;
let port: number;
let handle: (request: IncomingMessage, response: ServerResponse) => unknown;
let warnings: string[];
const hear = (warning: Error) => warnings.push(warning.message);

beforeEach(async () => {
  warnings = [];
  process.on('warning', hear);
  const ownAnswer = (status: number) => ({ status, contentType: 'text/plain', body: `our own ${status}` });
  server = localServer({ name: 'The test', ownAnswer }, (request, response) => handle(request, response));
  port = await listenOn(server, 0);
});

afterEach(async () => {
  process.off('warning', hear);
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});

const ask = (init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}/cases/2222-2222`, init);

async function saysThatItFailed(): Promise<void> {
  await new Promise(resolve => setImmediate(resolve));
  expect(warnings).toEqual([
    expect.stringMatching(/^The test failed over a POST request: SyntaxError at .*\.test\.ts:/),
  ]);
}

const broken = () => new SyntaxError('Ana Reyes has lumbar radiculopathy');

it.each<[string, () => unknown]>([
  [
    'throws',
    () => {
      throw broken();
    },
  ],
  ['rejects', () => Promise.reject(broken())],
])('answers for a handler that %s, and tells of it without a word of the request', async (_what, fails) => {
  handle = fails;
  const answer = await ask({ method: 'POST', body: 'diagnosis' });
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    500,
    'text/plain',
    'our own 500',
  ]);
  await saysThatItFailed();

  handle = (_request, response) => response.end('well');
  expect(await (await ask()).text()).toBe('well');
});

it('forgets the headers of an answer that was not to be', async () => {
  handle = (_request, response) => {
    response.setHeader('content-length', 7000);
    response.setHeader('etag', '"1"');
    throw broken();
  };
  const answer = await ask({ method: 'POST' });
  expect([answer.headers.get('etag'), await answer.text()]).toEqual([null, 'our own 500']);
});

it('cuts off an answer whose handler fails in the middle of it', async () => {
  handle = (_request, response) => {
    response.writeHead(200).write('half of it');
    throw broken();
  };
  await expect(ask({ method: 'POST' }).then(answer => answer.text())).rejects.toThrow();
  await saysThatItFailed();
});

it('lets a handler fail, or go on writing, after its client has hung up', async () => {
  const hungUp = Promise.withResolvers<unknown>();
  handle = async (_request, response) => {
    await once(response, 'close');
    response.write('to nobody');
    response.end('to nobody');
    hungUp.resolve(undefined);
    throw broken();
  };
  const socket = connect(port, '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', () => socket.resetAndDestroy());
  await hungUp.promise;
  handle = (_request, response) => response.end('well');
  expect(await (await ask()).text()).toBe('well');
  expect(warnings).toEqual([]);
});

it.each([
  ['a body that breaks off its form, before anything is answered', false, 'HTTP/1.1 400 Bad Request'],
  ['the same in the middle of an answer, which is cut off instead', true, 'HTTP/1.1 200 OK'],
])('is sent %s', async (_what, begun, firstLine) => {
  handle = (_request, response) => {
    if (begun) response.write('half of it');
  };
  const socket = connect(port, '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n');
  if (begun) await once(socket, 'data').then(([part]) => expect(String(part)).toContain(firstLine));
  socket.write('no chunk\r\n');
  let rest = '';
  for await (const part of socket) rest += String(part);
  expect(rest.includes('our own 400')).toBe(!begun);
  expect(rest.startsWith(begun ? '' : firstLine)).toBe(true);
});

it('refuses to be a tunnel', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.write('CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
  let answer = '';
  for await (const part of socket) answer += String(part);
  expect(answer).toBe(
    'HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: 11\r\nConnection: close\r\n\r\nour own 400',
  );
});
