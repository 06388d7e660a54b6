import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { BackupVault } from 'aws-cdk-lib/aws-backup';
import type { CfnTable, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HouseAlarm } from '../../constructs/alarm.ts';
import { kebab } from '../../constructs/kebab.ts';
import { awsFigure, everyFiveMinutes, ownFigure, sumOf } from './figures.ts';
import type { Watched } from './watched.ts';

const aDay = Duration.days(1);

export interface Services {
  apiName: string;
  tables: readonly Table[];
  vaults: readonly BackupVault[];
}

/** Alarms about the services that everything stands on: the gateway, the table, the mail service. */
export class ServiceAlarms extends Construct {
  constructor(scope: Construct, id: string, props: Watched & Services) {
    super(scope, id);
    const { apiName, tables, vaults, ...watched } = props;
    new HouseAlarm(this, 'api-failing', {
      ...watched,
      metric: awsFigure('AWS/ApiGateway', '5XXError', { ApiName: apiName }),
      rings: { atLeast: 1 },
      errorImpact: 'Somebody who called was told that something went wrong on our side; a member may not try again.',
      runbook: 'api-failing',
    });
    new HouseAlarm(this, 'callers-unknown', {
      ...watched,
      metric: ownFigure(watched.context, 'CallersUnknown', {}),
      rings: { atLeast: 1 },
      errorImpact: 'Whoever has signed in is told that something went wrong on our side: nobody can be told apart.',
      runbook: 'callers-unknown',
    });
    for (const table of tables) this.throttled(watched, table);
    for (const { backupVaultName: BackupVaultName } of vaults) {
      const figure = (metricName: string) => awsFigure('AWS/Backup', metricName, { BackupVaultName }, { period: aDay });
      new HouseAlarm(this, 'backup-failed', {
        ...watched,
        metric: sumOf(
          'Copies that were not made',
          {
            failed: figure('NumberOfBackupJobsFailed'),
            aborted: figure('NumberOfBackupJobsAborted'),
            expired: figure('NumberOfBackupJobsExpired'),
          },
          aDay,
        ),
        rings: { atLeast: 1 },
        errorImpact:
          'Last night no copy was made of the cases, or of who read them: if the table is lost, less comes back.',
        runbook: 'backup-failed',
      });
    }
    this.mailReputation(watched);
  }

  /** An index that turns writes away holds up those of its table. */
  private throttled(watched: Watched, table: Table): void {
    const names: unknown = Stack.of(table).resolve((table.node.defaultChild as CfnTable).globalSecondaryIndexes);
    const indexes = (names as { indexName: string }[] | undefined)?.map(({ indexName }) => indexName) ?? [];
    const TableName = table.tableName;
    const dimensions = [{ TableName }, ...indexes.map(name => ({ TableName, GlobalSecondaryIndexName: name }))];
    const figures = dimensions.flatMap((one, at) =>
      (['Read', 'Write'] as const).map(
        what => [`${what.toLowerCase()}s${at}`, awsFigure('AWS/DynamoDB', `${what}ThrottleEvents`, one)] as const,
      ),
    );
    const whose = table.node.id === 'Cases' ? '' : `-${kebab(table.node.id)}`;
    new HouseAlarm(this, `table-throttled${whose}`, {
      ...watched,
      metric: sumOf('Throttled reads and writes', Object.fromEntries(figures), everyFiveMinutes),
      rings: { atLeast: 1 },
      errorImpact: 'The table turns calls away: everything is slow, and some of what people do is refused.',
      runbook: 'table-throttled',
    });
  }

  /** SES judges the account as a whole, at these figures; it can stop the sending of mail at about twice as much. */
  private mailReputation(watched: Watched): void {
    for (const { name, metricName, atLeast } of [
      { name: 'mail-bounces', metricName: 'Reputation.BounceRate', atLeast: 0.05 },
      { name: 'mail-complaints', metricName: 'Reputation.ComplaintRate', atLeast: 0.001 },
    ]) {
      new HouseAlarm(this, name, {
        ...watched,
        metric: awsFigure('AWS/SES', metricName, {}, { statistic: Stats.AVERAGE, period: Duration.hours(1) }),
        rings: { atLeast },
        errorImpact: 'Mail comes back, or is called spam. If it goes on, the mail service stops sending our letters.',
        runbook: 'mail-reputation',
      });
    }
  }
}
