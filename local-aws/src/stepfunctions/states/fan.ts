import type { MapState, ParallelState } from '../asl.ts';
import { evaluate, evaluateAs, EvaluationFailure, type Scope } from '../expressions.ts';
import type { StateFailure } from '../failure.ts';
import type { Json } from '../json.ts';
import type { Frame } from '../store/rows.ts';
import { graphOf, newFrame, scopeOf, stateOf } from '../strand.ts';
import { parked, type Step, type Turn } from '../turn.ts';
import { leave } from './leave.ts';

/** An inline Map runs this many iterations at once where MaxConcurrency sets no limit (a quota of AWS). */
const mostIterationsAtOnce = 40;

/** The state types of which AWS records that they were aborted, where a sibling's failure ends them. */
const abortable = new Set(['Task', 'Wait', 'Map', 'Parallel']);

export async function startParallel(turn: Turn, frame: Frame, state: ParallelState): Promise<Step> {
  const input =
    state.Arguments === undefined ? frame.input : await evaluate(state.Arguments, scopeOf(turn, frame), 'Arguments');
  frame.last = turn.record('ParallelStateStarted', frame.last);
  frame.phase = 'fanned';
  turn.save(frame);
  for (const position of state.Branches.keys()) begin(turn, newFrame(turn, frame, position, input), frame.last);
  return parked;
}

export async function startMap(turn: Turn, frame: Frame, state: MapState): Promise<Step> {
  const scope = scopeOf(turn, frame);
  const items = await itemsOf(frame, state, scope);
  const concurrency = (await numberIn(state.MaxConcurrency, scope, 'MaxConcurrency')) ?? 0;
  const toleratedCount = await numberIn(state.ToleratedFailureCount, scope, 'ToleratedFailureCount');
  const toleratedPercentage = await numberIn(state.ToleratedFailurePercentage, scope, 'ToleratedFailurePercentage');
  frame.fan = {
    length: items.length,
    ...(toleratedCount === undefined ? {} : { toleratedCount }),
    ...(toleratedPercentage === undefined ? {} : { toleratedPercentage }),
  };
  frame.last = turn.record('MapStateStarted', frame.last, { length: items.length });
  frame.phase = 'fanned';
  turn.save(frame);
  if (items.length === 0) return finish(turn, frame, state);
  for (const [position, item] of items.entries()) {
    const child = newFrame(turn, frame, position, null);
    child.item = item;
    turn.save(child);
  }
  const atOnce = concurrency >= 1 ? concurrency : mostIterationsAtOnce;
  for (let started = 0; started < Math.min(atOnce, items.length); started += 1) {
    await startIteration(turn, frame, state, frame.last);
  }
  return parked;
}

/** A branch or an iteration has ended well. The Map or Parallel goes on with the next iteration, or is done. */
export function childSucceeded(turn: Turn, child: Frame, parent: Frame, output: Json): void {
  const state = stateOf(turn, parent);
  const inner = child.last;
  child.phase = 'succeeded';
  child.output = output;
  turn.save(child);
  if (state.Type === 'Map') {
    parent.last = turn.record('MapIterationSucceeded', inner, { name: parent.state, index: child.position });
  } else {
    parent.last = inner;
  }
  turn.later(parent, () => goOn(turn, parent, inner));
}

/**
 * A branch or an iteration has failed. A Map that tolerates it goes on; else all that still runs in it is aborted and
 * the state itself fails.
 */
export function childFailed(turn: Turn, child: Frame, parent: Frame, failure: StateFailure): void {
  const { event } = failure;
  if (stateOf(turn, parent).Type === 'Map') {
    parent.last = turn.record('MapIterationFailed', event, { name: parent.state, index: child.position });
    child.phase = 'failed';
    turn.save(child);
    if (tolerates(turn, parent)) {
      turn.later(parent, () => goOn(turn, parent, event));
      return;
    }
  }
  recordAbort(turn, child, event);
  endChildren(turn, parent, event, child);
  parent.last = event;
  turn.later(parent, () => Promise.reject(failure));
}

async function goOn(turn: Turn, frame: Frame, previous: number): Promise<Step> {
  const state = stateOf(turn, frame);
  if (state.Type !== 'Map' && state.Type !== 'Parallel') throw new Error(`${frame.state} has no branches.`);
  if (state.Type === 'Map' && (await startIteration(turn, frame, state, previous))) {
    turn.save(frame);
    return parked;
  }
  const { execution, store } = turn;
  const ended = ['succeeded', 'failed'] as const;
  const count = ended.reduce((sum, phase) => sum + store.frames.countChildren(execution.id, frame.id, phase), 0);
  const expected = state.Type === 'Map' ? (frame.fan?.length ?? 0) : state.Branches.length;
  if (count >= expected) return finish(turn, frame, state);
  turn.save(frame);
  return parked;
}

/** The results in the order of the branches or items; tolerated failures leave none. */
function finish(turn: Turn, frame: Frame, state: MapState | ParallelState): Promise<Step> {
  const children = turn.store.frames.children(turn.execution.id, frame.id);
  const outputs = children.flatMap(child => (child.phase === 'succeeded' ? [child.output ?? null] : []));
  for (const child of children) turn.remove(turn.know(child));
  delete frame.fan;
  // The exit follows the last event inside, as the success does.
  turn.record(`${state.Type}StateSucceeded`, frame.last);
  return leave(turn, frame, { fields: state, otherwise: outputs, result: outputs });
}

/** Starts the next iteration that has not begun. @returns whether there was one */
async function startIteration(turn: Turn, frame: Frame, state: MapState, previous: number): Promise<boolean> {
  const queued = turn.store.frames.firstChild(turn.execution.id, frame.id, 'queued');
  if (queued === undefined) return false;
  const child = turn.know(queued);
  const item = { index: child.position, value: child.item ?? null };
  const started = turn.record('MapIterationStarted', previous, { name: frame.state, index: child.position });
  try {
    const scope = scopeOf(turn, frame, { item });
    const { ItemSelector } = state;
    child.input = ItemSelector === undefined ? item.value : await evaluate(ItemSelector, scope, 'ItemSelector');
  } catch (thrown) {
    endChildren(turn, frame, frame.last, child);
    throw thrown;
  }
  begin(turn, child, started);
  return true;
}

function begin(turn: Turn, child: Frame, previous: number): void {
  child.last = previous;
  child.phase = 'running';
  turn.save(child);
  const next = graphOf(turn, child).StartAt;
  turn.later(child, () => Promise.resolve({ kind: 'go', next, value: child.input }));
}

async function itemsOf(frame: Frame, state: MapState, scope: Scope): Promise<Json[]> {
  if (state.Items === undefined) {
    if (Array.isArray(frame.input)) return frame.input;
    throw new EvaluationFailure(`Map state input must be an array but was: ${JSON.stringify(frame.input)}`);
  }
  return evaluateAs('array', state.Items, scope, 'Items');
}

/** Every limit that is set must be kept. */
function tolerates(turn: Turn, frame: Frame): boolean {
  const { length, toleratedCount, toleratedPercentage } = frame.fan ?? { length: 0 };
  if (toleratedCount === undefined && toleratedPercentage === undefined) return false;
  const failed = turn.store.frames.countChildren(turn.execution.id, frame.id, 'failed');
  return failed <= (toleratedCount ?? Infinity) && (failed / length) * 100 <= (toleratedPercentage ?? 100);
}

async function numberIn(template: Json | undefined, scope: Scope, location: string): Promise<number | undefined> {
  return template === undefined ? undefined : evaluateAs('number', template, scope, location);
}

/** Ends every frame below, and records the abort of those that still ran. */
function endChildren(turn: Turn, frame: Frame, event: number, alreadyRecorded: Frame | undefined): void {
  for (const row of turn.store.frames.children(turn.execution.id, frame.id)) {
    const child = turn.know(row);
    const ran = !['queued', 'succeeded', 'failed'].includes(child.phase) && child !== alreadyRecorded;
    if (ran && stateOf(turn, frame).Type === 'Map') {
      turn.record('MapIterationAborted', event, { name: frame.state, index: child.position });
    }
    endChildren(turn, child, event, undefined);
    if (ran) recordAbort(turn, child, event);
    turn.remove(child);
  }
}

function recordAbort(turn: Turn, child: Frame, event: number): void {
  if (child.state === '') return;
  const { Type } = stateOf(turn, child);
  if (abortable.has(Type)) turn.record(`${Type}StateAborted`, event);
}
