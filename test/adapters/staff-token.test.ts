import type { ServerResponse } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { staffTokens } from '../../adapters/access/staff-token.ts';
import { createIdentity, type Identity } from '@imr/local-aws/identity';
import { serviceThat } from '../support/service-that.ts';

const noon = Date.parse('2026-11-24T20:00:00Z');
const directory = mkdtempSync(join(tmpdir(), 'staff-token-'));
let pool: Identity;
const claimsToAddOrOverride = { role: 'plan', plan_id: 'P-7' };
const response = { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride } } };
const trigger = () => Promise.resolve({ response });

beforeAll(async () => {
  pool = createIdentity({
    directory,
    clock: { now: () => noon },
    poolId: 'us-west-2_local',
    clientId: 'pages',
    trigger,
  });
  await new Promise<void>(resolve => pool.server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  pool.server.closeAllConnections();
  await new Promise(resolve => pool.server.close(resolve));
  rmSync(directory, { recursive: true });
});

// Access tokens of Cognito have no `aud`: which client one was given to stands in `client_id`.
it.each([
  ['of the pages is taken', 'pages', { actor: { sub: 'pat', role: 'plan', planId: 'P-7' }, exp: 1_795_554_000 }],
  ['of another client of the same pool is a stranger’s', 'another', undefined],
])('an access token %s', async (_what, clientId, actor) => {
  const token = await pool.mint({ sub: 'pat', attributes: {} });
  expect(await staffTokens(pool.issuer(), clientId).holderOf(token, new Date(noon))).toEqual(actor);
});

describe('Of a pool whose keys are out of reach', () => {
  let keys: Awaited<ReturnType<typeof serviceThat>> | undefined;
  afterEach(() => keys?.stop());

  /** What comes of a good token where the pool's address answers like this. */
  async function answeredBy(answer: (response: ServerResponse) => void) {
    keys = await serviceThat(answer);
    const token = await pool.mint({ sub: 'pat', attributes: {} });
    return staffTokens(keys.origin, 'pages', 100).holderOf(token, new Date(noon));
  }

  it.each<[how: string, answer: (response: ServerResponse) => void]>([
    ['is in trouble', response => response.writeHead(500).end()],
    ['asks to wait', response => response.writeHead(429).end()],
    ['hangs', () => undefined],
    ['hangs up', response => response.destroy()],
    ['answers something else', response => response.end('<html>Sorry</html>')],
    ['has no set of keys', response => response.end('{"keys":"none"}')],
  ])('whose server %s, nobody can say whose a token is', async (_how, answer) => {
    await expect(answeredBy(answer)).rejects.toMatchObject({ name: 'KeysUnreachable' });
  });

  it('whose server has other keys, a token is a stranger’s', async () => {
    expect(await answeredBy(response => response.end('{"keys":[]}'))).toBeUndefined();
  });

  it('that were fetched a day before, the keys are still good', async () => {
    const staff = staffTokens(pool.issuer(), 'pages');
    const token = () => pool.mint({ sub: 'pat', attributes: {} });
    expect(await staff.holderOf(await token(), new Date(noon))).toBeDefined();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    const listeners = pool.server.listeners('request');
    pool.server.removeAllListeners('request');
    pool.server.on('request', (_request, response: ServerResponse) => response.writeHead(500).end());
    try {
      expect(await staff.holderOf(await token(), new Date(noon))).toBeDefined();
    } finally {
      vi.useRealTimers();
      pool.server.removeAllListeners('request');
      for (const listener of listeners) pool.server.on('request', listener as () => void);
    }
  });
});
