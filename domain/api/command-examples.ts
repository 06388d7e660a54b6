import { type CommandType, descriptorOf } from '../commands/commands.ts';
import type { Examples } from './examples.ts';

/** The examples of whole bodies for those commands: the first of each has the command's own name. */
export function commandExamplesOf(types: readonly CommandType[]): Examples {
  return Object.fromEntries(
    types.flatMap(type => {
      const { says, example, furtherExamples = {} } = descriptorOf(type);
      return [[type, { summary: says, value: { type, ...example } }], ...Object.entries(furtherExamples)];
    }),
  );
}
