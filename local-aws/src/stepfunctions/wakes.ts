import type { TaskState } from './asl.ts';
import { missedHeartbeat, timeout, type Failure } from './failure.ts';
import { finish } from './finish.ts';
import { resultOfJob } from './integrations/job.ts';
import type { Json } from './json.ts';
import { act } from './run.ts';
import { waited } from './states/simple.ts';
import { resourceOf } from './states/task-events.ts';
import { answered, succeed, taskFailure, threw } from './states/task.ts';
import type { ExecutionRow, Frame, TimerRow } from './store/rows.ts';
import { newFrame, stateOf } from './strand.ts';
import type { Step, Turn } from './turn.ts';

/** The frame of the timer that ends the execution. */
const wholeExecution = -1;

/** AWS ends an execution that is a year old, in milliseconds. */
export const longestExecution = 365 * 86_400_000;

/** A new execution: its first events, its own timeout, and the way to its first state. */
export function begin(turn: Turn, input: Json): void {
  const { execution, definition } = turn;
  turn.record('ExecutionStarted', 0, {
    input: execution.input,
    inputDetails: { truncated: false },
    roleArn: execution.roleArn,
  });
  turn.store.executions.addAnnouncement(execution.id, 'RUNNING');
  const own = definition.TimeoutSeconds === undefined ? Infinity : definition.TimeoutSeconds * 1000;
  turn.setTimer(wholeExecution, 'execution', turn.now() + Math.min(own, longestExecution));
  const root = newFrame(turn, undefined, 0, input);
  turn.later(root, () => Promise.resolve({ kind: 'go', next: definition.StartAt, value: input }));
}

/** Timers that have fired. Those of one instant are all noted before any of them has consequences. */
export function timersFired(turn: Turn, timers: TimerRow[]): void {
  const standing = timers.filter(timer => turn.store.timers.stands(timer));
  if (standing.some(timer => timer.purpose === 'execution')) {
    finish(turn, 'TIMED_OUT', 0, {});
    return;
  }
  for (const timer of standing) {
    const frame = turn.frame(timer.frame);
    // A task whose timeout and heartbeat are due at once has already been released by the first of them.
    if (frame !== undefined && turn.store.timers.stands(timer)) timerFired(turn, frame, timer);
  }
}

function timerFired(turn: Turn, frame: Frame, { purpose }: TimerRow): void {
  const state = stateOf(turn, frame);
  if (state.Type === 'Task' && purpose !== 'retry') {
    timedOut(turn, frame, state, purpose === 'heartbeat' ? missedHeartbeat : timeout);
    return;
  }
  turn.release(frame, 'leave-child');
  turn.later(frame, () => (state.Type === 'Wait' ? waited(turn, frame, state) : act(turn, frame)));
}

function timedOut(turn: Turn, frame: Frame, state: TaskState, failure: Failure): void {
  const failed = taskFailure(turn, frame, state, failure, 'TimedOut');
  turn.later(frame, () => Promise.reject(failed));
}

/** A service has answered, or its call threw. An answer to an attempt that is over has no consequence. */
export function callEnded(
  turn: Turn,
  frameId: number,
  attempt: number,
  outcome: { result: Json } | { thrown: unknown },
): void {
  const [frame, state] = taskIn(turn, frameId) ?? [];
  if (frame === undefined || state === undefined || frame.attempt !== attempt || frame.phase !== 'calling') return;
  turn.later(frame, async (): Promise<Step> =>
    'result' in outcome ? answered(turn, frame, state, outcome.result) : threw(turn, frame, state, outcome.thrown),
  );
}

/** SendTaskSuccess. It counts as soon as the token is out, even before the service that carries it has answered. */
export function tokenSucceeded(turn: Turn, frameId: number, output: Json): void {
  const [frame, state] = taskIn(turn, frameId) ?? [];
  if (frame !== undefined && state !== undefined) turn.later(frame, () => succeed(turn, frame, state, output));
}

/** SendTaskFailure. */
export function tokenFailed(turn: Turn, frameId: number, failure: Failure): void {
  const [frame, state] = taskIn(turn, frameId) ?? [];
  if (frame === undefined || state === undefined) return;
  turn.later(frame, () => Promise.reject(taskFailure(turn, frame, state, failure, 'Failed')));
}

/** SendTaskHeartbeat: the next one is due as long after this one. */
export function heartbeat(turn: Turn, frameId: number): void {
  const frame = turn.frame(frameId);
  if (frame?.heartbeatSeconds === undefined) return;
  turn.setTimer(frame.id, 'heartbeat', turn.now() + frame.heartbeatSeconds * 1000);
}

/** The child execution of a `.sync` task has ended, or had already. */
export function childEnded(turn: Turn, frameId: number, child: ExecutionRow): void {
  const [frame, state] = taskIn(turn, frameId) ?? [];
  if (frame === undefined || state === undefined || child.status === 'RUNNING') return;
  if (!turn.store.frames.watchedBy(turn.execution.id, frame.id).includes(child.arn)) return;
  const resource = resourceOf(state);
  const description = resultOfJob(child, resource.kind === 'service' && resource.pattern === 'sync:2');
  const failure = { error: 'States.TaskFailed', cause: JSON.stringify(description) };
  turn.later(frame, () =>
    child.status === 'SUCCEEDED'
      ? succeed(turn, frame, state, description)
      : Promise.reject(taskFailure(turn, frame, state, failure, 'Failed')),
  );
}

function taskIn(turn: Turn, frameId: number): [Frame, TaskState] | undefined {
  const frame = turn.frame(frameId);
  if (frame === undefined || (frame.phase !== 'calling' && frame.phase !== 'parked')) return undefined;
  const state = stateOf(turn, frame);
  return state.Type === 'Task' ? [frame, state] : undefined;
}
