import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Aws } from 'aws-cdk-lib/core';
import { Access, allow } from './access.ts';

/** The one table and the key that it is encrypted with: a right to the one is worth nothing without the other. */
export interface CaseStore {
  table: Table;
  key: IKey;
}

export type Index = 'work' | 'pending' | 'find';

/** Everything that a function may ask of the table; never a scan. Transactions need the rights of their parts. */
export type TableAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem';

/** To load a case, decide, and save events and snapshot in one transaction. */
export const decideAndSave: readonly TableAction[] = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'];

/** The same for commands that end no duty: nothing of the case goes away. */
export const decideAndAdd: readonly TableAction[] = ['GetItem', 'PutItem', 'UpdateItem'];

export function bindTable(
  store: CaseStore,
  actions: readonly TableAction[],
  ...indexes: Index[]
): Access<{ TABLE_NAME: string }> {
  const statements: PolicyStatement[] = [];
  if (actions.length > 0)
    statements.push(
      allow(
        actions.map(action => `dynamodb:${action}`),
        store.table.tableArn,
      ),
    );
  if (indexes.length > 0) {
    statements.push(allow(['dynamodb:Query'], ...indexes.map(index => `${store.table.tableArn}/index/${index}`)));
  }
  return new Access({ TABLE_NAME: store.table.tableName }, [...statements, tableKeyStatement(store)]);
}

/** To read one entry of one directory by its id, and nothing else of the table: for a function that anyone may call. */
export function bindEntries(store: CaseStore, kind: 'organizations'): Access<{ TABLE_NAME: string }> {
  return readingDirectories(store, 'GetItem', [kind]);
}

/** To read whole directories, and nothing else of the table: for the same. */
export function bindDirectories(
  store: CaseStore,
  ...kinds: ('plans' | 'calendar' | 'contacts')[]
): Access<{ TABLE_NAME: string }> {
  return readingDirectories(store, 'Query', kinds);
}

function readingDirectories(
  store: CaseStore,
  action: 'GetItem' | 'Query',
  kinds: readonly string[],
): Access<{ TABLE_NAME: string }> {
  const read = new PolicyStatement({
    actions: [`dynamodb:${action}`],
    resources: [store.table.tableArn],
    conditions: {
      'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': kinds.map(kind => `DIRECTORY#${kind}`) },
    },
  });
  return new Access({ TABLE_NAME: store.table.tableName }, [read, tableKeyStatement(store)]);
}

/** DynamoDB uses the customer's key on behalf of whoever calls it, hence for readers and writers alike. */
export function tableKeyStatement(store: CaseStore): PolicyStatement {
  return new PolicyStatement({
    actions: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
    resources: [store.key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` } },
  });
}
