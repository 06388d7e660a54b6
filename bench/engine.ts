import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StateMachine } from 'aws-local-stepfunctions';
import { Activity, callOperation, StepFunctionsEngine } from '@imr/local-aws/stepfunctions';
import { machines, type MachineOfBoth } from './engine-machines.ts';
import { printTable } from './table.ts';
import { median, timed } from './timing.ts';

const runs = 3;
const machineArn = 'arn:aws:states:us-west-2:000000000000:stateMachine:machine';

/**
 * Transitions a second of our stand-in for Step Functions, on a file and in memory, and of `aws-local-stepfunctions`, in
 * the same run; and what it would take to commit each turn by itself. What differs: ours keeps every event of the history in SQLite before anything follows from it, and goes on
 * after a kill; theirs keeps nothing. `npm run bench -- engine --executions 100`
 */
export async function engine(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { executions: { type: 'string', default: '40' } } });
  const executions = Number(values.executions);
  const directory = mkdtempSync(join(tmpdir(), 'engine-'));
  const rows: Record<string, string | number>[] = [];
  for (const [index, machine] of machines.entries()) {
    const times = { durable: [] as number[], alone: [] as number[], inMemory: [] as number[], other: [] as number[] };
    const processor = { durable: [] as number[], alone: [] as number[] };
    // In turns, so that what else the machine does slows all of them alike.
    for (let run = 0; run < runs; run += 1) {
      times.inMemory.push(await ours(machine, executions, ':memory:', undefined));
      for (const how of ['durable', 'alone'] as const) {
        const from = process.cpuUsage();
        const file = join(directory, `${index}-${run}-${how}.sqlite`);
        times[how].push(await ours(machine, executions, file, how === 'alone' ? 1 : undefined));
        const { user, system } = process.cpuUsage(from);
        processor[how].push(user + system);
      }
      times.other.push(await theirs(machine, executions));
    }
    const rate = (milliseconds: number[]) =>
      Math.round(((machine.transitions * executions) / median(milliseconds)) * 1000);
    const [durable, inMemory, other] = [rate(times.durable), rate(times.inMemory), rate(times.other)];
    rows.push({
      machine: machine.name,
      executions,
      'ours, durable': durable,
      'ours, in memory': inMemory,
      'aws-local-stepfunctions, nothing kept': other,
      'durable / theirs': (durable / other).toFixed(2),
      'a turn a commit, time': ratio(times),
      processor: ratio(processor),
    });
  }
  rmSync(directory, { recursive: true, force: true });
  printTable('Engine: transitions a second (median of three), all executions started at once', rows);
}

/** How many times as much it takes where each turn has a commit of its own. */
function ratio({ durable, alone }: { durable: number[]; alone: number[] }): string {
  return `${(median(alone) / median(durable)).toFixed(1)} ×`;
}

/** @returns the milliseconds until all have ended */
async function ours(
  machine: MachineOfBoth,
  executions: number,
  file: string,
  turnsACommit: number | undefined,
): Promise<number> {
  const activity = new Activity();
  const stand = Date.UTC(2026, 10, 24);
  const engine = new StepFunctionsEngine({
    file,
    clock: { now: () => stand },
    activity,
    services: { call: () => Promise.resolve({}) },
    region: 'us-west-2',
    account: '000000000000',
    ...(turnsACommit === undefined ? {} : { turnsACommit }),
  });
  const roleArn = 'arn:aws:iam::000000000000:role/role';
  engine.deploy({ name: 'machine', arn: machineArn, roleArn, definition: JSON.stringify(machine.ours) });
  try {
    return await timed(async () => {
      const names = Array.from({ length: executions }, (_, index) => `run-${index}`);
      await Promise.all(
        names.map(name => callOperation(engine, 'StartExecution', { stateMachineArn: machineArn, name, input: '{}' })),
      );
      await activity.settled();
      await allSucceeded(engine, executions);
    });
  } finally {
    engine.close();
  }
}

async function allSucceeded(engine: StepFunctionsEngine, executions: number): Promise<void> {
  const wanted = { stateMachineArn: machineArn, statusFilter: 'SUCCEEDED', maxResults: 1000 };
  const { executions: found } = await callOperation(engine, 'ListExecutions', wanted);
  const succeeded = Array.isArray(found) ? found.length : 0;
  if (succeeded !== executions) throw new Error(`Of ${executions} executions ${succeeded} succeeded.`);
}

async function theirs(machine: MachineOfBoth, executions: number): Promise<number> {
  // Their check of the definition takes longer than these runs, and ours is not in the time either.
  const options = { validationOptions: { noValidate: true } };
  const stateMachine = new StateMachine(machine.theirs, options);
  let called = 0;
  const service = () => Promise.resolve({ called: ++called });
  const taskResourceLocalHandlers = Object.fromEntries(machine.callsIn.map(state => [state, service]));
  const milliseconds = await timed(async () => {
    const runs = Array.from({ length: executions }, () =>
      stateMachine.run({}, { overrides: { taskResourceLocalHandlers } }),
    );
    await Promise.all(runs.map(({ result }) => result));
  });
  if (called !== executions * machine.callsIn.length) throw new Error(`The other engine made ${called} calls.`);
  return milliseconds;
}
