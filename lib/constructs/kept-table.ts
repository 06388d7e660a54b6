import { AttributeType, BillingMode, Table, TableEncryption, type TableProps } from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** A table that nobody loses: encrypted with that key, to be put back to any second of the last weeks, and deleted by no stack. */
export function keptTable(scope: Construct, id: string, key: Key, more: Pick<TableProps, 'stream'> = {}): Table {
  return new Table(scope, id, {
    partitionKey: { name: 'PK', type: AttributeType.STRING },
    sortKey: { name: 'SK', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    // What may be forgotten says when.
    timeToLiveAttribute: 'expires',
    removalPolicy: RemovalPolicy.RETAIN,
    ...more,
  });
}
