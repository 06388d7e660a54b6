import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { TableSpec } from '@imr/local-aws/dynamodb';
import { type RunningTables, startTables } from '@imr/local-aws/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  findPending,
  pageOfPending,
  parkedWorkflows,
  pendingKey,
  pendingKind,
  pendingWorkflows,
  splits,
  stillLives,
} from '../../adapters/dynamodb/pending.ts';
import { keys, type Table, tableNamed } from '../../adapters/dynamodb/table.ts';
import { type CaseNumber, caseNumberFrom } from '../../domain/case/case-number.ts';
import { Instant } from '../../domain/time/instants.ts';

const string = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
const spec = (name: string): TableSpec => ({
  name,
  keySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' },
    { AttributeName: 'SK', KeyType: 'RANGE' },
  ],
  attributes: ['PK', 'SK', 'pending', 'pendingSince'].map(string),
  indexes: [
    {
      IndexName: 'pending',
      KeySchema: [
        { AttributeName: 'pending', KeyType: 'HASH' },
        { AttributeName: 'pendingSince', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  streamView: 'NEW_IMAGE',
});

let running: RunningTables;
let table: Table;
beforeAll(async () => {
  running = await startTables(undefined, spec('Cases'));
  table = tableNamed('Cases', running.client);
});
afterAll(() => running.close());
beforeEach(() => void (made = 0));

let made = 0;
const nextNumber = () =>
  caseNumberFrom([1, 2, 3, 4, 5, 6, 7].map(place => (place * 7 + ++made * 5) % 23).map(n => n / 23));
const hour = (of: number) => Instant.parse(`2026-11-24T${String(of).padStart(2, '0')}:00:00.000Z`);

async function mark(caseNumber: CaseNumber, pending: string, pendingSince: Instant): Promise<void> {
  const Item = { ...keys.workflow(caseNumber), caseNumber, pending, pendingSince };
  await table.client.send(new PutCommand({ TableName: 'Cases', Item }));
}

async function markedAs(caseNumber: CaseNumber): Promise<unknown[]> {
  const { Item } = await table.client.send(new GetCommand({ TableName: 'Cases', Key: keys.workflow(caseNumber) }));
  return ['pending', 'pendingSince'].map((name): unknown => Item?.[name]);
}

it('the marks of a kind are spread evenly, and those of one case lie under one key', () => {
  const spread = new Map<string, number>();
  for (let count = 0; count < 4000; count += 1) {
    const chance = Array.from({ length: 7 }, (_, place) => (count * (place + 3) * 0.618) % 1);
    const key = pendingKey(pendingWorkflows, caseNumberFrom(chance));
    spread.set(key, (spread.get(key) ?? 0) + 1);
  }
  expect([...spread.keys()].toSorted()).toEqual(['workflow#0', 'workflow#1', 'workflow#2', 'workflow#3']);
  expect(Math.min(...spread.values())).toBeGreaterThan(900);
  const one = nextNumber();
  expect(pendingKey(pendingWorkflows, one)).toBe(pendingKey(pendingWorkflows, one));
  expect(pendingKind(pendingKey(parkedWorkflows, one))).toBe('parked-workflow');
});

it('what is left undone is found under every key, and where marks lay before they were split: oldest first', async () => {
  const cases = Array.from({ length: 12 }, nextNumber);
  for (const [place, caseNumber] of cases.entries()) {
    await mark(caseNumber, place % 3 === 0 ? 'workflow' : pendingKey(pendingWorkflows, caseNumber), hour(12 - place));
  }
  const found = await findPending(table, pendingWorkflows, hour(12), 100);
  expect(found.map(({ caseNumber }) => caseNumber)).toEqual(cases.toReversed().slice(0, 11));
  expect(await findPending(table, pendingWorkflows, hour(12), 5)).toEqual(found.slice(0, 5));
});

it('a walk page by page comes to every mark once, whatever the size of a page, and goes on from a page of before', async () => {
  const cases = Array.from({ length: 12 }, nextNumber);
  for (const [place, caseNumber] of cases.entries()) {
    await mark(caseNumber, place % 2 === 0 ? 'parked-workflow' : pendingKey(parkedWorkflows, caseNumber), hour(place));
  }
  const all = cases.toSorted();
  for (const limit of [1, 2, 5, 100]) expect((await walk(limit)).toSorted()).toEqual(all);
  const [first, ...others] = cases.filter((_, place) => place % 2 === 0);
  if (first === undefined) throw new Error('There is no case.');
  const cursor = { pending: 'parked-workflow', pendingSince: hour(0), ...keys.workflow(first) };
  expect((await walk(2, cursor)).slice(0, others.length)).toEqual(others);
});

async function walk(limit: number, cursor?: Record<string, string>): Promise<string[]> {
  const found: string[] = [];
  let at = cursor;
  let pages = 0;
  do {
    const page = await pageOfPending(table, parkedWorkflows, { before: hour(20) }, { limit, cursor: at });
    found.push(...page.rows.map(({ caseNumber }) => caseNumber));
    at = page.next;
    pages += 1;
  } while (at !== undefined && pages <= 12 + 2 * (splits + 1));
  return found;
}

it('a machine that was seen to live moves to its own key, and one that moved on stays as it is', async () => {
  const [old, parked, awake] = [nextNumber(), nextNumber(), nextNumber()];
  await mark(old, 'parked-workflow', hour(1));
  await mark(parked, pendingKey(parkedWorkflows, parked), hour(1));
  await mark(awake, pendingKey(pendingWorkflows, awake), hour(1));
  for (const caseNumber of [old, parked, awake]) {
    await stillLives(table, keys.workflow(caseNumber), { kind: parkedWorkflows, caseNumber }, hour(2));
  }
  expect(await markedAs(old)).toEqual([pendingKey(parkedWorkflows, old), hour(2)]);
  expect(await markedAs(parked)).toEqual([pendingKey(parkedWorkflows, parked), hour(2)]);
  expect(await markedAs(awake)).toEqual([pendingKey(pendingWorkflows, awake), hour(1)]);
});
