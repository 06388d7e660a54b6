import { callDynamo, DynamoError } from './call.ts';

interface KeyElement {
  AttributeName: string;
  KeyType: 'HASH' | 'RANGE';
}

interface Projection {
  ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  NonKeyAttributes?: string[] | undefined;
}

interface GlobalIndex {
  IndexName: string;
  KeySchema: KeyElement[];
  Projection: Projection;
}

/** A table as the template describes it, in the words of DynamoDB's API. */
export interface TableSpec {
  name: string;
  keySchema: KeyElement[];
  attributes: { AttributeName: string; AttributeType: 'S' | 'N' | 'B' }[];
  indexes: GlobalIndex[];
  /** Absent where the table has no stream. */
  streamView?: 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES' | undefined;
}

interface TableDescription {
  KeySchema: KeyElement[];
  GlobalSecondaryIndexes?: { IndexName: string; KeySchema: KeyElement[] }[];
  LatestStreamArn?: string;
}

/**
 * Creates the table unless it is there already, and returns the engine's name for its stream.
 * @throws Error where the table on disk has other keys or indexes than the template
 */
export async function ensureTable(endpoint: string, spec: TableSpec): Promise<string | undefined> {
  const existing = await describeTable(endpoint, spec.name);
  if (existing === undefined) {
    await createTable(endpoint, spec);
    return (await describeTable(endpoint, spec.name))?.LatestStreamArn;
  }
  if (shapeOf(existing.KeySchema, existing.GlobalSecondaryIndexes ?? []) !== shapeOf(spec.keySchema, spec.indexes)) {
    throw new Error(
      `The table ${spec.name} on disk has other keys or indexes than the template. Start once with --fresh to begin anew.`,
    );
  }
  return existing.LatestStreamArn;
}

async function createTable(endpoint: string, spec: TableSpec): Promise<void> {
  await callDynamo(endpoint, 'DynamoDB', 'CreateTable', {
    TableName: spec.name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: spec.keySchema,
    AttributeDefinitions: spec.attributes,
    ...(spec.indexes.length > 0 && { GlobalSecondaryIndexes: spec.indexes }),
    ...(spec.streamView !== undefined && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: spec.streamView },
    }),
  });
}

async function describeTable(endpoint: string, name: string): Promise<TableDescription | undefined> {
  try {
    const answer = await callDynamo(endpoint, 'DynamoDB', 'DescribeTable', { TableName: name });
    return (answer as { Table: TableDescription }).Table;
  } catch (error) {
    if (error instanceof DynamoError && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

function shapeOf(keys: KeyElement[], indexes: { IndexName: string; KeySchema: KeyElement[] }[]): string {
  const keysOf = (schema: KeyElement[]) =>
    schema.map(element => `${element.KeyType}:${element.AttributeName}`).sort((a, b) => a.localeCompare(b));
  const indexShapes = indexes.map(index => [index.IndexName, ...keysOf(index.KeySchema)].join(' '));
  return JSON.stringify([keysOf(keys), indexShapes.sort((a, b) => a.localeCompare(b))]);
}
