import * as z from 'zod';
import { type CommandType, descriptorOf } from '../../../../domain/commands/commands.ts';

type Path = readonly string[];
type Json = Record<string, unknown>;

/** Each place of a command at which somebody types words: by its path, `items[]` for each of a list. */
export function typedTexts(type: CommandType): string[] {
  const schema = z.toJSONSchema(descriptorOf(type).payload, { io: 'input', unrepresentable: 'any' });
  const paths = textsIn(schema as Json, []).map(path => path.join('.').replaceAll('.[]', '[]'));
  return [...new Set(paths)];
}

function textsIn(schema: Json, path: Path): Path[] {
  const { type, properties, items, anyOf, oneOf } = schema;
  const isWords = type === 'string' && ['enum', 'const', 'format', 'pattern'].every(key => schema[key] === undefined);
  if (isWords) return [path];
  const inProperties = Object.entries((properties ?? {}) as Record<string, Json>).flatMap(([name, one]) =>
    textsIn(one, [...path, name]),
  );
  const inEither = ((anyOf ?? oneOf ?? []) as Json[]).flatMap(one => textsIn(one, path));
  return [...inProperties, ...inEither, ...(items === undefined ? [] : textsIn(items as Json, [...path, '[]']))];
}

/** That payload with other words at the paths; a path that leads through something that is not there is left out. */
export function withTexts(payload: object, texts: Readonly<Record<string, string>>): object {
  const copy = structuredClone(payload) as Json;
  for (const [path, words] of Object.entries(texts)) put(copy, path.split('.'), words);
  return copy;
}

function put(target: Json, [name = '', ...rest]: Path, words: string): void {
  if (name.endsWith('[]')) {
    const list = name.slice(0, -2);
    if (rest.length === 0) target[list] = [words];
    else for (const one of (target[list] ?? []) as Json[]) put(one, rest, words);
    return;
  }
  if (rest.length === 0) target[name] = words;
  else if (typeof target[name] === 'object') put(target[name] as Json, rest, words);
}
