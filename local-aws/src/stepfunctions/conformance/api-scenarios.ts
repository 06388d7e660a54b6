import { setImmediate } from 'node:timers/promises';
import { Activity } from '../../activity.ts';
import { ApiError } from '../api/errors.ts';
import { callOperation } from '../api/operations.ts';
import { StepFunctionsEngine } from '../engine.ts';
import { isObject, parseJson, type Json, type JsonObject } from '../json.ts';
import type { StatusChangeEvent } from '../status-event.ts';
import { account, executionName, machineName, region, roleArn } from './play.ts';

/** A recorded answer of the API, or recorded events. */
export interface RecordedAnswer {
  name: string;
  operation?: string;
  request?: JsonObject;
  response?: Json;
  error?: { code: string; message: string; httpStatusCode?: number };
  events?: JsonObject[];
}

/** An engine with one machine, for one recorded answer. */
export interface Stage {
  engine: StepFunctionsEngine;
  events: StatusChangeEvent[];
  /** Lets a minute pass, timer by timer. */
  passMinute(): Promise<void>;
}

const pass = { Type: 'Pass', Output: { Arg1: 'argument1' }, End: true };
const waiting = {
  StartAt: 'State_1',
  States: { State_1: { Type: 'Wait', Seconds: 60, Next: 'State_2' }, State_2: pass },
};
const failure = { Error: 'SomeFailure', Cause: "This state machines raises a 'SomeFailure' failure." };

/** The machine behind each recorded answer; a waiting one where none is named. */
const machines: Record<string, JsonObject> = {
  'describe-execution-succeeded': { StartAt: 'State_1', States: { State_1: pass } },
  'describe-execution-failed': { StartAt: 'State_1', States: { State_1: { Type: 'Fail', ...failure } } },
  'describe-execution-failed-without-error-and-cause': { StartAt: 'State_1', States: { State_1: { Type: 'Fail' } } },
  'describe-execution-timed-out': { TimeoutSeconds: 5, ...waiting },
};

export function definitionFor(name: string): string {
  return JSON.stringify({ QueryLanguage: 'JSONata', ...(machines[name] ?? waiting) });
}

export function openStage(name: string): Stage {
  const activity = new Activity();
  const clock = { instant: Date.UTC(2026, 0, 1), now: (): number => clock.instant };
  const events: StatusChangeEvent[] = [];
  const engine = new StepFunctionsEngine({
    file: ':memory:',
    clock,
    activity,
    services: { call: () => Promise.reject(new Error('No service is called here.')) },
    region,
    account,
    onStatusChange: event => events.push(event),
  });
  const arn = `arn:aws:states:${region}:${account}:stateMachine:${machineName}`;
  engine.deploy({ name: machineName, arn, roleArn, definition: definitionFor(name) });
  const passMinute = async (): Promise<void> => {
    const end = clock.instant + 60_000;
    for (let due = engine.next(); due !== undefined && due <= end; due = engine.next()) {
      clock.instant = due;
      engine.fire(due);
      await activity.settled();
      await setImmediate();
    }
    clock.instant = end;
  };
  return { engine, events, passMinute };
}

/** Makes a call and gives the answer, or the error as the corpus has it. */
export async function answerOf(engine: StepFunctionsEngine, action: string, request: JsonObject): Promise<JsonObject> {
  try {
    return { response: await callOperation(engine, action, request) };
  } catch (error) {
    if (error instanceof ApiError) {
      return { error: { code: error.code, message: error.message, httpStatusCode: error.statusCode } };
    }
    throw error;
  }
}

/** Names of ours in place of the placeholders. */
export function filled(value: Json): JsonObject {
  const text = JSON.stringify(value)
    .replaceAll('<state_machine_name>', machineName)
    .replaceAll('<execution_name>', executionName)
    .replaceAll('<role_arn>', roleArn)
    .replaceAll(
      /<execution_arn>|invalid_execution_arn/g,
      `arn:aws:states:${region}:${account}:execution:${machineName}:none`,
    );
  const object = parseJson(text);
  return isObject(object) ? object : {};
}
