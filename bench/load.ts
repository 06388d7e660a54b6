import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { paginateListExecutions, SFNClient } from '@aws-sdk/client-sfn';
import { credentialsFor, type Stack } from '@imr/local-aws';
import { engineOf } from '@imr/local-aws/dynamodb';
import { synthesize } from '../local/synth.ts';
import { fileCase } from './file-case.ts';
import { processTimes } from './process-times.ts';
import { printTable } from './table.ts';
import { inLanes, median, timed } from './timing.ts';
import { bootProduct } from '../local/boot.ts';

/** How many cases are filed one after the other, each alone, to see what one costs among so many. */
const probes = 5;

/**
 * Files cases, each with its machines waiting, and shows what grows with their number: what one more costs, memory, start,
 * the next timer, and what the worklist's first page reads. `npm run bench -- load --cases 10,100,1000`; a single number is
 * held against the tenth case.
 */
export async function load(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { cases: { type: 'string', default: '10,100' } } });
  const given = values.cases.split(',').map(Number);
  const steps = given.length === 1 ? [10, ...given] : given;
  const directory = mkdtempSync(join(tmpdir(), 'load-'));
  const { directory: synthesized } = await synthesize();
  const options = { port: 0, stateDirectory: directory, fresh: false, frozen: true, synthesized };
  let stack = await bootProduct({ ...options, at: Date.parse('2026-11-24T18:00:00Z') });
  const rows: Record<string, string | number>[] = [];
  let filed = 0;
  for (const wanted of steps) {
    const filing = await timed(() => fileCases(stack, wanted - probes - filed));
    const one = await costOfOne(stack, directory);
    filed = wanted;
    const started = await timed(async () => {
      await stack.close();
      stack = await bootProduct(options);
      await stack.settled();
    });
    global.gc?.();
    const page = await firstPage(stack);
    rows.push({
      cases: wanted,
      'filed and settled, ms a case': Math.round(filing / Math.max(1, wanted - probes - (steps[rows.length - 1] ?? 0))),
      'one alone, ms': one.milliseconds,
      'of the store’s processor, ms': one.storeMs,
      'store’s memory, MB': one.storeMegabytes,
      'start to settled, ms': Math.round(started),
      'memory after start, MB': Math.round(process.memoryUsage().rss / 2 ** 20),
      'executions running': await runningMachines(stack),
      'next timer found, ms': Number((await timed(() => Promise.resolve(stack.clock.nextTimer()))).toFixed(2)),
      'worklist page: items': page.items,
      'read units': page.capacity,
    });
  }
  await stack.close();
  rmSync(directory, { recursive: true, force: true });
  printTable('Load: what grows with the number of cases', rows);
}

/** Of one case, filed alone and settled (the median), and of the engine behind the tables meanwhile. */
async function costOfOne(stack: Stack, directory: string) {
  const pid = engineOf(directory);
  const before = processTimes(pid);
  const times: number[] = [];
  for (let count = 0; count < probes; count += 1) times.push(await timed(() => fileCases(stack, 1)));
  const after = processTimes(pid);
  return {
    milliseconds: Math.round(median(times)),
    storeMs: Math.round((after.processorMs - before.processorMs) / probes),
    storeMegabytes: Math.round(after.residentBytes / 2 ** 20),
  };
}

const atOnce = 4;

async function fileCases(stack: Stack, count: number): Promise<void> {
  await inLanes(count, atOnce, () => fileCase(stack));
  await stack.settled();
}

/** Executions that run, by the API: each case has one for itself and one for each clock that counts. */
async function runningMachines(stack: Stack): Promise<number> {
  const endpoint = stack.addresses['stepfunctions'] ?? '';
  const client = new SFNClient({ endpoint, region: 'us-west-2', credentials: credentialsFor('operator') });
  let running = 0;
  for (const { arn } of stack.spec.machines) {
    const pages = paginateListExecutions({ client, pageSize: 1000 }, { stateMachineArn: arn, statusFilter: 'RUNNING' });
    for await (const { executions } of pages) running += executions?.length ?? 0;
  }
  client.destroy();
  return running;
}

/** What the store charges for the first page of the busiest queue. */
async function firstPage(stack: Stack): Promise<{ items: number; capacity: number }> {
  const client = new DynamoDBClient({
    endpoint: stack.addresses['dynamodb'] ?? '',
    region: 'us-west-2',
    credentials: credentialsFor('operator'),
  });
  const [table] = stack.spec.tables;
  const { Count, ConsumedCapacity } = await client.send(
    new QueryCommand({
      TableName: table?.name ?? '',
      IndexName: 'work',
      KeyConditionExpression: 'queue = :queue',
      ExpressionAttributeValues: { ':queue': { S: 'help-center' } },
      Limit: 50,
      ReturnConsumedCapacity: 'TOTAL',
    }),
  );
  client.destroy();
  return { items: Count ?? 0, capacity: ConsumedCapacity?.CapacityUnits ?? 0 };
}
