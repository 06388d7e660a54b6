import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type CaseEvent, parseEvent } from '../../domain/events/events.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { batchGet } from './batch-get.ts';
import { type Outdated, StoredCase } from './snapshot.ts';
import { eventKey, keys, type Table } from './table.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

/**
 * A snapshot of another shape is made anew from the case's events; the next change stores it.
 * @returns the case as it is now (a consistent read), or undefined for a number that nobody has
 */
export async function loadCase(table: Table, caseNumber: CaseNumber): Promise<CaseState | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.case(caseNumber), ConsistentRead: true }),
  );
  if (Item === undefined) return undefined;
  const stored = StoredCase.parse(Item);
  return 'outdated' in stored ? madeAnew(table, caseNumber, stored.outdated) : stored;
}

const readAtOnce = 25;

/** By reads of one item each: whoever may load a case may do that, and has no right to query. */
async function madeAnew(table: Table, caseNumber: CaseNumber, outdated: Outdated): Promise<CaseState> {
  const versions = Array.from({ length: outdated.version }, (_, index) => index + 1);
  const events: CaseEvent[] = [];
  for (let from = 0; from < versions.length; from += readAtOnce) {
    const some = versions.slice(from, from + readAtOnce).map(version => loadEvent(table, caseNumber, version));
    events.push(...(await Promise.all(some)).filter(event => event !== undefined));
  }
  // Not before it is needed: a function that only looks at cases would carry it at every start.
  const { remade } = await import('./remade.ts');
  return remade(events, outdated);
}

export async function loadEvent(table: Table, caseNumber: CaseNumber, version: number): Promise<CaseEvent | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.event(caseNumber, version), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : parseEvent(Item);
}

/** Some events of a case, by their numbers, of which none stands twice. */
export async function loadSomeEvents(table: Table, caseNumber: CaseNumber, versions: number[]): Promise<CaseEvent[]> {
  const wanted = versions.map(version => keys.event(caseNumber, version));
  const found = await batchGet(table, wanted, { ConsistentRead: true });
  return found.map(parseEvent).toSorted((a, b) => a.version - b.version);
}

/** A page of a case's history, oldest first, from the event after `after`. */
export async function loadEvents(
  table: Table,
  caseNumber: CaseNumber,
  after: number,
  limit: number,
): Promise<{ events: CaseEvent[]; more: boolean }> {
  const { Items, LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':pk': keys.case(caseNumber).PK,
        ':from': eventKey(after + 1),
        ':to': 'EVENT#999999',
      },
      Limit: limit,
      ConsistentRead: true,
    }),
  );
  return { events: (Items ?? []).map(parseEvent), more: LastEvaluatedKey !== undefined };
}
