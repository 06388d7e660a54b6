import jsonata from 'jsonata';

const fromMillis = jsonata('$fromMillis($instant, $picture, $timezone)');

/**
 * What an expression finds beside JSONata's own library: functions that Step Functions adds (not `$hash`, `$uuid` and a
 * `$random` with a seed), `$now` and `$millis` on the given clock, and no `$eval`, which Step Functions does not have.
 * @param now epoch milliseconds
 */
export function functionsAt(now: number): Record<string, unknown> {
  return {
    partition,
    range,
    parse: (text: unknown): unknown => (text === undefined ? undefined : JSON.parse(textOf(text))),
    millis: () => now,
    now: (picture?: string, timezone?: string) => fromMillis.evaluate(undefined, { instant: now, picture, timezone }),
    eval: undefined,
  };
}

function partition(items: unknown, size: unknown): unknown[] | undefined {
  if (items === undefined) return undefined;
  if (!Array.isArray(items)) throw new Error('$partition: the first argument must be an array');
  const step = Math.floor(Number(size));
  if (!(step > 0)) throw new Error('$partition: the second argument must be a number greater than 0');
  const parts: unknown[] = [];
  for (let from = 0; from < items.length; from += step) parts.push(items.slice(from, from + step));
  return parts;
}

/** A JSONata sequence: one value stands for itself, none is undefined. */
function range(first: unknown, last: unknown, step: unknown): unknown {
  const [from, to, by] = [Number(first), Number(last), Number(step)];
  if (![from, to, by].every(Number.isFinite) || by === 0) throw new Error('$range: needs three numbers, no step of 0');
  const length = Math.floor((to - from) / by) + 1;
  if (length > 1000) throw new Error('$range: may not have more than 1000 elements');
  const values = Array.from({ length: Math.max(length, 0) }, (_, index) => from + index * by);
  return values.length > 1 ? values : values[0];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
