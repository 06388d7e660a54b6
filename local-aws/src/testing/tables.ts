import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Activity } from '../activity.ts';
import { credentialsFor } from '../credentials.ts';
import { startTableService, type TableService } from '../dynamodb/table-service.ts';
import type { TableSpec } from '../dynamodb/tables.ts';
import type { Checkpoints } from '../dynamodb/stream-reader.ts';
import { listenOn } from '../ports.ts';
import type { AnsweredCall } from '../signed-by.ts';

export const cases: TableSpec = {
  name: 'Cases',
  keySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' },
    { AttributeName: 'SK', KeyType: 'RANGE' },
  ],
  attributes: [
    { AttributeName: 'PK', AttributeType: 'S' },
    { AttributeName: 'SK', AttributeType: 'S' },
    { AttributeName: 'queue', AttributeType: 'S' },
  ],
  indexes: [
    {
      IndexName: 'work',
      KeySchema: [{ AttributeName: 'queue', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
  streamView: 'NEW_IMAGE',
};

export interface RunningTables {
  tables: TableService;
  client: DynamoDBClient;
  activity: Activity;
  calls: AnsweredCall[];
  endpoint: string;
  directory: string;
  close(): Promise<void>;
}

/** The tables behind their door, in a directory of their own unless one is given. */
export async function startTables(
  directory = mkdtempSync(join(tmpdir(), 'tables-')),
  spec = cases,
): Promise<RunningTables> {
  const activity = new Activity();
  const calls: AnsweredCall[] = [];
  const tables = await startTableService({ directory, tables: [spec], activity, onCall: call => calls.push(call) });
  const endpoint = `http://127.0.0.1:${await listenOn(tables.proxy.server, 0)}`;
  const client = clientOf(endpoint, 'FollowRole');
  return {
    ...{ tables, client, activity, calls, endpoint, directory },
    close: async () => {
      client.destroy();
      tables.proxy.server.closeAllConnections();
      tables.proxy.server.close();
      await tables.close();
    },
  };
}

function clientOf(endpoint: string, principal: string): DynamoDBClient {
  return new DynamoDBClient({ endpoint, region: 'us-west-2', credentials: credentialsFor(principal), maxAttempts: 1 });
}

export function checkpointsInMemory(saved = new Map<string, string>()): Checkpoints {
  return {
    read: (reader, shard) => saved.get(`${reader} ${shard}`),
    write: (reader, shard, sequenceNumber) => void saved.set(`${reader} ${shard}`, sequenceNumber),
  };
}
