import { evaluate } from '../expressions.ts';
import { StateFailure } from '../failure.ts';
import { isObject, largestPayload, type Json, type JsonObject } from '../json.ts';
import type { Frame } from '../store/rows.ts';
import { scopeOf, stateOf } from '../strand.ts';
import type { Step, Turn } from '../turn.ts';

/** How a state is left: by its own fields, by a choice rule's or by a catcher's. */
export interface Leaving {
  fields: { Next?: string; Assign?: JsonObject; Output?: Json };
  /** The output where there is no Output field. */
  otherwise: Json;
  result?: Json;
  errorOutput?: Json;
  /** Where the fields stand in the state: `Choices[0]/`; nothing for the state's own. */
  at?: string;
}

/**
 * Evaluates Assign and Output, each on the variables as they were before, and records the exit.
 * @throws EvaluationFailure, and StateFailure for an output beyond the limit
 */
export async function leave(turn: Turn, frame: Frame, leaving: Leaving): Promise<Step> {
  const { fields, at = '' } = leaving;
  const scope = scopeOf(turn, frame, {
    ...(leaving.result === undefined ? {} : { result: leaving.result }),
    ...(leaving.errorOutput === undefined ? {} : { errorOutput: leaving.errorOutput }),
  });
  const assigned = await evaluate(fields.Assign ?? {}, scope, `${at}Assign`);
  const value = fields.Output === undefined ? leaving.otherwise : await evaluate(fields.Output, scope, `${at}Output`);
  const variables = isObject(assigned) ? assigned : {};
  const output = within(frame, value);
  within(frame, variables);
  frame.variables = { ...frame.variables, ...variables };
  frame.last = turn.record(`${stateOf(turn, frame).Type}StateExited`, frame.last, {
    ...assignedFields(variables),
    name: frame.state,
    output,
    outputDetails: { truncated: false },
  });
  return { kind: 'go', next: fields.Next, value };
}

/** The value as JSON text, or the failure that no wildcard catches. */
export function within(frame: Frame, value: Json): string {
  const text = JSON.stringify(value);
  if (Buffer.byteLength(text) <= largestPayload) return text;
  throw new StateFailure(
    {
      error: 'States.DataLimitExceeded',
      cause: tooLarge(frame.state),
      terminal: true,
    },
    frame.last,
  );
}

export function tooLarge(what: string): string {
  return `The state/task '${what}' returned a result with a size exceeding the maximum number of bytes service limit.`;
}

function assignedFields(variables: JsonObject): object {
  const entries = Object.entries(variables);
  if (entries.length === 0) return {};
  return {
    assignedVariables: Object.fromEntries(entries.map(([name, value]) => [name, JSON.stringify(value)])),
    assignedVariablesDetails: { truncated: false },
  };
}
