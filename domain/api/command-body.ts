import * as z from 'zod';
import { type CommandType, commandTypes, descriptorOf } from '../commands/commands.ts';
import { message } from '../words/refusals/said.ts';

/** The version of the case that the sender saw: a case that moved on since then refuses the command. */
export const ExpectedVersion = z.int({ error: message('version') }).positive();

/** A person’s command as it is sent: its name, and beside it what it carries. */
function commandBody(type: CommandType): z.ZodObject {
  return z.strictObject({
    type: z.literal(type),
    expectedVersion: z.optional(ExpectedVersion),
    ...descriptorOf(type).payload.shape,
  });
}

const bodies = new Map(commandTypes.map(type => [type, commandBody(type)]));

export function commandBodyOf(type: CommandType): z.ZodObject {
  const body = bodies.get(type);
  if (body === undefined) throw new Error(`There is no command ${type}.`);
  return body;
}

/** A body that is one of those commands; `type` says which. */
export function anyCommandOf(types: readonly CommandType[]): z.ZodType {
  const [first, ...others] = types.map(commandBodyOf);
  if (first === undefined) throw new Error('There is no command to choose from.');
  return z.discriminatedUnion('type', [first, ...others]);
}
