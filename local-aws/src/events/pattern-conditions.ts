import { isObject } from './json-object.ts';
import { PatternError } from './pattern-error.ts';

/** Whether a value (or, where it is a list, one of its elements) is one of those that a leaf of a pattern allows. */
export function isAmong(allowed: unknown[], value: unknown): boolean {
  const checks = allowed.map(condition => checkOf(condition));
  return checks.some(check => check(value));
}

type Check = (value: unknown) => boolean;

/** Says of one single value that is there whether it is meant. */
type Test = (single: unknown) => boolean;

function checkOf(condition: unknown): Check {
  if (!isObject(condition)) return anyElement(equalTo(condition));
  const [name, argument] = onlyEntry(condition);
  if (name === 'exists') return existence(argument);
  if (name === 'anything-but') {
    const excluded = exclusion(argument);
    return value => value !== undefined && elementsOf(value).every(element => !excluded(element));
  }
  const make = conditions.get(name);
  if (make === undefined) throw new PatternError(`Unrecognized match type ${name}`);
  return anyElement(make(argument));
}

const conditions = new Map<string, (argument: unknown) => Test>([
  ['prefix', argument => affix(argument, (text, part) => text.startsWith(part))],
  ['suffix', argument => affix(argument, (text, part) => text.endsWith(part))],
  ['equals-ignore-case', argument => ignoringCase(textOf(argument), (text, part) => text === part)],
  ['wildcard', wildcard],
  ['numeric', numeric],
]);

function anyElement(test: Test): Check {
  return value => value !== undefined && elementsOf(value).some(test);
}

function elementsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function equalTo(wanted: unknown): Test {
  return single => single === wanted;
}

/** Existence is judged of leaves: an object below the field is not a value, so it doesn't "exist" as one. */
function existence(wanted: unknown): Check {
  if (typeof wanted !== 'boolean') throw new PatternError('exists match pattern must be either true or false.');
  return value => (value !== undefined && !isObject(value)) === wanted;
}

function affix(argument: unknown, fits: (text: string, part: string) => boolean): Test {
  if (isObject(argument)) {
    const [name, part] = onlyEntry(argument);
    if (name !== 'equals-ignore-case') throw new PatternError(`Unsupported anything ${name} within prefix or suffix`);
    return ignoringCase(textOf(part), fits);
  }
  const part = textOf(argument);
  return single => typeof single === 'string' && fits(single, part);
}

function ignoringCase(part: string, fits: (text: string, part: string) => boolean): Test {
  return single => typeof single === 'string' && fits(single.toLowerCase(), part.toLowerCase());
}

function wildcard(argument: unknown): Test {
  const text = textOf(argument);
  if (text.includes('**')) throw new PatternError('Consecutive wildcard characters');
  // A backslash makes the star or backslash after it an ordinary character.
  const parts = text.match(/\\[*\\]|\*|[^*\\]+|\\/g) ?? [];
  const source = parts.map(part => (part === '*' ? '.*' : literally(part.replace(/^\\(?=[*\\])/, ''))));
  const expression = new RegExp(`^${source.join('')}$`, 's');
  return single => typeof single === 'string' && expression.test(single);
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function numeric(argument: unknown): Test {
  if (!Array.isArray(argument) || argument.length === 0 || argument.length % 2 !== 0) {
    throw new PatternError('Invalid numeric match');
  }
  const tests: ((number: number) => boolean)[] = [];
  for (let index = 0; index < argument.length; index += 2) {
    tests.push(comparison(argument[index], argument[index + 1]));
  }
  return single => typeof single === 'number' && tests.every(test => test(single));
}

function comparison(operator: unknown, limit: unknown): (number: number) => boolean {
  if (typeof limit !== 'number') throw new PatternError('Value of numeric match must be a number');
  switch (operator) {
    case '=':
      return number => number === limit;
    case '<':
      return number => number < limit;
    case '<=':
      return number => number <= limit;
    case '>':
      return number => number > limit;
    case '>=':
      return number => number >= limit;
    default:
      throw new PatternError(`Unrecognized numeric range operator ${String(operator)}`);
  }
}

function exclusion(argument: unknown): Test {
  if (isObject(argument)) {
    const [name, value] = onlyEntry(argument);
    const make = conditions.get(name);
    if (make === undefined || name === 'numeric') throw new PatternError(`Unsupported anything-but pattern: ${name}`);
    const tests = elementsOf(value).map(make);
    return single => tests.some(test => test(single));
  }
  const tests = elementsOf(argument).map(equalTo);
  return single => tests.some(test => test(single));
}

function onlyEntry(object: Record<string, unknown>): [string, unknown] {
  const [entry, ...others] = Object.entries(object);
  if (entry === undefined || others.length > 0) throw new PatternError('Only one key allowed in match expression');
  return entry;
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new PatternError('match pattern must be a string');
  return value;
}
