import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { staffTokens } from '../../adapters/access/staff-token.ts';
import { createIdentity, type Identity } from '@imr/local-aws/identity';

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
