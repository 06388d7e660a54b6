import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { callLimits, keeping } from '../call-limits.ts';

/** The client of the workflow service, made once by whoever starts or wakes machines. */
export type Workflows = SFNClient;

export function sfnClient(): Workflows {
  return new SFNClient(keeping(callLimits.short));
}

/**
 * Starts an execution by a name that says what it is for, so that the same event twice starts one.
 * @returns whether it was started now
 */
export async function startOnce(client: Workflows, machineArn: string, name: string, input: object): Promise<boolean> {
  try {
    await client.send(new StartExecutionCommand({ stateMachineArn: machineArn, name, input: JSON.stringify(input) }));
    return true;
  } catch (error) {
    if (error instanceof ExecutionAlreadyExists) return false;
    throw error;
  }
}

/** Wakes a parked machine. @returns false when that token is used, or its execution is over */
export async function wake(client: Workflows, taskToken: string): Promise<boolean> {
  try {
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
    return true;
  } catch (error) {
    if (error instanceof TaskTimedOut) return false;
    throw error;
  }
}

/** Whether an execution of that name runs; false also for one that never was. */
export async function isRunning(client: Workflows, machineArn: string, name: string): Promise<boolean> {
  try {
    const { status } = await client.send(new DescribeExecutionCommand({ executionArn: arnOf(machineArn, name) }));
    return status === 'RUNNING';
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return false;
    throw error;
  }
}

/** Ends an execution of that name; one that never was, or is over, stays as it is. `error` is what its end is told by. */
export async function stop(client: Workflows, machineArn: string, name: string, error: string): Promise<void> {
  try {
    await client.send(new StopExecutionCommand({ executionArn: arnOf(machineArn, name), error }));
  } catch (thrown) {
    if (!(thrown instanceof ExecutionDoesNotExist)) throw thrown;
  }
}

function arnOf(machineArn: string, name: string): string {
  return `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
}
