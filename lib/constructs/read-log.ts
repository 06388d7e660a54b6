import { AttributeType, CfnTable, ProjectionType } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { Access, allow } from './access.ts';
import { type CaseStore, tableKeyStatement } from './case-store.ts';
import { keptTable } from './kept-table.ts';
import { pin } from './pin.ts';

/** By whom, and which somebody should look at. */
const indexes = ['reader', 'attention'];

/** Who read what of which case: apart from the cases and from every log, kept for six years, and written by those who show something. */
export function readLogTable(scope: Construct, key: Key): CaseStore {
  const table = keptTable(scope, 'ReadLog', key);
  for (const indexName of indexes) {
    table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: { name: indexName, type: AttributeType.STRING },
      sortKey: { name: 'at', type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    });
  }
  pin(table, 'ReadLogTable', CfnTable);
  return { table, key };
}

/** To write down what is read, and no more: nobody who shows a case can look up or take back who saw it. */
export function bindNotes(log: CaseStore): Access<{ READ_LOG_NAME: string }> {
  return bound(log, allow(['dynamodb:PutItem'], log.table.tableArn));
}

/** To find out who read what. */
export function bindReadings(log: CaseStore): Access<{ READ_LOG_NAME: string }> {
  const { tableArn } = log.table;
  return bound(log, allow(['dynamodb:Query'], tableArn, ...indexes.map(index => `${tableArn}/index/${index}`)));
}

function bound(log: CaseStore, statement: ReturnType<typeof allow>): Access<{ READ_LOG_NAME: string }> {
  return new Access({ READ_LOG_NAME: log.table.tableName }, [statement, tableKeyStatement(log)]);
}
