import { CfnOutput, Stack, type App, type StackProps } from 'aws-cdk-lib/core';
import type { Handler } from '../constructs/handler.ts';
import { ApiFunctions } from '../service/api-functions.ts';
import { CaseEvents } from '../service/case-events.ts';
import { Followers } from '../service/followers.ts';
import { HttpApi } from '../service/http-api.ts';
import { Intake } from '../service/intake.ts';
import { Machines } from '../service/machines.ts';
import { OutboundMail } from '../service/outbound-mail.ts';
import { Sampling } from '../service/sampling.ts';
import { Sweep } from '../service/sweep.ts';
import type { DataStack } from './data-stack.ts';

/** Everything that works and can be made again; of it only the machines, and what their running executions name, outlive it. */
export class ServiceStack extends Stack {
  /** What is looked at by name; functions, queues, machines and rules are found by themselves. */
  readonly watched: { pipeName: string; apiName: string; sweep: Handler };

  constructor(scope: App, id: string, data: DataStack, props: StackProps) {
    super(scope, id, props);
    const { context, store } = data;
    const mail = new OutboundMail(this, 'OutboundMail', context.settings);
    const machines = new Machines(this, 'Machines', { context, data, mail });
    const { bus, pipe } = new CaseEvents(this, 'CaseEvents', { context, store });
    const followers = new Followers(this, 'Followers', { context, store, bus, machines });
    // From the oldest event on: whoever follows has to be there before the first comes through.
    pipe.node.addDependency(followers);
    new Intake(this, 'Intake', { context, data, mail });
    const sweep = new Sweep(this, 'Sweep', { context, store, machines });
    const { authorize, behind } = new ApiFunctions(this, 'ApiFunctions', { context, data, machines, mail });
    const { api } = new HttpApi(this, 'HttpApi', { context, authorize, behind });
    const { caseLifecycle, deadline, noticeDelivery } = machines;
    new Sampling(this, 'Sampling', {
      context,
      origins: {
        api: api.deploymentStage.stageArn,
        cases: caseLifecycle.arn,
        clocks: deadline.arn,
        letters: noticeDelivery.arn,
      },
    });
    this.watched = { pipeName: pipe.ref, apiName: api.restApiName, sweep: sweep.handler };
    new CfnOutput(this, 'ApiUrl', { value: api.url });
  }
}
