import { TransactionCanceledException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { packSnapshot } from '../../../adapters/dynamodb/snapshot.ts';
import { tableNamed } from '../../../adapters/dynamodb/table.ts';
import { giveSystemCommand } from '../../../lambdas/shared/system.ts';
import { sampleState } from '../../domain/case/support/samples.ts';

// Losing every race is not to be had of an engine on demand.
const dynamo = mockClient(DynamoDBDocumentClient);
const table = tableNamed('Cases', new DynamoDBClient({ region: 'us-west-2' }));
const state = sampleState('screening');
const lost = new TransactionCanceledException({
  $metadata: {},
  message: 'Transaction cancelled',
  CancellationReasons: [{ Code: 'ConditionalCheckFailed' }],
});

beforeEach(() => {
  vi.useFakeTimers();
  dynamo.reset();
  dynamo.on(GetCommand).resolves({ Item: { version: state.version, state: packSnapshot(state) } });
});
afterEach(() => vi.useRealTimers());
afterAll(() => dynamo.restore());

async function renew(): Promise<string> {
  const { caseNumber } = state;
  const given = giveSystemCommand(table, 'sweep', { caseNumber, type: 'renew-workflow', payload: {} });
  const outcome = given.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.name : 'unknown'),
  );
  await vi.runAllTimersAsync();
  return outcome;
}

it('a command that loses a race is decided again on what the winner left', async () => {
  dynamo.on(TransactWriteCommand).rejectsOnce(lost).resolves({});
  expect(await renew()).toBe('done');
  expect(dynamo.commandCalls(GetCommand)).toHaveLength(2);
});

it('one that loses every race fails by the name that machines try again on for hours', async () => {
  dynamo.on(TransactWriteCommand).rejects(lost);
  expect(await renew()).toBe('StoreContended');
});
