import { CfnOutput, Stack, type App, type StackProps } from 'aws-cdk-lib/core';
import { ApiFunctions } from '../service/api-functions.ts';
import { CaseEvents } from '../service/case-events.ts';
import { Followers } from '../service/followers.ts';
import { HttpApi } from '../service/http-api.ts';
import { Intake } from '../service/intake.ts';
import { Machines } from '../service/machines.ts';
import { OutboundMail } from '../service/outbound-mail.ts';
import { Sampling } from '../service/sampling.ts';
import { Sweep } from '../service/sweep.ts';
import { Watch } from '../service/watch/watch.ts';
import type { DataStack } from './data-stack.ts';

/** Everything that can be made again; of it only the machines, and what their running executions name, outlive it. */
export class ServiceStack extends Stack {
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
    new Watch(this, 'Watch', {
      context,
      stacks: [data, this],
      pipeName: pipe.ref,
      apiName: api.restApiName,
      tableName: store.table.tableName,
      sweep: sweep.handler,
      alarmKey: data.alarmKey,
    });
    new CfnOutput(this, 'ApiUrl', { value: api.url });
  }
}
