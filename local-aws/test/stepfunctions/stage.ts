import { setImmediate } from 'node:timers/promises';
import { Activity } from '../../src/activity.ts';
import { callOperation } from '../../src/stepfunctions/api/operations.ts';
import { StepFunctionsEngine } from '../../src/stepfunctions/engine.ts';
import type { ServiceCall } from '../../src/stepfunctions/integrations/service-caller.ts';
import { isObject, type Json, type JsonObject } from '../../src/stepfunctions/json.ts';
import type { StatusChangeEvent } from '../../src/stepfunctions/status-event.ts';

export const machineArn = 'arn:aws:states:us-west-2:000000000000:stateMachine:machine';
export const executionArn = 'arn:aws:states:us-west-2:000000000000:execution:machine:one';
export const start = Date.UTC(2026, 10, 24, 18);

/** Says what a service answers to a call; the engine's tests have one for each machine. */
export type Service = (call: ServiceCall, attempt: number) => unknown;

/** No answer, unless `answerFirst` gives one. */
export const never = Symbol('never');

/** A running engine on a clock that stands still until it is moved. */
export class Stage {
  readonly engine: StepFunctionsEngine;
  readonly calls: ServiceCall[] = [];
  readonly events: StatusChangeEvent[] = [];
  readonly #activity = new Activity();
  readonly #clock: { instant: number; now(): number };
  readonly #unanswered: ((value: unknown) => void)[] = [];

  constructor(options: { service?: Service; file?: string; at?: number } = {}) {
    const { service = () => null, file = ':memory:', at = start } = options;
    this.#clock = { instant: at, now: () => this.#clock.instant };
    const call = async (request: ServiceCall): Promise<unknown> => {
      this.calls.push(request);
      const answer = service(request, this.calls.length);
      if (answer !== never) return answer;
      const { promise, resolve } = Promise.withResolvers();
      this.#unanswered.push(resolve);
      return promise;
    };
    this.engine = new StepFunctionsEngine({
      file,
      clock: this.#clock,
      activity: this.#activity,
      services: { call },
      region: 'us-west-2',
      account: '000000000000',
      onStatusChange: event => this.events.push(event),
    });
  }

  deploy(definition: JsonObject, arn = machineArn): void {
    this.engine.deploy({
      name: arn.split(':').at(-1) ?? '',
      arn,
      roleArn: 'arn:aws:iam::000000000000:role/role',
      definition: JSON.stringify({ QueryLanguage: 'JSONata', ...definition }),
    });
  }

  call(action: string, input: object): Promise<JsonObject> {
    return callOperation(this.engine, action, input);
  }

  async begin(input: Json = {}, name = 'one'): Promise<void> {
    await this.call('StartExecution', { stateMachineArn: machineArn, name, input: JSON.stringify(input) });
    await this.settle();
  }

  /** Answers the first of the calls that had no answer. */
  async answerFirst(value: unknown): Promise<void> {
    this.#unanswered.shift()?.(value);
    await this.settle();
  }

  /** Until nothing is under way but calls that are never answered. */
  async settle(): Promise<void> {
    do await setImmediate();
    while (this.#activity.running.length > this.#unanswered.length);
  }

  /** Goes on by so many seconds, from timer to timer. */
  async pass(seconds: number): Promise<void> {
    const end = this.#clock.instant + seconds * 1000;
    for (let due = this.engine.next(); due !== undefined && due <= end; due = this.engine.next()) {
      this.#clock.instant = Math.max(due, this.#clock.instant);
      this.engine.fire(this.#clock.instant);
      await this.settle();
    }
    this.#clock.instant = end;
  }

  get now(): number {
    return this.#clock.instant;
  }

  /** Status, and what there is of output, error and cause. */
  async outcome(arn = executionArn): Promise<JsonObject> {
    const { status = null, output, error, cause } = await this.call('DescribeExecution', { executionArn: arn });
    return {
      status,
      ...(typeof output === 'string' ? { output: JSON.parse(output) as Json } : {}),
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    };
  }

  async history(arn = executionArn): Promise<JsonObject[]> {
    const { events } = await this.call('GetExecutionHistory', { executionArn: arn, maxResults: 1000 });
    return Array.isArray(events) ? events.filter(isObject) : [];
  }

  /** The history in short, a line an event: `4←3 TaskScheduled`, states by name. */
  async lines(arn = executionArn): Promise<string[]> {
    const events = await this.history(arn);
    return events.map(event => {
      const details = Object.values(event).find(isObject) ?? {};
      const { name, index } = details;
      const what = [event['type'], name, index].filter(part => typeof part === 'string' || typeof part === 'number');
      return `${JSON.stringify(event['id'])}←${JSON.stringify(event['previousEventId'])} ${what.join(' ')}`;
    });
  }

  /** The token in the last call. */
  token(): string {
    const parameters = this.calls.at(-1)?.parameters;
    const token = isObject(parameters) ? parameters['Token'] : undefined;
    if (typeof token !== 'string') throw new Error('The last call carries no token.');
    return token;
  }
}

/** A task that parks: the service gets the token and somebody answers later. */
export function park(more: JsonObject = {}): JsonObject {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
    Arguments: { Token: '{% $states.context.Task.Token %}' },
    ...more,
  };
}

export function invoke(more: JsonObject = {}): JsonObject {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: { FunctionName: 'act', Payload: '{% $states.input %}' },
    ...more,
  };
}
