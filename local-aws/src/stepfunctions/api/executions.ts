import { randomUUID } from 'node:crypto';
import type { StepFunctionsEngine } from '../engine.ts';
import { finish } from '../finish.ts';
import { largestPayload, parseJson, type Json, type JsonObject } from '../json.ts';
import type { ExecutionRow, MachineRow, Status } from '../store/rows.ts';
import { begin } from '../wakes.ts';
import { describeExecution, redrive } from './describe.ts';
import { ApiError, executionDoesNotExist, machineDoesNotExist, validation } from './errors.ts';
import { arn, atMost, optionalText, pageSize } from './input.ts';
import { nextToken, pageFrom } from './page.ts';
import { parseExecutionInput } from './execution-input.ts';

const statuses: readonly string[] = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE'];

/** A name is free again this long after its execution's end (90 days, in milliseconds). */
const nameKept = 90 * 86_400_000;

/** Idempotent by name and input while the execution runs. It is on disk, its first states included, when it answers. */
export async function startExecution(engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  const machineArn = arn(input, 'stateMachineArn');
  const name = nameOf(optionalText(input, 'name') ?? randomUUID());
  const inputText = optionalText(input, 'input') ?? '{}';
  return engine.serially(async () => {
    const machine = engine.store.machines.find(machineArn);
    if (machine === undefined) throw machineDoesNotExist(machineArn);
    const value = parseExecutionInput(atMost(inputText, 'input', largestPayload));
    const executionArn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    const earlier = engine.store.executions.find(executionArn);
    if (earlier !== undefined && !expired(earlier, engine.now())) return again(earlier, inputText);
    const execution = newExecution(machine, { arn: executionArn, name, input: inputText, startedAt: engine.now() });
    await engine.turn(
      () => {
        if (earlier !== undefined) engine.store.executions.remove(earlier.id);
        return engine.store.executions.insert(execution);
      },
      turn => begin(turn, value),
    );
    return { executionArn, startDate: execution.startedAt / 1000 };
  });
}

export function describe(engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  return engine.serially(() => describeExecution(existing(engine, arn(input, 'executionArn'))));
}

export function listExecutions(engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  return engine.serially(() => {
    const machineArn = arn(input, 'stateMachineArn');
    const status = optionalText(input, 'statusFilter');
    if (status !== undefined && !statuses.includes(status)) throw validation(`There is no status '${status}'.`);
    const size = pageSize(input);
    if (engine.store.machines.find(machineArn) === undefined) throw machineDoesNotExist(machineArn);
    const before = pageFrom(input, Number.MAX_SAFE_INTEGER);
    const found = engine.store.executions.list(machineArn, status as Status | undefined, before, size + 1);
    const page = found.slice(0, size);
    const last = page.at(-1);
    return {
      executions: page.map(summary),
      ...(found.length > size && last !== undefined ? { nextToken: nextToken(last.id) } : {}),
    };
  });
}

export function stopExecution(engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  const failure = errorOf(input);
  return engine.serially(async () => {
    const { arn: executionArn } = existing(engine, arn(input, 'executionArn'));
    await engine.turn(
      () => engine.store.executions.find(executionArn),
      turn => finish(turn, 'ABORTED', 0, failure),
    );
    return { stopDate: (existing(engine, executionArn).stoppedAt ?? engine.now()) / 1000 };
  });
}

/** `error` and `cause` of a request, within the service's limits. */
export function errorOf(input: JsonObject): { error?: string; cause?: string } {
  const error = optionalText(input, 'error');
  const cause = optionalText(input, 'cause');
  return {
    ...(error === undefined ? {} : { error: atMost(error, 'error', 256) }),
    ...(cause === undefined ? {} : { cause: atMost(cause, 'cause', 32_768) }),
  };
}

export function existing(engine: StepFunctionsEngine, executionArn: string): ExecutionRow {
  const execution = engine.store.executions.find(executionArn);
  if (execution === undefined) throw executionDoesNotExist(executionArn);
  return execution;
}

function newExecution(
  machine: MachineRow,
  o: { arn: string; name: string; input: string; startedAt: number },
): Omit<ExecutionRow, 'id'> {
  return {
    ...o,
    machineArn: machine.arn,
    hash: machine.hash,
    roleArn: machine.roleArn,
    status: 'RUNNING',
    output: null,
    error: null,
    cause: null,
    stoppedAt: null,
    events: 0,
  };
}

function again(earlier: ExecutionRow, inputText: string): object {
  if (earlier.status === 'RUNNING' && sameJson(earlier.input, inputText)) {
    return { executionArn: earlier.arn, startDate: earlier.startedAt / 1000 };
  }
  throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${earlier.arn}'`);
}

function sameJson(one: string, other: string): boolean {
  const plain = (value: Json): string => JSON.stringify(value);
  return one === other || plain(parseJson(one)) === plain(parseJson(other));
}

function expired(execution: ExecutionRow, now: number): boolean {
  return execution.stoppedAt !== null && execution.stoppedAt + nameKept < now;
}

function nameOf(name: string): string {
  if (name.length >= 1 && name.length <= 80 && !/[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]/u.test(name)) return name;
  throw new ApiError('InvalidName', `Invalid Name: '${name}'`);
}

function summary(execution: ExecutionRow): object {
  return {
    executionArn: execution.arn,
    stateMachineArn: execution.machineArn,
    name: execution.name,
    status: execution.status,
    startDate: execution.startedAt / 1000,
    ...(execution.stoppedAt === null ? {} : { stopDate: execution.stoppedAt / 1000 }),
    redriveCount: redrive(execution.status)['redriveCount'],
  };
}
