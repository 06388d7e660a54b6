import { AlarmStatusWidget, Alarm, Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StackContext } from '../../constructs/stack-context.ts';
import { clockRules } from '../../../domain/clocks/rules.ts';
import { desks } from './case-alarms.ts';
import { awsFigure, ownFigure } from './figures.ts';

export interface Shown {
  apiName: string;
  tableName: string;
  pipeName: string;
  machines: readonly { name: string; arn: string }[];
}

const aDay = Duration.days(1);
const anHour = Duration.hours(1);

/** One page: what rings, how cases go, what waits for people, and whether the road is clear. */
export function addDashboard(
  scope: Construct,
  context: StackContext,
  { apiName, tableName, pipeName, machines }: Shown,
): void {
  const alarms = scope.node.findAll().filter(one => one instanceof Alarm);
  const daily = (name: 'ApplicationReceived' | 'CaseClosed' | 'NoticeToPost' | 'TroubleRaised') =>
    ownFigure(context, name, {}, { period: aDay });
  const api = (metricName: string, statistic?: string) =>
    awsFigure('AWS/ApiGateway', metricName, { ApiName: apiName }, { period: anHour, statistic });
  const dashboard = new Dashboard(scope, 'Dashboard', {
    dashboardName: `imr-${context.settings.stage}`,
    defaultInterval: Duration.days(14),
  });
  dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 8 }));
  dashboard.addWidgets(
    graph('Cases a day', [daily('ApplicationReceived'), daily('CaseClosed')]),
    graph(
      'Deadlines missed a day, by clock',
      Object.keys(clockRules).map(clock => ownFigure(context, 'DeadlineMissed', { clock }, { period: aDay })),
    ),
    graph(
      'Three days past its time, by desk',
      desks.map(queue => ownFigure(context, 'OverdueWork', { queue }, { period: anHour, statistic: 'Maximum' })),
    ),
  );
  dashboard.addWidgets(
    graph('Letters for the post and cases in trouble, a day', [daily('NoticeToPost'), daily('TroubleRaised')]),
    graph('Mail that came back or was called spam', [
      awsFigure('AWS/SES', 'Reputation.BounceRate', {}, { period: anHour, statistic: 'Average' }),
      awsFigure('AWS/SES', 'Reputation.ComplaintRate', {}, { period: anHour, statistic: 'Average' }),
    ]),
    graph(
      'Machines started an hour',
      machines.map(({ name, arn }) =>
        awsFigure('AWS/States', 'ExecutionsStarted', { StateMachineArn: arn }, { period: anHour, label: name }),
      ),
    ),
  );
  dashboard.addWidgets(
    graph('Calls an hour', [api('Count'), api('4XXError'), api('5XXError')]),
    graph('How long a call takes (ms)', [api('Latency', 'p50'), api('Latency', 'p95')]),
    graph('Events through the pipe, and units written, an hour', [
      awsFigure('AWS/EventBridge/Pipes', 'EventCount', { PipeName: pipeName }, { period: anHour }),
      awsFigure('AWS/DynamoDB', 'ConsumedWriteCapacityUnits', { TableName: tableName }, { period: anHour }),
    ]),
  );
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8, leftYAxis: { min: 0 } });
}
