import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startStack, type TestStack } from '../../src/testing/stack.ts';
import { writeFixtureApp } from './fixture.ts';

let running: TestStack;
let warnings: string[];
const hear = (warning: Error) => warnings.push(warning.message);

beforeAll(async () => {
  running = await startStack({ at: '2026-11-24T18:00:00Z', synthesized: writeFixtureApp() });
});
afterAll(() => running.close());
beforeEach(() => {
  warnings = [];
  process.on('warning', hear);
});
afterEach(() => process.off('warning', hear));

function open(server: string) {
  const { hostname, port } = new URL(running.stack.addresses[server] ?? '');
  return connect(Number(port), hostname);
}

/** Sends bytes as they are. @returns the answer's status, content type and body, or '' where there is none */
async function send(server: string, bytes: string): Promise<string> {
  const socket = open(server);
  socket.end(bytes);
  let answer = '';
  for await (const part of socket) answer += String(part);
  if (answer === '') return '';
  const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
  const type = /^content-type: (.*)$/im.exec(head)?.[1] ?? 'nothing';
  return `${head.split(' ')[1] ?? ''} ${type} ${body}`;
}

const host = 'Host: 127.0.0.1\r\n';
const asking = (target: string, headers = host) => `GET ${target} HTTP/1.1\r\n${headers}\r\n`;

/** What asks for no path of this API. */
const targets = [
  '//',
  '//evil.example/__local',
  'http://evil.example/__local',
  'http://',
  '*',
  '/%E0%A4%A',
  '/cases/%',
  '/__local/%zz',
  '/__local/inbox/%zz',
];

/** What is no HTTP, or asks for what no server here does. */
const requests: [what: string, bytes: string][] = [
  ['a target without an end', asking(`/${'a'.repeat(20_000)}`)],
  ['no Host', asking('/', '')],
  ['a Host that is none', asking('/', 'Host: [::1\r\n')],
  ['two Hosts', asking('/', 'Host: 127.0.0.1\r\nHost: evil.example\r\n')],
  ['a tunnel', `CONNECT 127.0.0.1:22 HTTP/1.1\r\n${host}\r\n`],
  ['another protocol', asking('/', `${host}Connection: Upgrade\r\nUpgrade: websocket\r\n`)],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['the beginning of TLS', '\u0016\u0003\u0001\u0000\u0005\u0001\u0000\u0000\u0001\u0003'],
  ['words', 'nonsense\r\n\r\n'],
  ['a length that is none', `POST / HTTP/1.1\r\n${host}Content-Length: ten\r\n\r\n`],
  ['a chunk that is none', `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nten\r\nhello\r\n`],
  ['an expectation of nothing', asking('/', `${host}Expect: cake\r\n`)],
];

const servers = ['api', 'dynamodb', 's3', 'ses', 'stepfunctions', 'secretsmanager', 'identity'];

it('are tried against every server of the stack', () => {
  expect(Object.keys(running.stack.addresses).sort()).toEqual([...servers, 'smtp'].sort());
});

describe('the API', () => {
  it.each(targets)('is asked for %s, and refuses it by 400 as a gateway does', async target => {
    expect(await send('api', asking(target, `${host}Connection: close\r\n`))).toContain('{"message":"Bad Request"}');
  });
});

describe.each(servers)('%s', server => {
  it.each([...targets.map((target): [string, string] => [target, asking(target)]), ...requests])(
    'is sent %s, refuses it, and goes on',
    async (_what, bytes) => {
      expect(await send(server, bytes)).toMatch(/^4\d\d /);
      expect(warnings).toEqual([]);
      expect(await send(server, asking('/nothing'))).toMatch(/^40[034] /);
    },
  );

  it('is left in the middle of a body, and goes on', async () => {
    const socket = open(server);
    socket.write(`POST /cases HTTP/1.1\r\n${host}Content-Length: 100\r\n\r\nhalf`, () => socket.resetAndDestroy());
    await once(socket, 'close');
    await running.settled();
    expect(await send(server, asking('/nothing'))).toMatch(/^40[034] /);
    expect(warnings).toEqual([]);
  });
});

describe('smtp', () => {
  it('is left in the middle of a mail, and goes on', async () => {
    const socket = open('smtp');
    const answers = createInterface(socket)[Symbol.asyncIterator]();
    const said = async (code: string) => {
      for (;;) if (String((await answers.next()).value).startsWith(`${code} `)) return;
    };
    await said('220');
    for (const [command, code] of [
      ['EHLO sender.example', '250'],
      ['MAIL FROM:<ana@example.org>', '250'],
    ] as const) {
      socket.write(`${command}\r\n`);
      await said(code);
    }
    socket.resetAndDestroy();
    const next = open('smtp');
    next.end('QUIT\r\n');
    let greeting = '';
    for await (const part of next) greeting += String(part);
    expect(greeting).toMatch(/^[24]2[01] /);
  });
});
