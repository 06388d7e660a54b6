import type { State } from './asl.ts';
import { EvaluationFailure } from './expressions.ts';
import type { Json } from './json.ts';
import { errorFields, errorOutput, matches, retryFor, StateFailure } from './failure.ts';
import { finish } from './finish.ts';
import { childFailed, childSucceeded, startMap, startParallel } from './states/fan.ts';
import { leave } from './states/leave.ts';
import { choose, fail, pass, wait } from './states/simple.ts';
import { startTask } from './states/task.ts';
import type { Frame } from './store/rows.ts';
import { stateOf } from './strand.ts';
import { parked, type Step, type Turn } from './turn.ts';

/** Does all the work of a turn, until every strand rests or the execution has ended. */
export async function drain(turn: Turn): Promise<void> {
  for (let work = turn.nextWork(); work !== undefined; work = turn.nextWork()) {
    await run(turn, work.frame, work.begin);
  }
}

/** Begins, or begins again after a retry's delay, what the state of a frame does. */
export function act(turn: Turn, frame: Frame): Promise<Step> {
  const state = stateOf(turn, frame);
  switch (state.Type) {
    case 'Pass':
    case 'Succeed':
      return pass(turn, frame, state);
    case 'Choice':
      return choose(turn, frame, state);
    case 'Wait':
      return wait(turn, frame, state);
    case 'Fail':
      return fail(turn, frame, state);
    case 'Task':
      return startTask(turn, frame, state);
    case 'Parallel':
      return startParallel(turn, frame, state);
    case 'Map':
      return startMap(turn, frame, state);
    default:
      return state satisfies never;
  }
}

async function run(turn: Turn, frame: Frame, begin: () => Promise<Step>): Promise<void> {
  let step = await guarded(turn, frame, begin);
  while (step.kind === 'go') {
    const { next, value } = step;
    if (next === undefined) {
      const parent = turn.parentOf(frame);
      if (parent === undefined) finish(turn, 'SUCCEEDED', frame.last, { output: JSON.stringify(value) });
      else childSucceeded(turn, frame, parent, value);
      return;
    }
    step = await guarded(turn, frame, () => {
      enter(turn, frame, next, value);
      return act(turn, frame);
    });
  }
}

function enter(turn: Turn, frame: Frame, name: string, input: Json): void {
  frame.state = name;
  frame.input = input;
  frame.retries = [];
  frame.phase = 'running';
  frame.before = frame.last;
  frame.enteredAt = turn.now();
  frame.last = turn.record(`${stateOf(turn, frame).Type}StateEntered`, frame.last, {
    input: JSON.stringify(input),
    inputDetails: { truncated: false },
    name,
  });
  frame.entered = frame.last;
}

async function guarded(turn: Turn, frame: Frame, begin: () => Promise<Step>): Promise<Step> {
  try {
    return await begin();
  } catch (thrown) {
    return afterFailure(turn, frame, failureIn(turn, frame, thrown));
  }
}

/** Retries, catches, or fails the strand. */
async function afterFailure(turn: Turn, frame: Frame, failed: StateFailure): Promise<Step> {
  const state = stateOf(turn, frame);
  if (retried(turn, frame, state, failed)) return parked;
  const { failure } = failed;
  frame.last = failed.event;
  if (state.Type === 'Map' || state.Type === 'Parallel')
    frame.last = turn.record(`${state.Type}StateFailed`, failed.event);
  const catchers = 'Catch' in state ? (state.Catch ?? []) : [];
  const index = catchers.findIndex(catcher => matches(catcher, failure));
  const catcher = catchers[index];
  if (catcher === undefined) return failStrand(turn, frame, new StateFailure(failure, frame.last));
  const seen = { ...errorOutput(failure) };
  try {
    return await leave(turn, frame, { fields: catcher, otherwise: seen, errorOutput: seen, at: `Catch[${index}]/` });
  } catch (thrown) {
    return failStrand(turn, frame, failureIn(turn, frame, thrown));
  }
}

function retried(turn: Turn, frame: Frame, state: State, failed: StateFailure): boolean {
  const retriers = 'Retry' in state ? (state.Retry ?? []) : [];
  const retry = retryFor(retriers, frame.retries, failed.failure, Math.random);
  if (retry === undefined) return false;
  for (let index = 0; index <= retry.retrier; index += 1) frame.retries[index] ??= 0;
  frame.retries[retry.retrier] = (frame.retries[retry.retrier] ?? 0) + 1;
  frame.last = failed.event;
  frame.phase = 'retrying';
  turn.setTimer(frame.id, 'retry', turn.now() + retry.delay);
  turn.save(frame);
  return true;
}

function failStrand(turn: Turn, frame: Frame, failed: StateFailure): Step {
  const parent = turn.parentOf(frame);
  if (parent === undefined) finish(turn, 'FAILED', failed.event, failed.failure);
  else childFailed(turn, frame, parent, failed);
  return parked;
}

/** An expression that failed becomes an event and States.QueryEvaluationError. Anything unknown is thrown on. */
function failureIn(turn: Turn, frame: Frame, thrown: unknown): StateFailure {
  if (thrown instanceof StateFailure) return thrown;
  if (!(thrown instanceof EvaluationFailure)) throw thrown;
  const failure = {
    error: 'States.QueryEvaluationError',
    cause: `An error occurred while executing the state '${frame.state}' (entered at the event id #${frame.entered}). ${thrown.message}`,
  };
  const skipsEntry = frame.last === frame.entered && !thrown.followsEntry;
  const event = turn.record('EvaluationFailed', skipsEntry ? frame.before : frame.last, {
    ...errorFields(failure),
    ...(thrown.location === undefined ? {} : { location: thrown.location }),
    state: frame.state,
  });
  return new StateFailure(failure, event);
}
