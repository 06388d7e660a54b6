import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import { startEngine } from '@imr/local-aws/dynamodb';
import { signedBy } from '@imr/local-aws';

/** A request that the tables answered. */
export interface TableRequest {
  principal: string;
  action: string;
  /** JSON. */
  body: string;
  /** Read or write units as the engine counts them, indexes included; 0 for the calls about streams and tables. */
  units: number;
  /** Whether it was refused: a condition that did not hold, or a transaction that met another. Charged all the same. */
  refused: boolean;
}

const Consumed = z.object({ CapacityUnits: z.number() });
const Answer = z.looseObject({ ConsumedCapacity: z.union([Consumed, z.array(Consumed)]).optional() });
const Parameters = z.record(z.string(), z.unknown());

/**
 * A DynamoDB engine whose every request also asks for what it consumed (`ReturnConsumedCapacity`), so that the product
 * under measurement is the very one that is deployed. The stack is pointed to it by `DYNAMODB_ENDPOINT`.
 */
export async function meteredTables(): Promise<{
  endpoint: string;
  requests: TableRequest[];
  close: () => Promise<void>;
}> {
  const directory = mkdtempSync(join(tmpdir(), 'metered-'));
  const engine = await startEngine({ directory });
  const requests: TableRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const [service = '', action = ''] = String(incoming.headers['x-amz-target'] ?? '').split('.');
    const caller = signedBy(incoming);
    const forward = async () => {
      const asked = await buffer(incoming);
      const isData = service.startsWith('DynamoDB_') && asked.length > 0 && !action.includes('Table');
      const body = isData ? asking(asked) : asked;
      const { host: _host, connection: _connection, 'content-length': _length, ...headers } = incoming.headers;
      const response = await fetch(engine.endpoint, {
        method: 'POST',
        headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
        body: new Uint8Array(body),
      });
      const answer = Buffer.from(await response.arrayBuffer());
      const principal = typeof caller === 'string' ? caller : caller.principal;
      const units = isData ? (response.ok ? consumedIn(answer) : leastUnitsOf(asked)) : 0;
      requests.push({ principal, action, body: asked.toString('utf8'), units, refused: !response.ok });
      outgoing.writeHead(response.status, { 'content-type': 'application/x-amz-json-1.0' }).end(answer);
    };
    forward().catch(() => outgoing.destroy());
  });
  server.keepAliveTimeout = 600_000;
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${portOf(server.address())}`;
  process.env['DYNAMODB_ENDPOINT'] = endpoint;
  return {
    endpoint,
    requests,
    close: async () => {
      delete process.env['DYNAMODB_ENDPOINT'];
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      await engine.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function asking(body: Buffer): Buffer {
  const parameters = Parameters.parse(JSON.parse(body.toString('utf8')));
  return Buffer.from(JSON.stringify({ ...parameters, ReturnConsumedCapacity: 'TOTAL' }));
}

function consumedIn(answer: Buffer): number {
  const { ConsumedCapacity: consumed } = Answer.parse(JSON.parse(answer.toString('utf8')));
  const all = consumed === undefined ? [] : Array.isArray(consumed) ? consumed : [consumed];
  return all.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
}

/** A refused write is charged by the size of the item it met; here by the smallest, twice in a transaction. */
function leastUnitsOf(body: Buffer): number {
  const { TransactItems: items } = Parameters.parse(JSON.parse(body.toString('utf8')));
  return Array.isArray(items) ? items.length * 2 : 1;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The metered tables have no port.');
  return address.port;
}
