import { parseArgs } from 'node:util';

/**
 * The options of a command that are whole numbers, each with what it is where it is not given; all but the seed count something.
 * @returns undefined where they can't be read, which has been said, with the usage
 */
export function numbersIn<Name extends string>(
  words: string[],
  usual: Readonly<Record<Name, number>>,
  usage: string,
): Record<Name, number> | undefined {
  const names = Object.keys(usual) as Name[];
  const options = Object.fromEntries(names.map(name => [name, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ args: words, options });
    const numbers = Object.fromEntries(names.map(name => [name, Number(values[name] ?? usual[name])])) as typeof usual;
    if (
      names.every(
        name => Number.isInteger(numbers[name]) && (name === 'seed' || values[name] === undefined || numbers[name] > 0),
      )
    )
      return numbers;
  } catch {
    // Said below, as for words that are no numbers.
  }
  console.error(`Try: ${usage}`);
  return undefined;
}
