import { type Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { HouseAlarm } from '../../constructs/alarm.ts';
import { kebab } from '../../constructs/kebab.ts';
import type { DeadLetterQueue } from '../../constructs/dead-letter-queue.ts';
import type { Handler } from '../../constructs/handler.ts';
import type { RuleWithoutQueue } from '../../constructs/subscription.ts';
import type { Machine } from '../../constructs/machine.ts';
import type { WorkingQueue } from '../../constructs/working-queue.ts';
import { awsFigure, everyFiveMinutes, sumOf } from './figures.ts';
import type { Watched } from './watched.ts';

export interface Deliveries extends Watched {
  pipeName: string;
  queues: readonly DeadLetterQueue[];
  working: readonly WorkingQueue[];
  machines: readonly Machine[];
  rules: readonly RuleWithoutQueue[];
  sweep: Handler;
}

/** Alarms about what carries a change from the table to whoever acts on it. */
export class DeliveryAlarms extends Construct {
  constructor(scope: Construct, id: string, deliveries: Deliveries) {
    super(scope, id);
    const { pipeName, queues, working, machines, rules, sweep, ...watched } = deliveries;
    for (const queue of queues) this.notEmpty(watched, queue);
    for (const queue of working) this.waiting(watched, queue);
    for (const machine of machines) this.ended(watched, machine);
    for (const rule of rules) this.dropped(watched, rule);
    new HouseAlarm(this, 'outbox-failing', {
      ...watched,
      metric: sumOf('Failed runs of the pipe', pipeFigures(pipeName), everyFiveMinutes),
      rings: { atLeast: 1 },
      // One failure is tried again, ten times in all.
      periods: 2,
      errorImpact: 'What happens to cases reaches nobody: no machine wakes, no letter goes out, no clock is watched.',
      runbook: 'outbox-failing',
    });
    new HouseAlarm(this, 'sweep-silent', {
      ...watched,
      metric: awsFigure(
        'AWS/Lambda',
        'Invocations',
        { FunctionName: sweep.function.functionName },
        { period: Duration.hours(1) },
      ),
      rings: 'in silence',
      errorImpact: 'Nothing looks for what was left undone: whatever gets lost now stays lost, and nobody is told.',
      runbook: 'sweep-silent',
    });
  }

  private notEmpty(watched: Watched, queue: DeadLetterQueue): void {
    const [whose = '', which = ''] = queue.node.path.split('/').slice(-2);
    new HouseAlarm(this, `dead-letter-${kebab(whose)}-${kebab(which)}`, {
      ...watched,
      metric: awsFigure(
        'AWS/SQS',
        'ApproximateNumberOfMessagesVisible',
        { QueueName: queue.queueName },
        { statistic: Stats.MAXIMUM },
      ),
      rings: { atLeast: 1 },
      errorImpact: `Something that happened was given up on by ${kebab(whose)}: somebody's case, paper or letter waits for it.`,
      runbook: 'dead-letter',
    });
  }

  /** As long as the sweep's patience: what waits there for longer, the sweep starts, one after the other. */
  private waiting(watched: Watched, queue: WorkingQueue): void {
    const [whose = ''] = queue.node.path.split('/').slice(-2);
    new HouseAlarm(this, `waiting-long-${kebab(whose)}`, {
      ...watched,
      metric: awsFigure(
        'AWS/SQS',
        'ApproximateAgeOfOldestMessage',
        { QueueName: queue.queueName },
        { statistic: Stats.MAXIMUM },
      ),
      rings: { atLeast: Duration.minutes(10).toSeconds() },
      errorImpact: `What ${kebab(whose)} is to start has waited for ten minutes: cases, clocks or letters begin late.`,
      runbook: 'waiting-long',
    });
  }

  private dropped(watched: Watched, rule: RuleWithoutQueue): void {
    const [whose = ''] = rule.node.path.split('/').slice(-2);
    new HouseAlarm(this, `dropped-${kebab(whose)}`, {
      ...watched,
      metric: awsFigure('AWS/Events', 'FailedInvocations', { RuleName: rule.ruleName }),
      rings: { atLeast: 1 },
      errorImpact: `What SES told did not reach ${kebab(whose)} and is gone: a letter that came back may count as delivered.`,
      runbook: 'mail-word-lost',
    });
  }

  private ended(watched: Watched, machine: Machine): void {
    const name = machine.node.id;
    const figure = (metricName: string) => awsFigure('AWS/States', metricName, { StateMachineArn: machine.arn });
    new HouseAlarm(this, `machine-ended-${name}`, {
      ...watched,
      metric: sumOf(
        'Ended in any way but their own',
        {
          failed: figure('ExecutionsFailed'),
          timedOut: figure('ExecutionsTimedOut'),
          aborted: figure('ExecutionsAborted'),
        },
        everyFiveMinutes,
      ),
      rings: { atLeast: 1 },
      errorImpact: `A machine of ${name} died: its case, clock, letter or order waits for a successor, or for a person.`,
      runbook: 'machine-ended',
    });
  }
}

function pipeFigures(PipeName: string): Record<string, Metric> {
  const figure = (metricName: string) => awsFigure('AWS/EventBridge/Pipes', metricName, { PipeName });
  return {
    failed: figure('ExecutionFailed'),
    partlyFailed: figure('ExecutionPartiallyFailed'),
    timedOut: figure('ExecutionTimeout'),
    throttled: figure('ExecutionThrottled'),
  };
}
