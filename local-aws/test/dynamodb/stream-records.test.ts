import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BatchWriteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StreamRecord } from '../../src/dynamodb/stream-reader.ts';
import { openStreamRecords } from '../../src/dynamodb/stream-records.ts';
import { checkpointsInMemory, startTables, type RunningTables } from '../../src/testing/tables.ts';

let running: RunningTables;

beforeEach(async () => {
  running = await startTables();
});
afterEach(() => running.close());

const item = (n: number) => ({ PK: { S: 'CASE#K7' }, SK: { S: `EVENT#${n}` } });

async function write(from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n += 25) {
    const numbers = Array.from({ length: Math.min(25, to - n + 1) }, (_, index) => n + index);
    const requests = numbers.map(number => ({ PutRequest: { Item: item(number) } }));
    await running.client.send(new BatchWriteItemCommand({ RequestItems: { Cases: requests } }));
  }
}

const put = (n: number) => running.client.send(new PutItemCommand({ TableName: 'Cases', Item: item(n) }));

function inFile<T>(read: (database: DatabaseSync) => T, file = join(running.directory, 'tables.db')): T {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    return read(database);
  } finally {
    database.close();
  }
}

/** The numbers of the records that the engine still has. */
function kept(): number[] {
  const rows = inFile(database => database.prepare('SELECT sequence_number FROM _stream_records ORDER BY id').all());
  return rows.map(row => Number(row['sequence_number']));
}

function reader(name: string, seen: StreamRecord[]) {
  return {
    name,
    tableName: 'Cases',
    batchSize: 100,
    deliver: (records: StreamRecord[]) => Promise.resolve(void seen.push(...records)),
  };
}

describe('the records of a stream', () => {
  it('are found in their order, as the engine asks for them, without looking at all of them', () => {
    const plans = inFile(database =>
      [
        'SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = ?1',
        `SELECT id FROM _stream_records WHERE table_name = ?1 AND shard_id = ?2 AND CAST(sequence_number AS INTEGER) > ?3
         ORDER BY CAST(sequence_number AS INTEGER) ASC LIMIT ?4`,
      ].map(query =>
        database
          .prepare(`EXPLAIN QUERY PLAN ${query}`)
          .all()
          .map(({ detail }) => detail),
      ),
    );
    expect(plans).toEqual([
      ['SEARCH _stream_records USING COVERING INDEX _stream_records_in_order (table_name=?)'],
      ['SEARCH _stream_records USING INDEX _stream_records_in_order (table_name=? AND <expr>>?)'],
    ]);
  });

  it('are forgotten once they are read, but for the last: the next one is numbered after it', async () => {
    const seen: StreamRecord[] = [];
    await write(1, 510);
    running.tables.start([reader('pipe', seen)], checkpointsInMemory());
    await running.activity.settled();
    expect(kept()).toEqual([510]);
    await put(511);
    await running.activity.settled();
    expect(seen.map(({ dynamodb }) => dynamodb.SequenceNumber)).toEqual(
      Array.from({ length: 511 }, (_, index) => String(index + 1)),
    );
  });

  it('are kept while they are few', async () => {
    await write(1, 499);
    running.tables.start([reader('pipe', [])], checkpointsInMemory());
    await running.activity.settled();
    expect(kept()).toHaveLength(499);
  });

  it('are kept for a reader who has not come so far', async () => {
    await write(1, 510);
    let release: () => void = () => undefined;
    const held = new Promise<void>(resolve => (release = resolve));
    const slow = { ...reader('slow', []), deliver: () => held };
    const seen: StreamRecord[] = [];
    running.tables.start([reader('quick', seen), slow], checkpointsInMemory());
    await expect.poll(() => seen.length).toBe(510);
    expect(kept()).toHaveLength(510);
    release();
  });

  it('are there for a stack that starts again, from where its readers stood', async () => {
    const checkpoints = checkpointsInMemory();
    await write(1, 510);
    running.tables.start([reader('pipe', [])], checkpoints);
    await running.activity.settled();
    await running.tables.stop();
    await write(511, 513);
    await running.close();

    running = await startTables(running.directory);
    const seen: StreamRecord[] = [];
    running.tables.start([reader('pipe', seen)], checkpoints);
    await running.activity.settled();
    expect(seen.map(({ dynamodb }) => dynamodb.SequenceNumber)).toEqual(['511', '512', '513']);
  });
});

describe('the file of an engine that nobody here has looked into', () => {
  const copy = () => {
    const file = join(running.directory, 'copy.db');
    inFile(database => database.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
    copyFileSync(join(running.directory, 'tables.db'), file);
    inFile(database => database.exec('DROP INDEX _stream_records_in_order'), file);
    return file;
  };
  const indexesOf = (file: string) =>
    inFile(
      database => database.prepare("SELECT name FROM sqlite_master WHERE name = '_stream_records_in_order'").all(),
      file,
    );

  it('is left as it is, and a sentence says so', () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      const file = copy();
      expect(openStreamRecords(file, '1.3.0')).toBeUndefined();
      inFile(database => database.exec('ALTER TABLE _stream_records ADD COLUMN colour TEXT'), file);
      expect(openStreamRecords(file, '1.2.1')).toBeUndefined();
      expect(indexesOf(file)).toEqual([]);
      expect(said.mock.calls.map(([text]) => text)).toEqual([
        'The DynamoDB engine keeps every stream record, and gets slower with each: its version 1.3.0 is not known here (docs/dynoxide-streams.md).\n',
        'The DynamoDB engine keeps every stream record, and gets slower with each: its table of records is not the one that is known here (docs/dynoxide-streams.md).\n',
      ]);
    } finally {
      said.mockRestore();
    }
  });
});
