import { BackupPlan, BackupPlanRule, BackupResource, BackupVault, CfnBackupVault } from 'aws-cdk-lib/aws-backup';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { CaseStore } from './case-store.ts';
import { pin } from './pin.ts';

/**
 * Copies of the case table, and of who read what of it, in a vault that its own administrators can't empty early. Point-in-time recovery is the quicker
 * way back, but it reaches 35 days and goes with whoever may switch it off. How long to keep them is our choice.
 */
export class Backups extends Construct {
  constructor(scope: Construct, id: string, { table, key }: CaseStore, others: readonly Table[]) {
    super(scope, id);
    const vault = new BackupVault(this, 'Vault', {
      // CloudFormation makes up no name for a vault, and the construct's is the same for every stage.
      backupVaultName: `${Stack.of(this).stackName}-cases`,
      encryptionKey: key,
      lockConfiguration: { minRetention: Duration.days(30) },
      // Kept when the stack goes, but not when its first creation fails: a leftover name would block the second attempt.
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    pin(vault, 'CaseBackups', CfnBackupVault);
    const plan = new BackupPlan(this, 'Plan', {
      backupVault: vault,
      backupPlanRules: [
        // Cron is in UTC: three in the morning in California, or two.
        rule('daily', Schedule.cron({ hour: '10', minute: '0' }), Duration.days(35)),
        rule('monthly', Schedule.cron({ day: '1', hour: '11', minute: '0' }), Duration.days(366)),
      ],
    });
    plan.addSelection('Selection', {
      resources: [table, ...others].map(one => BackupResource.fromDynamoDbTable(one)),
    });
  }
}

function rule(ruleName: string, scheduleExpression: Schedule, deleteAfter: Duration): BackupPlanRule {
  return new BackupPlanRule({ ruleName, scheduleExpression, deleteAfter });
}
