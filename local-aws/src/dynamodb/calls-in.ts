import { isObject } from '../events/json-object.ts';

/** One thing that a request does, as a policy would have to allow it. */
export interface TableCall {
  action: string;
  /** `Cases`, or `Cases/index/work`; `*` for a request that names no table. */
  resource: string;
  /** Of a GetItem or a Query by the key `PK`. */
  leadingKey?: string;
}

/** What the parts of a transaction are called in policies: the transaction itself needs no right of its own. */
const partActions: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** The calls that a request comes to, each once. */
export function callsIn(action: string, body: Buffer): TableCall[] {
  const calls = action.startsWith('Transact')
    ? partsOf(body)
    : (action.startsWith('Batch') ? tablesOfBatch(body) : resourcesIn(body)).map(resource => ({
        action,
        resource,
        ...leadingKeyIn(action, body),
      }));
  const distinct = new Map(calls.map(call => [`${call.action} ${call.resource}`, call]));
  return [...distinct.values()];
}

function partsOf(body: Buffer): TableCall[] {
  const request = parsed(body);
  const items = isObject(request) && Array.isArray(request['TransactItems']) ? request['TransactItems'] : [];
  return items.filter(isObject).flatMap(item =>
    Object.entries(item).map(([part, parameters]) => ({
      action: partActions[part] ?? part,
      resource: isObject(parameters) && typeof parameters['TableName'] === 'string' ? parameters['TableName'] : '*',
    })),
  );
}

function tablesOfBatch(body: Buffer): string[] {
  const request = parsed(body);
  const items = isObject(request) ? request['RequestItems'] : undefined;
  return isObject(items) ? Object.keys(items) : ['*'];
}

/** Undefined for what is no JSON: the engine refuses that. */
function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Which partition a GetItem, or a Query by the table's own key, reads: policies may name it. */
function leadingKeyIn(action: string, body: Buffer): Pick<TableCall, 'leadingKey'> {
  const name = partitionNameIn(action, body.toString('utf8'));
  if (name === undefined) return {};
  const [, leadingKey] =
    new RegExp(`"${name}"\\s*:\\s*\\{\\s*"S"\\s*:\\s*"([^"\\\\]+)"`).exec(body.toString('utf8')) ?? [];
  return leadingKey === undefined ? {} : { leadingKey };
}

/** By what name a request gives the value of the key `PK`. */
function partitionNameIn(action: string, text: string): string | undefined {
  if (action === 'GetItem') return 'PK';
  if (action !== 'Query') return undefined;
  return /"KeyConditionExpression"\s*:\s*"PK = (:\w+)/.exec(text)?.[1];
}

/**
 * The tables and indexes that a request names, read from its text: this runs for every call. An item's own attribute of
 * such a name is an object, not a string.
 */
function resourcesIn(body: Buffer): string[] {
  const text = body.toString('utf8');
  const tables = [...text.matchAll(/"TableName"\s*:\s*"([^"\\]+)"/g)].map(match => match[1] ?? '');
  const index = /"IndexName"\s*:\s*"([^"\\]+)"/.exec(text)?.[1];
  const resources = tables.map(table => (index === undefined ? table : `${table}/index/${index}`));
  return resources.length === 0 ? ['*'] : resources;
}
