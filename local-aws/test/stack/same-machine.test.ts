import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStack, type TestStack } from '../../src/testing/stack.ts';
import { writeFixtureApp } from './fixture.ts';

let running: TestStack;
beforeAll(async () => {
  running = await startStack({ at: '2026-11-24T18:00:00Z', synthesized: writeFixtureApp() });
});
afterAll(() => running.close());

type Headers = Record<string, string | string[]>;

/** With headers that `fetch` keeps for itself. */
function ask(server: string, method: string, path: string, headers: Headers, body = ''): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const asked = request(`${running.stack.addresses[server] ?? ''}${path}`, { method, headers }, answer => {
      text(answer).then(said => resolve([answer.statusCode ?? 0, said]), reject);
    });
    asked.once('error', reject).end(body);
  });
}

const visit = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
const role = '{"sub":"sue","attributes":{"custom:team":"blue"}}';

const routes: [method: string, path: string, body: string][] = [
  ['POST', '/__local/token', role],
  ['POST', '/__local/clock', '{"advanceBy":"P1D"}'],
  ['GET', '/__local', ''],
  ['GET', '/__local/mail', ''],
  ['GET', '/__local/inbox', ''],
];

const strangers: [who: string, headers: Headers, why: string][] = [
  [
    'a name that was led here',
    { host: 'evil.example:8080' },
    'at 127.0.0.1, localhost or [::1]; the Host says another',
  ],
  ['a name that begins like ours', { host: 'localhost.evil.example' }, 'the Host says another'],
  ['a name that ends like ours', { host: 'evil.example@127.0.0.1' }, 'the Host says another'],
  ['another machine', { host: '192.168.1.7:8080' }, 'the Host says another'],
  ['a page elsewhere', { origin: 'https://evil.example' }, 'the Origin says another'],
  ['a page that hides where it is from', { origin: 'null' }, 'the Origin says another'],
  ['a page with a name like ours', { origin: 'http://localhost.evil.example' }, 'the Origin says another'],
  ['a page elsewhere, without its name', { 'sec-fetch-site': 'cross-site' }, 'A page from elsewhere may not ask'],
  ['a frame in a page elsewhere', { ...visit, 'sec-fetch-dest': 'iframe' }, 'A page from elsewhere may not ask'],
];

describe('/__local refuses by 403 what a browser sends for', () => {
  it.each(strangers)('%s', async (_who, headers, why) => {
    for (const [method, path, body] of routes) {
      const [status, said] = await ask('api', method, path, headers, body);
      expect([status, JSON.parse(said)]).toMatchObject([403, { status: 403, title: 'Not allowed' }]);
      expect(said).toContain(why);
    }
    expect(running.now()).toBe('2026-11-24T18:00:00.000Z');
  });

  it('a form on a page elsewhere, as the window that it opens', async () => {
    expect((await ask('api', 'POST', '/__local/token', visit, role))[0]).toBe(403);
    expect((await ask('api', 'POST', '/__local/inbox', visit))[0]).toBe(403);
  });

  it('a link from elsewhere, but to the inbox', async () => {
    expect((await ask('api', 'GET', '/__local/mail', visit))[0]).toBe(403);
    expect((await ask('api', 'GET', '/__local/inbox', visit))[0]).toBe(200);
    expect((await ask('api', 'GET', '/__local/inbox/nothing', visit))[0]).toBe(404);
  });
});

describe('/__local answers', () => {
  it.each<[string, Headers]>([
    ['a program', {}],
    ['localhost', { host: 'localhost' }],
    ['LOCALHOST', { host: 'LOCALHOST:9000' }],
    ['[::1]', { host: '[::1]:8080' }],
    ['its own page', { origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-origin' }],
    ['a page of another port', { origin: 'http://localhost:5173', 'sec-fetch-site': 'same-site' }],
    ['somebody at the address bar', { ...visit, 'sec-fetch-site': 'none' }],
  ])('%s', async (_who, headers) => {
    expect((await ask('api', 'POST', '/__local/token', headers, role))[0]).toBe(200);
    expect((await ask('api', 'GET', '/__local/inbox', headers))[0]).toBe(200);
  });
});

it("leaves the product's own routes to the product, whatever name they are asked by", async () => {
  const body = '{"type":"application-received","version":1}';
  expect((await ask('api', 'POST', '/cases', { host: 'imr.example', origin: 'https://imr.example' }, body))[0]).toBe(
    201,
  );
});

it.each(['dynamodb', 's3', 'ses', 'stepfunctions', 'secretsmanager', 'identity'])(
  '%s is not asked by a name that was led here',
  async server => {
    expect(await ask(server, 'GET', '/', { host: 'evil.example' })).toEqual([421, '']);
  },
);
