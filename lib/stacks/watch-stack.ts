import { Stack, type App, type StackProps } from 'aws-cdk-lib/core';
import { Watch } from '../service/watch/watch.ts';
import type { DataStack } from './data-stack.ts';
import type { ServiceStack } from './service-stack.ts';

/** The alarms and the dashboard: apart from what they look at, for a stack may have 500 resources. */
export class WatchStack extends Stack {
  constructor(scope: App, id: string, looksAt: { data: DataStack; service: ServiceStack }, props: StackProps) {
    super(scope, id, props);
    const { data, service } = looksAt;
    new Watch(this, 'Watch', {
      context: data.context,
      stacks: [data, service],
      ...service.watched,
      tableName: data.store.table.tableName,
      alarmKey: data.alarmKey,
    });
  }
}
