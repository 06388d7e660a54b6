import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStack, type TestStack } from '../../src/testing/stack.ts';
import { writeFixtureApp } from './fixture.ts';

let running: TestStack;
const followers: string[] = [];

beforeAll(async () => {
  running = await startStack({
    at: '2026-11-24T18:00:00Z',
    synthesized: writeFixtureApp(),
    version: '1.2.3',
    onCall: ({ principal }) => {
      if (principal === 'FollowRole') followers.push(principal);
    },
  });
});
afterAll(() => running.close());

describe('the control routes', () => {
  const move = (body: unknown) => running.api('POST', '/__local/clock', { body });

  it.each<[unknown, string]>([
    [{ advanceTo: '2026-11-24T17:59:59Z' }, 'The clock never goes back.'],
    [{ advanceBy: -1 }, 'The clock never goes back.'],
    [{ advanceBy: 'P1M' }, 'Give one of'],
    [{ advanceBy: 'PT15M', toNextTimer: true }, 'Give one of'],
    [{ advanceTo: '2026-11-24T19:00:00' }, 'Give one of'],
    [{ advanceTo: '2027-02-29T19:00:00Z' }, 'Give one of'],
    [{ advanceTo: '+275760-09-13T00:00:00Z' }, 'Give one of'],
    [{ advanceTo: '+999999-01-01T00:00:00Z' }, 'Give one of'],
    [{ advanceTo: `2026-11-24T19:00:00.${'0'.repeat(1000)}Z` }, 'Give one of'],
    [{ advanceBy: -1e300 }, 'The clock never goes back.'],
    [{ advanceBy: 0.5 }, 'Give one of'],
    [{ advanceBy: 'PT0.0005S' }, 'Give one of'],
    [{ advanceBy: 'P-1D' }, 'Give one of'],
    [{ advanceBy: 'NaN' }, 'Give one of'],
    [{ advanceBy: null }, 'Give one of'],
    [{ toNextTimer: 1 }, 'Give one of'],
    ['{"advanceBy":1e999}', 'Give one of'],
    [{ advanceBy: 1e300 }, 'at most ten years (3,653 days)'],
    [{ advanceBy: 315_619_200_001 }, 'at most ten years (3,653 days)'],
    [{ advanceBy: 'P3653DT0.001S' }, 'at most ten years (3,653 days)'],
    [{ advanceBy: 'P999999999D' }, 'at most ten years (3,653 days)'],
    [{ advanceBy: `P${'9'.repeat(400)}D` }, 'at most ten years (3,653 days)'],
    [{ advanceTo: '2036-11-24T18:00:00.001Z' }, 'at most ten years (3,653 days)'],
    [{ advanceTo: '9999-12-31T23:59:59Z' }, 'at most ten years (3,653 days)'],
    [{}, 'Give one of'],
    ['{', 'The body is not JSON.'],
  ])('refuse to move the clock by %j', async (body, detail) => {
    const answer = await move(body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ status: 400, detail: expect.stringContaining(detail) as string });
    expect(running.now()).toBe('2026-11-24T18:00:00.000Z');
  });

  it('refuse a body that is too long, rather than to take it for none', async () => {
    const answer = await move(`{"toNextTimer": true}${' '.repeat(65_536)}`);
    expect(answer.body).toMatchObject({ status: 413, detail: 'A body here has at most 65536 bytes.' });
    expect(running.now()).toBe('2026-11-24T18:00:00.000Z');
  });

  it('say where everything is', async () => {
    const { body } = await running.api('GET', '/__local');
    expect(body).toMatchObject({
      addresses: running.stack.addresses,
      clock: { now: '2026-11-24T18:00:00.000Z', frozen: true, nextTimer: '2026-11-24T18:15:00.000Z' },
      versions: { node: process.version, product: '1.2.3' },
      deadLetters: { Failed: 0, Undelivered: 0 },
    });
  });

  it('hand out tokens that the provider signed, with the claims that the pool’s trigger adds', async () => {
    const user = { sub: 'pat', attributes: { 'custom:team': 'blue' } };
    const { body } = await running.api('POST', '/__local/token', { body: user });
    const { token, expiresAt } = body as { token: string; expiresAt: string };
    expect(expiresAt).toBe('2026-11-24T19:00:00.000Z');
    expect(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({
      sub: 'pat',
      team: 'blue',
      iss: running.stack.identity.issuer(),
    });
    for (const wrong of [{ role: 'king' }, { ...user, expiresInSeconds: 1e15 }]) {
      expect((await running.api('POST', '/__local/token', { body: wrong })).status).toBe(400);
    }
  });

  it('hand out no token where the trigger fails, as Cognito would not', async () => {
    const answer = await running.api('POST', '/__local/token', { body: { sub: 'pat' } });
    expect(answer).toMatchObject({
      status: 502,
      body: { detail: 'PreTokenGeneration failed with error of no team.' },
    });
  });

  it('move the clock, by a duration, to an instant or to the next timer', async () => {
    const moves: [unknown, string, number][] = [
      [{ advanceBy: 60_000 }, '2026-11-24T18:01:00.000Z', 0],
      [{ advanceBy: 'PT13M' }, '2026-11-24T18:14:00.000Z', 0],
      [{ toNextTimer: true }, '2026-11-24T18:15:00.000Z', 1],
      [{ advanceTo: '2026-11-24T10:30:00-08:00' }, '2026-11-24T18:30:00.000Z', 1],
      [{ advanceBy: 'PT14M59.999S' }, '2026-11-24T18:44:59.999Z', 0],
    ];
    for (const [body, now, fired] of moves) {
      expect(await move(body)).toMatchObject({ status: 200, body: { now, fired, settled: true } });
      expect(running.now()).toBe(now);
    }
  });

  it('say when all has settled', async () => {
    await running.api('POST', '/cases', { body: { type: 'application-received', version: 3 } });
    const { body } = await running.api('GET', '/__local/settled');
    expect(body).toEqual({ settled: true, now: '2026-11-24T18:44:59.999Z' });
    expect(followers).toEqual(['FollowRole']);
  });

  it('show the inbox, change how mail and scans behave, and know what is not there', async () => {
    expect((await running.api('GET', '/__local/inbox')).headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await running.api('GET', '/__local/mail?to=ana@example.org')).body).toEqual([]);
    const behaviour = await running.api('POST', '/__local/mail/behaviour', { body: { down: true } });
    expect(behaviour.body).toMatchObject({ down: true, silent: false });
    const scans = await running.api('POST', '/__local/malware', { body: { outcome: 'FAILED' } });
    expect(scans.body).toEqual({ delaySeconds: 0, outcome: 'FAILED' });
    for (const wrong of [{ outcome: 'fine' }, { delaySeconds: 1e300 }]) {
      expect((await running.api('POST', '/__local/malware', { body: wrong })).status).toBe(400);
    }
    expect((await running.api('GET', '/__local/nothing')).status).toBe(404);
    expect((await running.api('GET', '/nothing')).status).toBe(403);
  });
});
