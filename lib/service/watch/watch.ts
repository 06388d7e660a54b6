import { BackupVault } from 'aws-cdk-lib/aws-backup';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { DeadLetterQueue } from '../../constructs/dead-letter-queue.ts';
import { Handler } from '../../constructs/handler.ts';
import { RuleWithoutQueue } from '../../constructs/subscription.ts';
import type { StackContext } from '../../constructs/stack-context.ts';
import { Machine } from '../../constructs/machine.ts';
import { WorkingQueue } from '../../constructs/working-queue.ts';
import { alarmTopic } from './alarm-topic.ts';
import { CaseAlarms } from './case-alarms.ts';
import { addDashboard } from './dashboard.ts';
import { DeliveryAlarms } from './delivery-alarms.ts';
import { FunctionAlarms } from './function-alarms.ts';
import { ServiceAlarms } from './service-alarms.ts';

export interface WatchProps {
  context: StackContext;
  /** Every function, queue and machine in these is watched, without being told one by one. */
  stacks: readonly Construct[];
  pipeName: string;
  apiName: string;
  tableName: string;
  sweep: Handler;
  /** Encrypts what alarms tell. */
  alarmKey: IKey;
}

/** Whoever is on call learns what goes wrong, what it costs somebody, and where to read on. */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, { context, stacks, alarmKey, ...props }: WatchProps) {
    super(scope, id);
    const all = stacks.flatMap(stack => stack.node.findAll());
    const functions = all.filter(one => one instanceof Handler);
    const queues = all.filter(one => one instanceof DeadLetterQueue);
    const working = all.filter(one => one instanceof WorkingQueue);
    const machines = all.filter(one => one instanceof Machine);
    const tables = all.filter(one => one instanceof Table);
    const vaults = all.filter(one => one instanceof BackupVault);
    const rules = all.filter(one => one instanceof RuleWithoutQueue);
    const watched = { context, topic: alarmTopic(this, context, alarmKey) };
    new CaseAlarms(this, 'Cases', watched);
    new DeliveryAlarms(this, 'Deliveries', { ...watched, ...props, queues, working, machines, rules });
    new FunctionAlarms(this, 'Functions', { ...watched, functions });
    new ServiceAlarms(this, 'Services', { ...watched, ...props, tables, vaults });
    const named = machines.map(machine => ({ name: machine.node.id, arn: machine.arn }));
    addDashboard(this, context, { ...props, machines: named });
  }
}
