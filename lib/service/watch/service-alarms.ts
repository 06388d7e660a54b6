import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HouseAlarm } from '../../constructs/alarm.ts';
import { awsFigure, everyFiveMinutes, ownFigure, sumOf } from './figures.ts';
import type { Watched } from './watched.ts';

/** Alarms about the services that everything stands on: the gateway, the table, the mail service. */
export class ServiceAlarms extends Construct {
  constructor(scope: Construct, id: string, props: Watched & { apiName: string; tableName: string }) {
    super(scope, id);
    const { apiName, tableName, ...watched } = props;
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
    const throttled = (metricName: string) => awsFigure('AWS/DynamoDB', metricName, { TableName: tableName });
    new HouseAlarm(this, 'table-throttled', {
      ...watched,
      metric: sumOf(
        'Throttled reads and writes',
        { reads: throttled('ReadThrottleEvents'), writes: throttled('WriteThrottleEvents') },
        everyFiveMinutes,
      ),
      rings: { atLeast: 1 },
      errorImpact: 'The table turns calls away: everything is slow, and some of what people do is refused.',
      runbook: 'table-throttled',
    });
    this.mailReputation(watched);
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
