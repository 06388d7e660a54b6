import type { TaskState } from '../asl.ts';
import { evaluate, evaluateAs, EvaluationFailure, type Scope } from '../expressions.ts';
import { errorFields, StateFailure, type Failure } from '../failure.ts';
import { failureOf } from '../integrations/error-names.ts';
import { failedEntries, requestParameters } from '../integrations/parameters.ts';
import type { ServiceCall } from '../integrations/service-caller.ts';
import { isObject, largestPayload, sizeOf, type Json } from '../json.ts';
import type { ExecutionRow, Frame } from '../store/rows.ts';
import { scopeOf } from '../strand.ts';
import { newToken } from '../tokens.ts';
import { parked, type Step, type Turn } from '../turn.ts';
import { leave, tooLarge, within } from './leave.ts';
import { recordTask, resourceOf } from './task-events.ts';

/** Begins an attempt: the token, the events and the timers are on disk before the service is called. */
export async function startTask(turn: Turn, frame: Frame, state: TaskState): Promise<Step> {
  const resource = resourceOf(state);
  if (resource.kind === 'service' && resource.pattern !== 'request') frame.token = newToken();
  const scope = scopeOf(turn, frame);
  const parameters = state.Arguments === undefined ? frame.input : await evaluate(state.Arguments, scope, 'Arguments');
  const timeout = await seconds(state.TimeoutSeconds, scope, 'TimeoutSeconds');
  const heartbeat = await seconds(state.HeartbeatSeconds, scope, 'HeartbeatSeconds');
  const text = within(frame, parameters);
  const limits = {
    ...(timeout === undefined ? {} : { timeoutInSeconds: timeout }),
    ...(heartbeat === undefined ? {} : { heartbeatInSeconds: heartbeat }),
  };
  frame.attempt = recordTask(
    turn,
    frame,
    resource,
    'Scheduled',
    resource.kind === 'function'
      ? { input: text, inputDetails: { truncated: false }, resource: resource.arn, ...limits }
      : { parameters: text, region: turn.region, ...limits },
  );
  recordTask(turn, frame, resource, 'Started');
  frame.parameters = parameters;
  frame.phase = 'calling';
  if (timeout !== undefined) turn.setTimer(frame.id, 'timeout', turn.now() + timeout * 1000);
  if (heartbeat !== undefined) {
    frame.heartbeatSeconds = heartbeat;
    turn.setTimer(frame.id, 'heartbeat', turn.now() + heartbeat * 1000);
  }
  if (frame.token !== undefined) turn.store.frames.saveToken(frame.token, turn.execution.id, frame.id);
  turn.save(frame);
  turn.effects.push({
    kind: 'call',
    frame: frame.id,
    attempt: frame.attempt,
    call: callOf(turn.execution, frame, state),
  });
  return parked;
}

/** The call of the attempt under way. After a restart it is the same again, the token included. */
export function callOf(execution: ExecutionRow, frame: Frame, state: TaskState): ServiceCall {
  const resource = resourceOf(state);
  const arns = { machine: execution.machineArn, execution: execution.arn };
  return {
    resourceType: resource.kind === 'function' ? 'lambda' : resource.resourceType,
    resource: resource.kind === 'function' ? resource.arn : resource.action,
    parameters: requestParameters(resource, frame.parameters ?? null, arns),
    roleArn: execution.roleArn,
  };
}

/** The service has answered: the task succeeds, or was submitted and now waits for its token or its job. */
export async function answered(turn: Turn, frame: Frame, state: TaskState, result: Json): Promise<Step> {
  const resource = resourceOf(state);
  if (sizeOf(result) > largestPayload) {
    const what = resource.kind === 'function' ? resource.arn : resource.resourceType.replace(/^aws-sdk:/, '');
    // Recorded on AWS: this one, unlike a state's own output beyond the limit, is caught by States.ALL.
    throw taskFailure(turn, frame, state, { error: 'States.DataLimitExceeded', cause: tooLarge(what) }, 'Failed');
  }
  const cause = failedEntries(resource, result);
  if (cause !== undefined) throw taskFailure(turn, frame, state, { error: 'EventBridge.FailedEntry', cause }, 'Failed');
  if (resource.kind === 'function' || resource.pattern === 'request') return succeed(turn, frame, state, result);
  recordTask(turn, frame, resource, 'Submitted', {
    output: JSON.stringify(result),
    outputDetails: { truncated: false },
  });
  frame.phase = 'parked';
  delete frame.parameters;
  if (resource.pattern !== 'token') watchJob(turn, frame, result);
  turn.save(frame);
  return parked;
}

/** The call threw. Of a task that was to wait, AWS says that its submission failed. */
export function threw(turn: Turn, frame: Frame, state: TaskState, thrown: unknown): never {
  const resource = resourceOf(state);
  const submits = resource.kind === 'service' && resource.pattern !== 'request';
  throw taskFailure(turn, frame, state, failureOf(thrown, resource), submits ? 'SubmitFailed' : 'Failed');
}

/** The task has its result: from the service, from SendTaskSuccess or from its job. */
export function succeed(turn: Turn, frame: Frame, state: TaskState, result: Json): Promise<Step> {
  turn.release(frame, 'leave-child');
  recordTask(turn, frame, resourceOf(state), 'Succeeded', {
    output: JSON.stringify(result),
    outputDetails: { truncated: false },
  });
  return leave(turn, frame, { fields: state, otherwise: result, result });
}

/** Ends the attempt and records its failure; what `Retry` and `Catch` make of it is decided where it is thrown. */
export function taskFailure(
  turn: Turn,
  frame: Frame,
  state: TaskState,
  failure: Failure,
  what: 'Failed' | 'SubmitFailed' | 'TimedOut',
): StateFailure {
  turn.release(frame, 'stop-child');
  const event = recordTask(turn, frame, resourceOf(state), what, errorFields(failure));
  return new StateFailure(failure, event);
}

function watchJob(turn: Turn, frame: Frame, result: Json): void {
  const child = isObject(result) ? result['ExecutionArn'] : undefined;
  if (typeof child !== 'string') return;
  turn.store.frames.watch(child, turn.execution.id, frame.id);
  // It may have ended before this turn came.
  turn.effects.push({ kind: 'tell-parent', execution: turn.execution.id, frame: frame.id, child });
}

async function seconds(template: Json | undefined, scope: Scope, location: string): Promise<number | undefined> {
  if (template === undefined) return undefined;
  const value = typeof template === 'number' ? template : await evaluateAs('number', template, scope, location);
  if (Number.isInteger(value) && value >= 1 && value <= 99_999_999) return value;
  throw new EvaluationFailure(
    `The ${location} field must be a whole number from 1 to 99999999 but was: ${value}`,
    location,
  );
}
