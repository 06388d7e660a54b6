import { isObject } from './json-object.ts';

/**
 * Reads a path such as `$.detail.items[0].name` or `$.detail['a-b']` (what EventBridge's transformers and Pipes know of
 * JSONPath, less wildcards).
 * @returns undefined where there is nothing
 * @throws Error for a path that is written otherwise
 */
export function readPath(path: string, from: unknown): unknown {
  let value = from;
  for (const step of stepsOf(path)) {
    if (Array.isArray(value)) value = value[Number(step)] as unknown;
    else if (isObject(value)) value = value[step];
    else return undefined;
  }
  return value;
}

/** @throws Error for a path that can't be read */
export function stepsOf(path: string): string[] {
  if (!/^\$(\.[\w-]+|\[\d+\]|\['[^']+'\])*$/.test(path)) throw new Error(`Not a path that is understood here: ${path}`);
  return [...path.matchAll(/\.([\w-]+)|\[(\d+)\]|\['([^']+)'\]/g)].map(match => match[1] ?? match[2] ?? match[3] ?? '');
}
