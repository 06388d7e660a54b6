import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createIdentity } from '../../src/identity/identity.ts';
import type { PreTokenEvent } from '../../src/identity/claims.ts';
import type { Identity } from '../../src/identity/identity.ts';

const noon = Date.parse('2026-11-24T20:00:00Z');
const clock = { now: () => noon };
const poolId = 'us-west-2_local';

let directory: string;
let identity: Identity;
/** What the trigger was asked, and what it wants in the access token; text is an answer that is none. */
let asked: PreTokenEvent[];
let answer: object | string | null;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'identity-'));
  asked = [];
  answer = { claimsToAddOrOverride: { role: 'plan' } };
  identity = await start();
});

afterEach(async () => {
  await stop(identity);
  rmSync(directory, { recursive: true });
});

test('a token carries the claims of a Cognito access token, at the time of the stack', async () => {
  const token = await identity.mint({ sub: 'pat', attributes: { 'custom:role': 'plan' }, expiresInSeconds: 60 });

  const { payload } = await verified(token);

  expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', kid: expect.any(String) as string });
  expect(payload).toEqual({
    iss: `${originOf(identity)}/us-west-2_local`,
    sub: 'pat',
    username: 'pat',
    client_id: 'client-1',
    token_use: 'access',
    scope: 'openid',
    auth_time: 1795550400,
    iat: 1795550400,
    exp: 1795550460,
    jti: expect.any(String) as string,
    role: 'plan',
  });
});

test('the pool’s trigger is asked as Cognito asks it, and adds what it likes but the claims that are Cognito’s own', async () => {
  answer = { claimsToAddOrOverride: { role: 'analyst', sub: 'somebody-else', exp: 1, 'cognito:groups': ['all'] } };

  const { payload } = await verified(await identity.mint({ sub: 'ana', attributes: { 'custom:role': 'analyst' } }));

  expect(payload).toMatchObject({ role: 'analyst', sub: 'ana', exp: 1795554000 });
  expect(payload).not.toHaveProperty('cognito:groups');
  expect(asked.at(-1)).toEqual({
    version: '2',
    triggerSource: 'TokenGeneration_Authentication',
    region: 'us-west-2',
    userPoolId: poolId,
    userName: 'ana',
    callerContext: { awsSdkVersion: expect.any(String) as string, clientId: 'client-1' },
    request: {
      userAttributes: { sub: 'ana', 'cognito:user_status': 'CONFIRMED', 'custom:role': 'analyst' },
      groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [] },
      scopes: ['openid'],
    },
    response: {},
  });
});

test('a trigger that adds nothing is as good as none; one that answers something else makes no token', async () => {
  answer = null;
  expect((await verified(await identity.mint({ sub: 'ana', attributes: {} }))).payload).not.toHaveProperty('role');
  answer = 'no';
  await expect(identity.mint({ sub: 'ana', attributes: {} })).rejects.toThrow('InvalidLambdaResponseException');
});

test('an expired token can be had, for trying what happens with one', async () => {
  const token = await identity.mint({ sub: 'ana', attributes: {}, expiresInSeconds: -1 });

  await expect(verified(token)).rejects.toThrow('"exp" claim timestamp check failed');
});

test('tokens and keys outlive a restart, and only the owner may read the key', async () => {
  const token = await identity.mint({ sub: 'dee', attributes: {} });
  await stop(identity);
  identity = await start();

  await expect(verified(token)).resolves.toMatchObject({ payload: { sub: 'dee' } });
  expect(statSync(join(directory, 'identity', 'signing-key.json')).mode & 0o777).toBe(0o600);
});

test('discovery names the issuer and its keys, and the keys are public ones', async () => {
  const origin = originOf(identity);
  const discovery = await fetch(`${origin}/us-west-2_local/.well-known/openid-configuration`);
  const keys = (await (await fetch(`${origin}/us-west-2_local/.well-known/jwks.json`)).json()) as { keys: object[] };

  expect(await discovery.json()).toEqual({
    issuer: `${origin}/us-west-2_local`,
    jwks_uri: `${origin}/us-west-2_local/.well-known/jwks.json`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  });
  expect(keys.keys.map(key => Object.keys(key).sort())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']]);
});

test.each(['/', '/us-west-2_local/token', '/us-west-2_other/.well-known/jwks.json', '/us-west-2_local/.well-known/x'])(
  '%s is not found',
  async path => {
    expect((await fetch(originOf(identity) + path)).status).toBe(404);
  },
);

test('the issuer has no address before it listens', () => {
  const idle = createIdentity({ directory, clock, poolId, clientId: 'client-1' });

  expect(() => idle.issuer()).toThrow('The identity provider does not listen yet.');
});

async function start(): Promise<Identity> {
  const trigger = (event: PreTokenEvent) => {
    asked.push(event);
    return Promise.resolve(
      typeof answer === 'string'
        ? { response: answer }
        : { response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: answer } } },
    );
  };
  const created = createIdentity({ directory, clock, poolId, clientId: 'client-1', trigger });
  await new Promise<void>(resolve => created.server.listen(0, '127.0.0.1', resolve));
  return created;
}

async function stop(running: Identity): Promise<void> {
  running.server.closeAllConnections();
  await new Promise(resolve => running.server.close(resolve));
}

function originOf(running: Identity): string {
  return new URL(running.issuer()).origin;
}

function verified(token: string) {
  const keys = createRemoteJWKSet(new URL(`${identity.issuer()}/.well-known/jwks.json`));
  return jwtVerify(token, keys, { currentDate: new Date(noon) });
}
