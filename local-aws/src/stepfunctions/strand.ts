import type { State, StateGraph } from './asl.ts';
import type { Scope } from './expressions.ts';
import { parseJson, type Json, type JsonObject } from './json.ts';
import type { Frame } from './store/rows.ts';
import type { Turn } from './turn.ts';

/** The states that a frame moves in. */
export function graphOf(turn: Turn, frame: Frame): StateGraph {
  const parent = turn.parentOf(frame);
  if (parent === undefined) return turn.definition;
  const state = stateOf(turn, parent);
  const graph = state.Type === 'Parallel' ? state.Branches[frame.position] : undefined;
  const inner = state.Type === 'Map' ? state.ItemProcessor : graph;
  if (inner === undefined) throw new Error(`The state ${parent.state} has no inner states.`);
  return inner;
}

/** The state that a frame is in. */
export function stateOf(turn: Turn, frame: Frame): State {
  const state = graphOf(turn, frame).States[frame.state];
  if (state === undefined) throw new Error(`The definition has no state ${frame.state}.`);
  return state;
}

/** A fresh frame: the root (without parent), or a child of one. */
export function newFrame(turn: Turn, parent: Frame | undefined, position: number, input: Json): Frame {
  return turn.know({
    id: turn.store.frames.nextId(turn.execution.id),
    parent: parent?.id ?? null,
    position,
    phase: 'queued',
    state: '',
    input,
    variables: {},
    last: 0,
    entered: 0,
    before: 0,
    enteredAt: 0,
    retries: [],
    attempt: 0,
  });
}

/**
 * What the expressions of a frame's current state see.
 * @param seen the result or the error, where there is one; the item, for an ItemSelector
 */
export function scopeOf(
  turn: Turn,
  frame: Frame,
  seen: { result?: Json; errorOutput?: Json; item?: { index: number; value: Json } } = {},
): Scope {
  const { item, ...outcome } = seen;
  return {
    states: { input: frame.input, context: contextOf(turn, frame, item), ...outcome },
    variables: variablesOf(turn, frame),
    now: turn.now(),
    allowance: turn.allowance,
  };
}

function variablesOf(turn: Turn, frame: Frame): JsonObject {
  const parent = turn.parentOf(frame);
  return parent === undefined ? frame.variables : { ...variablesOf(turn, parent), ...frame.variables };
}

/** `$states.context`, in the shape that AWS gives it. */
function contextOf(turn: Turn, frame: Frame, item: { index: number; value: Json } | undefined): JsonObject {
  const { execution } = turn;
  const retries = frame.retries.reduce((sum, used) => sum + used, 0);
  const current = item ?? itemOf(turn, frame);
  return {
    Execution: {
      Id: execution.arn,
      Input: parseJson(execution.input),
      StartTime: isoTime(execution.startedAt),
      Name: execution.name,
      RoleArn: execution.roleArn,
      RedriveCount: 0,
    },
    StateMachine: { Id: execution.machineArn, Name: execution.machineArn.split(':').at(-1) ?? '' },
    State: {
      Name: frame.state,
      EnteredTime: isoTime(frame.enteredAt),
      ...(stateOf(turn, frame).Type === 'Task' ? { RetryCount: retries } : {}),
    },
    ...(frame.token === undefined ? {} : { Task: { Token: frame.token } }),
    ...(current === undefined ? {} : { Map: { Item: { Index: current.index, Value: current.value } } }),
  };
}

/** The item of the innermost Map around a frame. */
function itemOf(turn: Turn, frame: Frame): { index: number; value: Json } | undefined {
  if (frame.item !== undefined) return { index: frame.position, value: frame.item };
  const parent = turn.parentOf(frame);
  return parent === undefined ? undefined : itemOf(turn, parent);
}

function isoTime(instant: number): string {
  return new Date(instant).toISOString();
}
