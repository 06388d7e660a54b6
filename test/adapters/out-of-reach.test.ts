import type { ServerResponse } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterEach, describe, expect, it } from 'vitest';
import { keeping } from '../../adapters/call-limits.ts';
import { loadCase } from '../../adapters/dynamodb/case-reads.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { secretNamed } from '../../adapters/secrets/secret.ts';
import { CaseNumber } from '../../domain/case/case-number.ts';
import { serviceThat } from '../support/service-that.ts';

let service: Awaited<ReturnType<typeof serviceThat>> | undefined;
afterEach(() => service?.stop());

/** How to reach a service that answers every call like this, with little patience. */
async function reachOf(answer: (response: ServerResponse) => void) {
  service = await serviceThat(answer);
  return {
    endpoint: service.origin,
    region: 'us-west-2',
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
    ...keeping({ attempts: 2, answer: 200 }),
  };
}

function says(status: number, type: string) {
  return (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ __type: `com.amazonaws.any#${type}`, message: 'No.' }));
  };
}

function beginsOnly(response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0', 'content-length': '100' });
  response.write('{');
}

type Reach = Awaited<ReturnType<typeof reachOf>>;

describe.each<[what: string, call: (reach: Reach) => Promise<unknown>]>([
  ['a table', reach => loadCase(tableNamed('cases', new DynamoDBClient(reach)), CaseNumber.parse('K7MH-4P9N'))],
  ['a secret', reach => secretNamed('arn:of:the:secret', new SecretsManagerClient(reach))()],
])('%s', (_what, call) => {
  it.each([
    ['is throttled', says(400, 'ThrottlingException'), 'StoreUnreachable'],
    ['is in trouble inside', says(500, 'InternalServerError'), 'StoreUnreachable'],
    ['breaks the connection off', (response: ServerResponse) => response.destroy(), 'StoreUnreachable'],
    ['never answers', () => undefined, 'StoreUnreachable'],
    ['begins an answer and falls silent', beginsOnly, 'StoreUnreachable'],
    ['finds the call itself wrong', says(400, 'ValidationException'), 'ValidationException'],
    ['does not let it in', says(400, 'AccessDeniedException'), 'AccessDeniedException'],
  ])('that %s', async (_is, answer, name) => {
    await expect(call(await reachOf(answer))).rejects.toMatchObject({ name });
  });
});
