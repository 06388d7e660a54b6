import { isObject, type Json, type JsonObject } from '../json.ts';
import { opened } from './normalise.ts';

/** Masks that stand for an instant, in whatever form. */
const instants = ['<date>', '<start-date>', '<stop-date>', '<start-time>', '<entered-time>'];

/** Where two values differ first, in words; undefined where they agree. */
export function difference(expected: Json, actual: Json, at = ''): string | undefined {
  return differ(opened(expected), opened(actual), at);
}

/**
 * Where a history differs from the recorded one.
 * @param order as the case has it: in order, the null-id events as a multiset, or all as one
 */
export function historyDifference(
  expected: JsonObject[],
  actual: JsonObject[],
  order: string | undefined,
): string | undefined {
  if (order === 'concurrent') return multisetDifference(expected.map(withoutIds), actual.map(withoutIds));
  const unordered = expected.filter(event => event['id'] === null);
  if (unordered.length > 0) return branchesDifference(expected, actual, unordered);
  for (let index = 0; index < Math.max(expected.length, actual.length); index += 1) {
    const found = eventDifference(expected[index], actual[index], `event ${index + 1}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Compares by id what has one; the rest as a multiset, with the one event that the recorder lost left over. */
function branchesDifference(expected: JsonObject[], actual: JsonObject[], unordered: JsonObject[]): string | undefined {
  const ordered = expected.filter(event => event['id'] !== null);
  for (const event of ordered) {
    const found = eventDifference(
      event,
      actual.find(({ id }) => id === event['id']),
      `event ${JSON.stringify(event['id'])}`,
    );
    if (found !== undefined) return found;
  }
  const others = actual.filter(event => !ordered.some(({ id }) => id === event['id']));
  const lost = others.findIndex(({ type }) => type === 'ParallelStateSucceeded' || type === 'ParallelStateFailed');
  const rest = others.filter((_, index) => index !== lost);
  return multisetDifference(unordered.map(withoutIds), rest.map(withoutIds));
}

function multisetDifference(expected: JsonObject[], actual: JsonObject[]): string | undefined {
  const left = [...actual];
  for (const event of expected) {
    const index = left.findIndex(candidate => eventDifference(event, candidate, '') === undefined);
    if (index < 0) return `no event like ${JSON.stringify(event)}`;
    left.splice(index, 1);
  }
  return left.length === 0 ? undefined : `${left.length} events too many, as ${JSON.stringify(left[0])}`;
}

/** An event recorded without its input or output (a case says so in its note) is compared without them. */
function eventDifference(
  expected: JsonObject | undefined,
  actual: JsonObject | undefined,
  at: string,
): string | undefined {
  if (expected === undefined || actual === undefined) {
    return `${at}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
  }
  const name = Object.keys(expected).find(key =>
    /^(stateEntered|stateExited|executionSucceeded)EventDetails$/.test(key),
  );
  const [recorded, got] = name === undefined ? [] : [expected[name], actual[name]];
  if (name === undefined || !isObject(recorded) || !isObject(got)) return difference(expected, actual, at);
  const bare = recorded['input'] === undefined && recorded['output'] === undefined;
  return difference(expected, bare ? { ...actual, [name]: withoutData(got) } : actual, at);
}

function withoutData(details: JsonObject): JsonObject {
  const { input: _i, inputDetails: _id, output: _o, outputDetails: _od, ...rest } = details;
  return rest;
}

function withoutIds(event: JsonObject): JsonObject {
  const { id: _id, previousEventId: _previous, ...rest } = event;
  return rest;
}

function differ(expected: Json, actual: Json | undefined, at: string): string | undefined {
  const said = `${at}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
  if (typeof expected === 'string') return matchesText(expected, actual) ? undefined : said;
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return said;
    return first(expected.map((part, index) => differ(part, actual[index], `${at}[${index}]`)));
  }
  if (!isObject(expected)) return expected === actual ? undefined : said;
  if (!isObject(actual)) return said;
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return first(
    [...names].map(name => {
      const part = expected[name];
      if (part === undefined) return `${at}/${name}: expected nothing, got ${JSON.stringify(actual[name])}`;
      return differ(part, actual[name], `${at}/${name}`);
    }),
  );
}

function matchesText(expected: string, actual: Json | undefined): boolean {
  if (instants.includes(expected)) return actual !== undefined && actual !== null;
  if (typeof actual !== 'string') return false;
  if (expected === actual || !instants.some(mask => expected.includes(mask))) return expected === actual;
  const pattern = expected.split(new RegExp(instants.join('|'))).map(part => escaped(part));
  return new RegExp(`^${pattern.join('.*')}$`, 's').test(actual);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function first(found: (string | undefined)[]): string | undefined {
  return found.find(one => one !== undefined);
}
