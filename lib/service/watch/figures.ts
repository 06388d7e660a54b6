import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import { metricNamespace, serviceName, type StackContext } from '../../constructs/stack-context.ts';

/** What functions count (lambdas/shared/metrics.ts), with the names of what tells figures apart. */
export interface Figures {
  ApplicationReceived: object;
  CallersUnknown: object;
  CaseClosed: object;
  DeadlineMissed: { clock: string };
  NoticeToPost: object;
  OverdueWork: { queue: string };
  SupervisorCalled: { clock: string };
  SweepFound: { kind: string };
  TroubleRaised: object;
  UnreadMail: object;
}

export const everyMinute = Duration.minutes(1);
export const everyFiveMinutes = Duration.minutes(5);
/** Of the sweep; a little more, for a figure that comes late falls into the next period. */
export const everySweep = Duration.minutes(15);

interface Reading {
  period?: Duration;
  /** Default: the sum. */
  statistic?: string | undefined;
  label?: string;
}

/** A figure of ours. */
export function ownFigure<Name extends keyof Figures>(
  context: StackContext,
  metricName: Name,
  apart: Figures[Name],
  reading: Reading = {},
): Metric {
  const dimensions = { service: serviceName, ...apart };
  return awsFigure(metricNamespace(context), metricName, dimensions, reading);
}

/** A figure that AWS tells of itself. */
export function awsFigure(
  namespace: string,
  metricName: string,
  dimensionsMap: Record<string, string>,
  { period = everyFiveMinutes, statistic = Stats.SUM, label }: Reading = {},
): Metric {
  return new Metric({
    namespace,
    metricName,
    ...(Object.keys(dimensionsMap).length > 0 && { dimensionsMap }),
    statistic,
    period,
    ...(label !== undefined && { label }),
  });
}

/** Several figures as one; where none of them is told, nothing is. */
export function sumOf(label: string, metrics: Record<string, Metric>, period: Duration): MathExpression {
  const filled = Object.keys(metrics).map(name => `FILL(${name}, 0)`);
  return new MathExpression({ expression: `SUM([${filled.join(', ')}])`, usingMetrics: metrics, label, period });
}
