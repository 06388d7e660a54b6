import { brotliCompressSync } from 'node:zlib';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendChange } from '../../adapters/dynamodb/case-writes.ts';
import { StoredCase } from '../../adapters/dynamodb/snapshot.ts';
import { keys, type Table, tableNamed } from '../../adapters/dynamodb/table.ts';
import { maySee } from '../../domain/case/access.ts';
import { type CaseNumber, caseNumberFrom } from '../../domain/case/case-number.ts';
import type { CaseEvent } from '../../domain/events/events.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { decide } from '../../domain/decide/decide.ts';
import { people, reviewer } from '../domain/case/support/people.ts';
import { commandOf, type Play } from '../domain/case/support/play.ts';
import { playedTo, sample } from '../domain/case/support/samples.ts';
import { type RunningTables, startTables } from '@imr/local-aws/testing';
import { loadCase } from '../../adapters/dynamodb/case-reads.ts';

let running: RunningTables;
let table: Table;
beforeAll(async () => {
  running = await startTables();
  table = tableNamed('Cases', running.client);
});
afterAll(() => running.close());

/** As the store kept it before shapes had numbers: the case itself, with the older names and without what came later. */
async function storedAsBefore(played: Play, change: (older: Record<string, unknown>) => object = older => older) {
  const { workflowVersion, organizations: _organizations, ...state } = played.state();
  const caseNumber = nextNumber();
  const text = JSON.stringify(change({ ...state, caseNumber, roadVersion: workflowVersion }));
  const item = { ...keys.case(caseNumber), version: state.version, state: brotliCompressSync(text) };
  await put(item);
  for (const event of played.events) await put({ ...eventItem(caseNumber, event), caseNumber });
  return caseNumber;
}

const put = (Item: Record<string, unknown>) => table.client.send(new PutCommand({ TableName: 'Cases', Item }));
const eventItem = (caseNumber: CaseNumber, event: CaseEvent) => ({
  ...keys.event(caseNumber, event.version),
  ...structuredClone(event),
});
let filed = 0;
/** A number that no other case here has. */
const nextNumber = () => caseNumberFrom([0, 0, 0, 0, 0, 0, (filed += 1) / 29]);

function without({ caseNumber: _number, ...rest }: CaseState) {
  return rest;
}

describe('A snapshot from before shapes had numbers', () => {
  it('is made anew from the events, and equal to what the case is today', async () => {
    const played = sample('confirming-care');
    const found = await loadCase(table, await storedAsBefore(played));
    expect(found === undefined ? undefined : without(found)).toEqual(without(played.state()));
  });

  it('keeps the version at which its machine is parked, and not the one that a replay would come to', async () => {
    const played = sample('reviewing');
    const older = await storedAsBefore(played, ({ roadVersion: _none, ...rest }) => rest);
    expect((await loadCase(table, older))?.workflowVersion).toBe(played.state().version);
    expect(played.state().workflowVersion).toBeLessThan(played.state().version);
  });

  it('knows what it did not keep then: the organization whose last reviewer has left', async () => {
    const played = playedTo('reviewing', 'vacated').give(reviewer('R-102'), 'decline-review', { reason: 'I am ill.' });
    const found = await loadCase(table, await storedAsBefore(played));
    if (found === undefined) throw new Error('There is no such case.');
    expect(found.seats).toEqual([]);
    expect(maySee(people['review-org'], found)).toBe(true);
    expect(maySee(people['another review-org'], found)).toBe(false);
  });

  it('is stored in the shape of today by the next change', async () => {
    const played = sample('screening');
    const caseNumber = await storedAsBefore(played);
    const before = await loadCase(table, caseNumber);
    if (before === undefined) throw new Error('There is no such case.');
    const decision = decide(commandOf('withdraw', {}, people.analyst, played.now()), before);
    if ('refusal' in decision) throw new Error(decision.refusal.detail);
    await appendChange(table, { before, events: decision.events, after: decision.state });
    const { Item } = await table.client.send(new GetCommand({ TableName: 'Cases', Key: keys.case(before.caseNumber) }));
    expect(StoredCase.parse(Item)).toEqual(JSON.parse(JSON.stringify(decision.state)));
  });

  it('is not guessed at where its history has a gap', async () => {
    const played = sample('adopting');
    const caseNumber = await storedAsBefore(played);
    const Key = keys.event(caseNumber, 3);
    await table.client.send(new DeleteCommand({ TableName: 'Cases', Key }));
    await expect(loadCase(table, caseNumber)).rejects.toThrow('cannot follow version 2');
  });
});
