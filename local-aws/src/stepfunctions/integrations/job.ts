import { parseJson, type Json } from '../json.ts';
import { redrive } from '../api/describe.ts';
import type { ExecutionRow } from '../store/rows.ts';

/**
 * What a `.sync` task gets when the execution it started has ended: its description, keys capitalised.
 * @param decoded input and output as JSON values (`.sync:2`) instead of JSON text
 */
export function resultOfJob(child: ExecutionRow, decoded: boolean): Json {
  const value = (text: string): Json => (decoded ? parseJson(text) : text);
  return {
    ...(child.cause === null ? {} : { Cause: child.cause }),
    ...(child.error === null ? {} : { Error: child.error }),
    ExecutionArn: child.arn,
    Input: value(child.input),
    InputDetails: { Included: true },
    Name: child.name,
    ...(child.output === null ? {} : { Output: value(child.output), OutputDetails: { Included: true } }),
    ...capitalised(redrive(child.status)),
    StartDate: child.startedAt,
    StateMachineArn: child.machineArn,
    Status: child.status,
    ...(child.stoppedAt === null ? {} : { StopDate: child.stoppedAt }),
  };
}

function capitalised(fields: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name.charAt(0).toUpperCase() + name.slice(1), value]),
  );
}
