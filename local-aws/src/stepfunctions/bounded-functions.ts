import type jsonata from 'jsonata';
import { isObject } from './json.ts';
import { meterIn } from './meter.ts';

// In place of two functions of jsonata that take the square of what they are given, and as long, within one step.

export function append(this: jsonata.Focus, one: unknown, other: unknown): unknown {
  meterIn(this.environment)?.step();
  if (one === undefined) return other;
  if (other === undefined) return one;
  return [one, other].flat();
}

/** Values are the same where their JSON is, whatever the order of their members. */
export function distinct(values: unknown): unknown {
  if (!Array.isArray(values) || values.length < 2) return values;
  const first = new Map<string | undefined, unknown>();
  for (const value of values as unknown[]) {
    const text: string | undefined = JSON.stringify(value, sorted);
    if (!first.has(text)) first.set(text, value);
  }
  return [...first.values()];
}

function sorted(_name: string, value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
