import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { bindTable, decideAndAdd, decideAndSave, type CaseStore } from '../constructs/case-store.ts';
import { AsynchronousHandler } from '../constructs/handler.ts';
import type { StackContext } from '../constructs/stack-context.ts';
import { bindLooks, bindStarts, bindStops, bindWakes } from '../constructs/machine.ts';
import { QueuedHandler } from '../constructs/queued-handler.ts';
import { subscribe, subscribeQueue, subscribeToPart } from '../constructs/subscription.ts';
import { caseEventSource } from './case-events.ts';
import type { Machines } from './machines.ts';
import { toldOfMail, withoutAddresses } from './mail-events.ts';

export interface FollowersProps {
  context: StackContext;
  store: CaseStore;
  bus: IEventBus;
  machines: Machines;
}

const timeout = Duration.seconds(30);

/**
 * Two batches of ten for each of the three who start machines, the fewest that Lambda takes: where a start takes a fifth of a
 * second, that is the 300 a second that Step Functions starts by default.
 */
const atATime = 2;

/** Who follows the case bus, and what AWS says of machines and mail on the account's default bus. */
export class Followers extends Construct {
  constructor(scope: Construct, id: string, props: FollowersProps) {
    super(scope, id);
    this.startMachines(props);
    this.stopDeadline(props);
    this.wakeWorkflow(props);
    this.recoverWorkflow(props);
    this.recordDelivery(props);
  }

  /** Through a queue each: Step Functions starts so many executions a second and no more, and a rush may last for days. */
  private startMachines({ context, store, bus, machines }: FollowersProps): void {
    const reads = bindTable(store, ['GetItem']);
    const machine = (MACHINE_ARN: string) => ({ MACHINE_ARN });
    const start = (
      name: 'start-workflow' | 'start-deadline' | 'start-notice',
      of: keyof Machines & ('caseLifecycle' | 'deadline' | 'noticeDelivery'),
      on: string[],
    ) => {
      const access = reads.and(bindStarts(machines[of], machine));
      const handler = new QueuedHandler(this, name, { context, timeout, access, atATime });
      subscribeQueue(handler, { source: [caseEventSource], detailType: on }, bus);
    };
    start('start-workflow', 'caseLifecycle', ['application-received', 'case-reopened', 'workflow-renewed']);
    start('start-deadline', 'deadline', ['clock-started', 'clock-moved', 'clock-resumed']);
    start('start-notice', 'noticeDelivery', ['notice-queued']);
  }

  /** A watch may be set for months: it ends with what it watches, or open executions would only pile up. */
  private stopDeadline({ context, store, bus, machines }: FollowersProps): void {
    const access = bindTable(store, ['GetItem']).and(bindStops(machines.deadline, MACHINE_ARN => ({ MACHINE_ARN })));
    const handler = new AsynchronousHandler(this, 'stop-deadline', { context, timeout, access });
    const detailType = ['clock-met', 'clock-stopped', 'clock-paused', 'clock-moved', 'clock-taken-back'];
    subscribe(handler, { source: [caseEventSource], detailType }, bus);
  }

  /** Whatever may change what comes next, once a decision: a parked machine is never deaf. */
  private wakeWorkflow({ context, store, bus, machines }: FollowersProps): void {
    const access = bindTable(store, ['GetItem', 'UpdateItem'])
      .and(bindWakes(machines.caseLifecycle))
      .and(bindLooks(machines.caseLifecycle, MACHINE_ARN => ({ MACHINE_ARN })));
    const handler = new AsynchronousHandler(this, 'wake-workflow', { context, timeout, access });
    subscribe(handler, { source: [caseEventSource], detail: { wakes: [true] } }, bus);
  }

  /** An execution that ended in any way but its own leaves a case without a machine. */
  private recoverWorkflow({ context, store, machines }: FollowersProps): void {
    const access = bindTable(store, decideAndAdd);
    const handler = new AsynchronousHandler(this, 'recover-workflow', { context, timeout, access });
    subscribe(handler, {
      source: ['aws.states'],
      detailType: ['Step Functions Execution Status Change'],
      detail: {
        status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
        stateMachineArn: [machines.caseLifecycle.arn, machines.deadline.arn, machines.noticeDelivery.arn],
        // Ended on purpose: `lambdas/stop-deadline`.
        error: [{ 'anything-but': ['WatchIsOver'] }, { exists: false }],
      },
    });
  }

  private recordDelivery({ context, store, machines }: FollowersProps): void {
    // What a notice starts is counted by the calendar, which is a directory.
    const access = bindTable(store, [...decideAndSave, 'Query']).and(bindWakes(machines.noticeDelivery));
    const handler = new AsynchronousHandler(this, 'record-delivery', { context, timeout, access });
    subscribeToPart(handler, toldOfMail, withoutAddresses);
  }
}
