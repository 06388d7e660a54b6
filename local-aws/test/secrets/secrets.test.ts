import { mkdtempSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeSecretCommand, GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { credentialsFor } from '../../src/credentials.ts';
import { createSecrets } from '../../src/secrets/secrets.ts';
import type { Secrets } from '../../src/secrets/secrets.ts';
import type { AnsweredCall } from '../../src/signed-by.ts';

const clock = { now: () => Date.parse('2026-11-24T20:00:00Z') };

let directory: string;
let secrets: Secrets;
let client: SecretsManagerClient;
let calls: AnsweredCall[];

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'secrets-'));
  await start();
});

afterEach(async () => {
  await stop();
  rmSync(directory, { recursive: true });
});

test('a generated secret is read by its ARN, its name and its ARN without the random end', async () => {
  const arn = secrets.createSecret({ name: 'access-code-key', generate: { PasswordLength: 64 } });

  const value = await client.send(new GetSecretValueCommand({ SecretId: arn }));

  expect(arn).toMatch(/^arn:aws:secretsmanager:us-west-2:000000000000:secret:access-code-key-[0-9a-f]{6}$/);
  expect(value).toMatchObject({
    ARN: arn,
    Name: 'access-code-key',
    VersionStages: ['AWSCURRENT'],
    CreatedDate: new Date('2026-11-24T20:00:00Z'),
  });
  expect(value.SecretString).toHaveLength(64);
  for (const SecretId of ['access-code-key', arn.slice(0, -7)]) {
    expect(await client.send(new GetSecretValueCommand({ SecretId }))).toMatchObject({
      SecretString: value.SecretString,
    });
  }
});

test('a secret without a name is called by its logical id and a random end', async () => {
  const arn = secrets.createSecret({ logicalId: 'SessionKey', generate: {} });

  const described = await client.send(new DescribeSecretCommand({ SecretId: arn }));

  expect(described.Name).toMatch(/^SessionKey-[0-9a-f]{12}$/);
  expect(Object.values(described.VersionIdsToStages ?? {})).toEqual([['AWSCURRENT']]);
});

test('a secret is made once, kept over a restart, and readable by its owner only', async () => {
  const arn = secrets.createSecret({ logicalId: 'SessionKey', generate: {} });
  const before = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  await stop();
  await start();

  expect(secrets.createSecret({ logicalId: 'SessionKey', generate: {} })).toBe(arn);
  const after = await client.send(new GetSecretValueCommand({ SecretId: arn }));
  expect(after.SecretString).toBe(before.SecretString);
  expect(statSync(join(directory, 'secrets', 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('an unknown secret, a secret without a value and an old version are not found', async () => {
  const empty = secrets.createSecret({ name: 'empty' });
  const full = secrets.createSecret({ name: 'full', generate: {} });

  const refused = { name: 'ResourceNotFoundException' };
  await expect(client.send(new GetSecretValueCommand({ SecretId: 'nobody' }))).rejects.toMatchObject({
    ...refused,
    message: "Secrets Manager can't find the specified secret.",
  });
  await expect(client.send(new GetSecretValueCommand({ SecretId: empty }))).rejects.toMatchObject({
    ...refused,
    message: "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
  });
  await expect(
    client.send(new GetSecretValueCommand({ SecretId: full, VersionStage: 'AWSPREVIOUS' })),
  ).rejects.toMatchObject(refused);
});

test('each call that was answered is reported with its caller', async () => {
  const arn = secrets.createSecret({ name: 'key', generate: {} });
  await client.send(new GetSecretValueCommand({ SecretId: 'key' }));

  expect(calls).toEqual([
    { principal: 'ReaderRole', service: 'secretsmanager', action: 'GetSecretValue', resource: arn },
  ]);
});

test.each([
  ['an unsigned call', {}, 'GetSecretValue', 'MissingAuthenticationTokenException'],
  ['a key of nobody', signedWith('AKIANOBODY'), 'GetSecretValue', 'UnrecognizedClientException'],
  ['an operation that is not here', signedByReader(), 'DeleteSecret', 'UnknownOperationException'],
  ['a body that is not JSON', signedByReader(), 'GetSecretValue', 'SerializationException'],
])('%s is refused', async (_what, headers, action, error) => {
  const response = await fetch(endpoint(), {
    method: 'POST',
    headers: { ...headers, 'x-amz-target': `secretsmanager.${action}` },
    body: '{',
  });

  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ __type: error });
});

function signedByReader(): Record<string, string> {
  return signedWith(credentialsFor('ReaderRole').accessKeyId);
}

function signedWith(accessKeyId: string): Record<string, string> {
  return { authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261124/us-west-2/secretsmanager/aws4_request` };
}

async function start(): Promise<void> {
  calls = [];
  const owner = { account: '000000000000', region: 'us-west-2' };
  secrets = createSecrets({ directory, clock, ...owner, onCall: call => calls.push(call) });
  await new Promise<void>(resolve => secrets.server.listen(0, '127.0.0.1', resolve));
  client = new SecretsManagerClient({
    endpoint: endpoint(),
    region: 'us-west-2',
    credentials: credentialsFor('ReaderRole'),
  });
}

async function stop(): Promise<void> {
  client.destroy();
  secrets.server.closeAllConnections();
  await new Promise(resolve => secrets.server.close(resolve));
}

function endpoint(): string {
  return `http://127.0.0.1:${(secrets.server.address() as AddressInfo).port}`;
}
