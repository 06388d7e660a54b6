import { randomUUID } from 'node:crypto';
import { redrive } from './api/describe.ts';
import type { ExecutionRow, Status } from './store/rows.ts';
import type { Store } from './store/store.ts';

/** An event as EventBridge delivers it: "Step Functions Execution Status Change". */
export interface StatusChangeEvent {
  version: '0';
  id: string;
  'detail-type': 'Step Functions Execution Status Change';
  source: 'aws.states';
  account: string;
  /** ISO-8601, whole seconds. */
  time: string;
  region: string;
  resources: string[];
  detail: Record<string, unknown>;
}

/**
 * @param status the status announced, which need not be the one it has by now
 */
function statusChangeEvent(
  execution: ExecutionRow,
  status: Status,
  where: { account: string; region: string },
): StatusChangeEvent {
  const ended = status !== 'RUNNING';
  const output = ended ? execution.output : null;
  const { redriveCount, redriveStatus, redriveStatusReason = null } = redrive(status);
  const at = ended ? (execution.stoppedAt ?? execution.startedAt) : execution.startedAt;
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Step Functions Execution Status Change',
    source: 'aws.states',
    account: where.account,
    time: new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z'),
    region: where.region,
    resources: [execution.arn],
    detail: {
      executionArn: execution.arn,
      stateMachineArn: execution.machineArn,
      name: execution.name,
      status,
      startDate: execution.startedAt,
      stopDate: ended ? execution.stoppedAt : null,
      input: execution.input,
      output,
      stateMachineVersionArn: null,
      stateMachineAliasArn: null,
      redriveCount,
      redriveDate: null,
      redriveStatus,
      redriveStatusReason,
      inputDetails: { included: true },
      outputDetails: output === null ? null : { included: true },
      error: ended ? execution.error : null,
      cause: ended ? execution.cause : null,
    },
  };
}

/** Tells of every change of status that is on disk and has not been told yet, in order. */
export function announce(
  store: Store,
  o: { account: string; region: string; onStatusChange?: (event: StatusChangeEvent) => void },
): void {
  for (const { id, execution, status } of store.executions.announcements()) {
    const row = store.executions.byId(execution);
    if (row !== undefined) o.onStatusChange?.(statusChangeEvent(row, status, o));
    store.executions.removeAnnouncement(id);
  }
}
