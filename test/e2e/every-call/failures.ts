import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { credentialsFor } from '@imr/local-aws';
import { isObject, type Pattern } from '@imr/local-aws/events';
import type { StackSession } from '../stack-session.ts';

/** An event for each rule that fits its pattern and says nothing else: no function can do anything with it. */
export async function eventsThatNobodyUnderstands(session: StackSession): Promise<void> {
  const { events, spec } = session.stack;
  for (const { busName, pattern } of spec.rules) {
    const { source, 'detail-type': detailType = 'case-reopened', detail = {} } = Fitting.parse(fitting(pattern));
    events.bus.put(busName, [{ source, 'detail-type': detailType, detail }]);
  }
  // Two retries after the first, one and two minutes later.
  await pass(session, 4);
}

const Fitting = z.object({
  source: z.string(),
  'detail-type': z.string().optional(),
  detail: z.unknown().optional(),
});

/** The first value of every field of a pattern; the shortest where a beginning is asked for. */
function fitting(pattern: Pattern): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(pattern).map(([field, wanted]) => {
      if (isObject(wanted)) return [field, fitting(wanted)];
      const first: unknown = Array.isArray(wanted) ? wanted[0] : undefined;
      return [field, isObject(first) ? first['prefix'] : first];
    }),
  );
}

/** An event is given up after three calls of its function, in each of which the SDK tries three times. */
const everyTry = 9;

/** The next calls of that role are not carried out: whatever event it works on is lost. */
export function loseNextEventOf(session: StackSession, by: string, action = 'GetItem', atOnce = 1): void {
  session.stack.inject({ by, action, error: 'TransactionConflict', times: everyTry * atOnce });
}

/** A queue hands an event on every three minutes: so many tries are more than the sweep waits for. */
const longerThanTheSweep = 45;

/** The next calls of a role whose function stands behind a queue are not carried out, until the sweep has done its work, or all heals. */
export function holdEventsOf(session: StackSession, by: string): void {
  session.stack.inject({ by, action: 'GetItem', error: 'TransactionConflict', times: longerThanTheSweep });
}

export async function pass(session: StackSession, minutes: number): Promise<void> {
  const later = session.stack.clock.now() + minutes * 60_000;
  await session.advanceTo(new Date(later).toISOString());
  await session.settled();
}

/** An event that nobody but a person at a console could have written: the pipe gives it up, and goes on. */
export async function anEventWithoutType(session: StackSession): Promise<void> {
  const [table] = session.stack.spec.tables;
  const client = new DynamoDBClient({
    endpoint: session.stack.addresses['dynamodb'] ?? '',
    region: 'us-west-2',
    credentials: credentialsFor('operator'),
  });
  const Item = { PK: { S: 'CASE#by-hand' }, SK: { S: 'EVENT#000001' } };
  await client.send(new PutItemCommand({ TableName: table?.name, Item }));
  client.destroy();
  await pass(session, 15);
}
