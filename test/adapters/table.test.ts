import { createServer, type Server, type ServerResponse } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, expect, it } from 'vitest';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { loadCase } from '../../adapters/dynamodb/case-reads.ts';
import { CaseNumber } from '../../domain/case/case-number.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** What a reader of a case gets from a store that answers every call like this. */
async function nameOfWhatIsThrown(answer: (response: ServerResponse) => void): Promise<string> {
  const store = createServer((_request, response) => answer(response));
  server = store;
  await new Promise<void>(resolve => store.listen(0, '127.0.0.1', resolve));
  const address = store.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new DynamoDBClient({ endpoint, region: 'us-west-2', credentials, maxAttempts: 2 });
  const thrown: unknown = await loadCase(tableNamed('cases', client), CaseNumber.parse('K7MH-4P9N')).catch(
    (error: unknown) => error,
  );
  client.destroy();
  return thrown instanceof Error ? thrown.name : 'nothing';
}

function says(status: number, type: string) {
  return (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'No.' }));
  };
}

it.each([
  ['is throttling', says(400, 'ProvisionedThroughputExceededException'), 'StoreUnreachable'],
  ['has trouble inside', says(500, 'InternalServerError'), 'StoreUnreachable'],
  ['breaks the connection off', (response: ServerResponse) => response.destroy(), 'StoreUnreachable'],
  ['finds the call itself wrong', says(400, 'ValidationException'), 'ValidationException'],
  ['does not let it in', says(400, 'AccessDeniedException'), 'AccessDeniedException'],
])('a store that %s', async (_what, answer, name) => {
  expect(await nameOfWhatIsThrown(answer)).toBe(name);
});
