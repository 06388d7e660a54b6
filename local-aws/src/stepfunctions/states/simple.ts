import type { ChoiceState, FailState, PassState, SucceedState, WaitState } from '../asl.ts';
import { evaluateAs, EvaluationFailure, type Scope } from '../expressions.ts';
import { StateFailure } from '../failure.ts';
import type { Json } from '../json.ts';
import type { Frame } from '../store/rows.ts';
import { scopeOf } from '../strand.ts';
import { parseTimestamp } from '../timestamps.ts';
import { parked, type Step, type Turn } from '../turn.ts';
import { leave } from './leave.ts';

export function pass(turn: Turn, frame: Frame, state: PassState | SucceedState): Promise<Step> {
  return leave(turn, frame, { fields: state, otherwise: frame.input });
}

/** The first rule that holds decides, with its own Assign and Output; the state's own are for Default only. */
export async function choose(turn: Turn, frame: Frame, state: ChoiceState): Promise<Step> {
  const scope = scopeOf(turn, frame);
  for (const [index, rule] of state.Choices.entries()) {
    const holds =
      typeof rule.Condition === 'boolean'
        ? rule.Condition
        : await evaluateAs('boolean', rule.Condition, scope, `Choices[${index}]/Condition`);
    if (holds) return leave(turn, frame, { fields: rule, otherwise: frame.input, at: `Choices[${index}]/` });
  }
  if (state.Default === undefined) {
    const cause = `An error occurred while executing the state '${frame.state}' (entered at the event id #${frame.entered}). Failed to transition out of the state. The state does not point to a next state.`;
    // The guide has States.NoChoiceMatched for it; what AWS was seen to say is this, which no wildcard catches.
    throw new StateFailure({ error: 'States.Runtime', cause, terminal: true }, frame.entered);
  }
  const { Assign, Output, Default } = state;
  const fields = {
    Next: Default,
    ...(Assign === undefined ? {} : { Assign }),
    ...(Output === undefined ? {} : { Output }),
  };
  return leave(turn, frame, { fields, otherwise: frame.input });
}

export async function fail(turn: Turn, frame: Frame, state: FailState): Promise<Step> {
  const scope = scopeOf(turn, frame);
  const error = await textOf(state.Error, scope, 'Error');
  const cause = await textOf(state.Cause, scope, 'Cause');
  throw new StateFailure(
    { ...(error === undefined ? {} : { error }), ...(cause === undefined ? {} : { cause }) },
    frame.entered,
  );
}

/** A wait whose instant has come is no wait. Any other is a row in the table of timers. */
export async function wait(turn: Turn, frame: Frame, state: WaitState): Promise<Step> {
  const due = await dueAt(turn, frame, state);
  if (due <= turn.now()) return waited(turn, frame, state);
  turn.setTimer(frame.id, 'wait', due);
  frame.phase = 'waiting';
  turn.save(frame);
  return parked;
}

export function waited(turn: Turn, frame: Frame, state: WaitState): Promise<Step> {
  return leave(turn, frame, { fields: state, otherwise: frame.input });
}

async function dueAt(turn: Turn, frame: Frame, state: WaitState): Promise<number> {
  const scope = scopeOf(turn, frame);
  if (state.Timestamp !== undefined) {
    const text = await evaluateAs('string', state.Timestamp, scope, 'Timestamp');
    const instant = parseTimestamp(text);
    // "Step Functions considers the time value up to seconds and truncates milliseconds" (its guide).
    if (instant !== undefined) return Math.floor(instant / 1000) * 1000;
    throw new EvaluationFailure(
      `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${text}`,
      'Timestamp',
      true,
    );
  }
  const seconds = await evaluateAs('number', state.Seconds ?? 0, scope, 'Seconds');
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= 99_999_999) return turn.now() + seconds * 1000;
  throw new EvaluationFailure(
    `The Seconds field must be a whole number from 0 to 99999999 but was: ${seconds}`,
    'Seconds',
    true,
  );
}

async function textOf(template: Json | undefined, scope: Scope, location: string): Promise<string | undefined> {
  return template === undefined ? undefined : evaluateAs('string', template, scope, location);
}
