import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { remade } from '../../adapters/dynamodb/remade.ts';
import { StoredCase } from '../../adapters/dynamodb/snapshot.ts';
import { tableNamed } from '../../adapters/dynamodb/table.ts';
import { Workflow } from '../../adapters/dynamodb/workflow-store.ts';
import { type CaseEvent, parseEvent } from '../../domain/events/events.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { credentialsFor, type ExecutionRow, type Mail, type Stack } from '@imr/local-aws';

/** One case as the table has it. */
export interface KeptCase {
  state: CaseState;
  events: CaseEvent[];
  workflow: Workflow;
  /** By their sort keys. */
  items: Map<string, Item>;
}

/** Everything that a stack keeps, at one moment when all is quiet. */
export interface Kept {
  now: number;
  cases: Map<string, KeptCase>;
  /** Open assignments by reviewer, as they are counted. */
  loads: Map<string, number>;
  /** All that is no case's: mail that came in, directories, requests. */
  others: Item[];
  mails: Mail[];
  executions: ExecutionRow[];
  /** Messages in dead-letter queues, each with its queue. */
  deadLetters: { queue: string; body: string }[];
}

const Item = z.looseObject({ PK: z.string(), SK: z.string() });
export type Item = z.infer<typeof Item>;

export async function lookInto(stack: Stack): Promise<Kept> {
  const items = await itemsOf(stack);
  const byPartition = Map.groupBy(items, ({ PK }) => PK);
  const cases = [...byPartition].filter(([partition]) => partition.startsWith('CASE#'));
  const loads = byPartition.get('LOADS#reviewers') ?? [];
  const { queues } = stack.events;
  return {
    now: stack.clock.now(),
    cases: new Map(cases.map(([partition, own]) => [partition.slice('CASE#'.length), caseOf(own)])),
    loads: new Map(loads.map(({ SK, openAssignments }) => [SK, z.number().parse(openAssignments)])),
    others: items.filter(({ PK }) => !PK.startsWith('CASE#')),
    mails: stack.ses.mails(),
    executions: stack.spec.machines.flatMap(({ arn }) =>
      stack.machines.store.executions.list(arn, undefined, Number.MAX_SAFE_INTEGER, 10_000),
    ),
    deadLetters: queues.names.flatMap(queue => queues.messages(queue).map(({ body }) => ({ queue, body }))),
  };
}

function caseOf(own: Item[]): KeptCase {
  const items = new Map(own.map(item => [item.SK, item]));
  const events = own.filter(({ SK }) => SK.startsWith('EVENT#')).toSorted((a, b) => (a.SK < b.SK ? -1 : 1));
  const history = events.map(parseEvent);
  const stored = StoredCase.parse(items.get('CASE'));
  return {
    state: 'outdated' in stored ? remade(history, stored.outdated) : stored,
    events: history,
    workflow: Workflow.parse(items.get('WORKFLOW')),
    items,
  };
}

async function itemsOf({ addresses, spec }: Stack): Promise<Item[]> {
  const endpoint = addresses['dynamodb'] ?? '';
  const client = new DynamoDBClient({ endpoint, region: 'us-west-2', credentials: credentialsFor('operator') });
  const items: Item[] = [];
  try {
    for (const { name } of spec.tables) {
      const table = tableNamed(name, client);
      let from: Record<string, unknown> | undefined;
      do {
        const page = await table.client.send(new ScanCommand({ TableName: name, ExclusiveStartKey: from }));
        items.push(...z.array(Item).parse(page.Items ?? []));
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
    }
  } finally {
    client.destroy();
  }
  return items;
}
