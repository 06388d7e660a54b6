import type { ExecutionRow, Status } from '../store/rows.ts';

/** Where an execution stands to being redriven. This engine redrives none; AWS would not either after 14 days. */
export function redrive(status: Status): Record<string, string | number> {
  const final = status === 'RUNNING' || status === 'SUCCEEDED';
  return {
    redriveCount: 0,
    redriveStatus: final ? 'NOT_REDRIVABLE' : 'REDRIVABLE',
    ...(final ? { redriveStatusReason: `Execution is ${status} and cannot be redriven` } : {}),
  };
}

/** The answer of DescribeExecution. Dates are epoch seconds, as the protocol has them. */
export function describeExecution(execution: ExecutionRow): object {
  return {
    executionArn: execution.arn,
    stateMachineArn: execution.machineArn,
    name: execution.name,
    status: execution.status,
    startDate: execution.startedAt / 1000,
    ...(execution.stoppedAt === null ? {} : { stopDate: execution.stoppedAt / 1000 }),
    input: execution.input,
    inputDetails: { included: true },
    ...(execution.output === null ? {} : { output: execution.output, outputDetails: { included: true } }),
    ...(execution.error === null ? {} : { error: execution.error }),
    ...(execution.cause === null ? {} : { cause: execution.cause }),
    ...redrive(execution.status),
  };
}
