import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { callDynamo } from '../../src/dynamodb/call.ts';

/** A stack in a process of its own. */
export interface Elsewhere {
  child: ChildProcess;
  /** Where its servers answer, once it is ready. @throws Error with what it said where it ends before that */
  addresses: Promise<Record<string, string>>;
  /** What it said on its standard error, and its exit code, once it has ended. */
  end: Promise<{ said: string; code: number | null }>;
}

/** Boots a stack in a process of its own; with `blocks`, none of its files may get longer than so many of 512 bytes. */
export function bootElsewhere(
  directory: string,
  synthesized: string,
  { fresh = true, blocks }: { fresh?: boolean; blocks?: number } = {},
): Elsewhere {
  const program = join(import.meta.dirname, 'boot-elsewhere.ts');
  const words = [program, directory, synthesized, fresh ? 'fresh' : 'go-on'];
  const [command, given] =
    blocks === undefined
      ? [process.execPath, words]
      : ['/bin/sh', ['-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', process.execPath, ...words]];
  const child = spawn(command, given, { stdio: ['ignore', 'pipe', 'pipe'] });
  const end = Promise.all([text(child.stderr), once(child, 'close') as Promise<[number | null]>]).then(
    ([said, [code]]) => ({ said, code }),
  );
  const line = once(child.stdout, 'data').then(([data]) => JSON.parse(String(data)) as Record<string, string>);
  const ended = end.then(({ said }) => Promise.reject(new Error(said)));
  ended.catch(() => undefined);
  return { child, addresses: Promise.race([line, ended]), end };
}

/** The sort keys of the fixture's case. */
export async function keysOf(endpoint = ''): Promise<string[]> {
  const answer = (await callDynamo(endpoint, 'DynamoDB', 'Query', {
    TableName: 'Cases',
    KeyConditionExpression: 'PK = :pk',
    ExpressionAttributeValues: { ':pk': { S: 'CASE#K7' } },
  })) as { Items: { SK: { S: string } }[] };
  return answer.Items.map(item => item.SK.S);
}
