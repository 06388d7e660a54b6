import { paginateGetExecutionHistory, paginateListExecutions, SFNClient } from '@aws-sdk/client-sfn';
import { credentialsFor, type Stack } from '@imr/local-aws';

/** What one machine's executions came to. */
export interface MachineUse {
  executions: number;
  /** States entered and attempts repeated: what a Standard workflow is charged for. */
  transitions: number;
  historyEvents: number;
  stillRunning: number;
  /** From the start to the end of each, in hours; those that run still are not in it. */
  hours: number[];
}

/** Every execution that the stack ever had, by machine. */
export async function executionsOf(stack: Stack): Promise<Record<string, MachineUse>> {
  const endpoint = stack.addresses['stepfunctions'] ?? '';
  const client = new SFNClient({ endpoint, region: 'us-west-2', credentials: credentialsFor('operator') });
  const uses: Record<string, MachineUse> = {};
  for (const { arn, name } of stack.spec.machines) {
    const use: MachineUse = { executions: 0, transitions: 0, historyEvents: 0, stillRunning: 0, hours: [] };
    uses[name] = use;
    for await (const { executions } of paginateListExecutions({ client }, { stateMachineArn: arn })) {
      for (const { executionArn, startDate, stopDate } of executions ?? []) {
        use.executions += 1;
        if (startDate === undefined || stopDate === undefined) use.stillRunning += 1;
        else use.hours.push((stopDate.getTime() - startDate.getTime()) / 3_600_000);
        const types = await historyOf(client, executionArn ?? '');
        use.historyEvents += types.length;
        use.transitions += transitionsIn(types);
      }
    }
  }
  client.destroy();
  return uses;
}

async function historyOf(client: SFNClient, executionArn: string): Promise<string[]> {
  const types: string[] = [];
  for await (const { events } of paginateGetExecutionHistory({ client, pageSize: 1000 }, { executionArn })) {
    types.push(...(events ?? []).map(({ type }) => type ?? ''));
  }
  return types;
}

/** A state entered is a transition; so is each further attempt at a task. */
function transitionsIn(types: string[]): number {
  const count = (wanted: (type: string) => boolean) => types.filter(wanted).length;
  const attempts = count(type => type === 'TaskScheduled') - count(type => type === 'TaskStateEntered');
  return count(type => type.endsWith('StateEntered')) + Math.max(0, attempts);
}
