import { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { Access, allow } from './access.ts';
import { type CaseStore, tableKeyStatement } from './case-store.ts';
import { keptTable } from './kept-table.ts';
import { pin } from './pin.ts';

/** Race, ethnicity and language of who filed: apart from the cases, without a stream, under a key of its own. */
export function demographicsTable(scope: Construct, key: Key): CaseStore {
  const table = keptTable(scope, 'Demographics', key);
  pin(table, 'DemographicsTable', CfnTable);
  return { table, key };
}

/** To write down what a form says: whoever takes the form cannot look up what another said. */
export function bindAnswers(store: CaseStore): Access<{ DEMOGRAPHICS_NAME: string }> {
  return bound(store, 'dynamodb:PutItem');
}

/** To count a year. */
export function bindCounting(store: CaseStore): Access<{ DEMOGRAPHICS_NAME: string }> {
  return bound(store, 'dynamodb:Query');
}

function bound(store: CaseStore, action: string): Access<{ DEMOGRAPHICS_NAME: string }> {
  const { tableArn, tableName } = store.table;
  return new Access({ DEMOGRAPHICS_NAME: tableName }, [allow([action], tableArn), tableKeyStatement(store)]);
}
