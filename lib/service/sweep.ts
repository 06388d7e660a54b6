import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Aws, CfnResource, Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { allow } from '../constructs/access.ts';
import { bindTable, decideAndSave, type CaseStore } from '../constructs/case-store.ts';
import { AsynchronousHandler, type Handler } from '../constructs/handler.ts';
import type { StackContext } from '../constructs/stack-context.ts';
import { bindRepairs, bindWakes } from '../constructs/machine.ts';
import { pin } from '../constructs/pin.ts';
import type { Machines } from './machines.ts';

export interface SweepProps {
  context: StackContext;
  store: CaseStore;
  machines: Machines;
}

/** Finds, every quarter of an hour, what delivery left undone, and repairs it. Finding anything is itself a defect. */
export class Sweep extends Construct {
  readonly handler: Handler;

  constructor(scope: Construct, id: string, { context, store, machines }: SweepProps) {
    super(scope, id);
    const handler = new AsynchronousHandler(this, 'sweep', {
      context,
      // Counts the mail of before by the calendar, and looks who has left: both are directories.
      access: bindTable(store, [...decideAndSave, 'Query'], 'pending', 'work', 'find')
        .and(bindWakes(machines.caseLifecycle))
        .and(bindRepairs(machines.caseLifecycle, CASE_LIFECYCLE_ARN => ({ CASE_LIFECYCLE_ARN })))
        .and(bindRepairs(machines.deadline, DEADLINE_ARN => ({ DEADLINE_ARN })))
        .and(bindRepairs(machines.noticeDelivery, NOTICE_DELIVERY_ARN => ({ NOTICE_DELIVERY_ARN }))),
      memory: 1024,
      timeout: Duration.minutes(5),
    });
    this.handler = handler;
    new CfnSchedule(this, 'Schedule', {
      description: 'Sweeps for what was left undone',
      scheduleExpression: 'rate(15 minutes)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: handler.arn,
        roleArn: this.role(handler).roleArn,
        input: '{}',
        // The next sweep does what this one could not: no use in trying for longer.
        retryPolicy: { maximumEventAgeInSeconds: Duration.minutes(15).toSeconds(), maximumRetryAttempts: 3 },
        deadLetterConfig: { arn: handler.undelivered.queueArn },
      },
    });
  }

  private role(handler: AsynchronousHandler): Role {
    const role = new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
      inlinePolicies: {
        schedule: new PolicyDocument({
          statements: [
            allow(['lambda:InvokeFunction'], handler.arn),
            allow(['sqs:SendMessage'], handler.undelivered.queueArn),
          ],
        }),
      },
    });
    pin(role, 'SweepScheduleRole', CfnResource);
    return role;
  }
}
