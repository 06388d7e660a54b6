import { setImmediate } from 'node:timers/promises';
import { Activity } from '../../activity.ts';
import { callOperation } from '../api/operations.ts';
import { StepFunctionsEngine } from '../engine.ts';
import { isObject, parseJson, type Json, type JsonObject } from '../json.ts';
import { recordedServices, type RecordedServices } from './answers.ts';
import type { Case } from './case.ts';

export const region = 'us-east-1';
export const account = '123456789012';
export const roleArn = `arn:aws:iam::${account}:role/conformance-role`;
export const machineName = 'conformance-machine';
export const executionName = 'conformance-execution';
const machineArn = `arn:aws:states:${region}:${account}:stateMachine:${machineName}`;
const executionArn = `arn:aws:states:${region}:${account}:execution:${machineName}:${executionName}`;

/** What our engine made of a case. */
export interface Played {
  description: JsonObject;
  history: JsonObject[];
  tokens: string[];
}

/** Plays a case to its end on a clock that jumps from timer to timer. */
export async function play(recorded: Case): Promise<Played> {
  const activity = new Activity();
  const clock = { instant: Date.UTC(2026, 0, 1), now: (): number => clock.instant };
  const services = recordedServices(recorded.tasks, startChild);
  const engine = new StepFunctionsEngine({ file: ':memory:', clock, activity, services, region, account });
  async function startChild(arn: string, parameters: unknown): Promise<void> {
    const [machine, name] = arn.split(':').slice(-2);
    const given = isObject(parameters) ? parameters['Input'] : undefined;
    await callOperation(engine, 'StartExecution', {
      stateMachineArn: `arn:aws:states:${region}:${account}:stateMachine:${machine}`,
      name,
      ...(typeof given === 'string' ? { input: given } : {}),
    });
  }
  try {
    for (const [arn, definition] of Object.entries(recorded.machines ?? {})) deploy(engine, arn, definition);
    deploy(engine, machineArn, recorded.definition);
    await callOperation(engine, 'StartExecution', {
      stateMachineArn: machineArn,
      name: executionName,
      ...(recorded.input === undefined ? {} : { input: JSON.stringify(recorded.input) }),
    });
    for (;;) {
      await settled(activity, services);
      const { status } = await callOperation(engine, 'DescribeExecution', { executionArn });
      if (status !== 'RUNNING') break;
      if ((await act(engine, recorded)) || (await answerToken(engine, services))) continue;
      const due = engine.next();
      if (due === undefined) break;
      clock.instant = Math.max(due, clock.instant);
      engine.fire(clock.instant);
    }
    const description = await callOperation(engine, 'DescribeExecution', { executionArn });
    const { events } = await callOperation(engine, 'GetExecutionHistory', { executionArn, maxResults: 1000 });
    return { description, history: Array.isArray(events) ? events.filter(isObject) : [], tokens: services.tokens };
  } finally {
    engine.close();
  }
}

function deploy(engine: StepFunctionsEngine, arn: string, definition: JsonObject): void {
  engine.deploy({ name: arn.split(':').at(-1) ?? '', arn, roleArn, definition: JSON.stringify(definition) });
}

/** Until nothing runs but the calls that nobody will answer. */
async function settled(activity: Activity, services: RecordedServices): Promise<void> {
  do await setImmediate();
  while (activity.running.length > services.hanging());
}

/** What was done from outside, once the history is long enough. */
async function act(engine: StepFunctionsEngine, recorded: Case): Promise<boolean> {
  for (const action of recorded.actions ?? []) {
    await callOperation(engine, action.do, { executionArn });
    return true;
  }
  return false;
}

async function answerToken(engine: StepFunctionsEngine, services: RecordedServices): Promise<boolean> {
  const holder = services.holders.shift();
  if (holder === undefined) return false;
  const { token, answer } = holder;
  for (const { do: action, times } of answer.first ?? []) {
    for (let done = 0; done < times; done += 1) await callOperation(engine, action, { taskToken: token });
  }
  if (answer.then === null) return false;
  const given = parseObject(JSON.stringify(answer.with ?? {}).replaceAll('<task_token:1>', token));
  const { output, ...error } = given;
  const sent = output === undefined ? error : { output: JSON.stringify(output satisfies Json) };
  await callOperation(engine, answer.then, { taskToken: token, ...sent });
  return true;
}

function parseObject(text: string): JsonObject {
  const value = parseJson(text);
  if (!isObject(value)) throw new TypeError('An object was to be here.');
  return value;
}
