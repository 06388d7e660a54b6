import { compile, expressionIn } from '../expressions.ts';
import { isObject, type Json } from '../json.ts';
import { schemaFault, type Diagnostic } from './diagnostic.ts';
import { referencesIn } from './references.ts';

/** What a field may hold. */
export type Check = (value: Json, at: string) => Diagnostic[];

export const text: Check = (value, at) =>
  typeof value === 'string' ? [] : [schemaFault(at, 'Expected value of type [STRING]')];

export const flag: Check = (value, at) =>
  typeof value === 'boolean' ? [] : [schemaFault(at, 'Expected value of type [BOOLEAN]')];

export function wholeNumber(least: number, most: number): Check {
  return (value, at) => {
    if (!Number.isInteger(value)) return [schemaFault(at, 'Expected value of type [INTEGER]')];
    if (Number(value) > most) return [schemaFault(at, `Maximum value is ${most}`)];
    return Number(value) < least ? [schemaFault(at, `Minimum value is ${least}`)] : [];
  };
}

export function numberFrom(least: number): Check {
  return (value, at) =>
    typeof value === 'number' && value >= least ? [] : [schemaFault(at, `Expected a number of at least ${least}`)];
}

export function oneOf(...allowed: string[]): Check {
  return (value, at) =>
    typeof value === 'string' && allowed.includes(value)
      ? []
      : [schemaFault(at, `Value should be one of the following: [${allowed.join(', ')}]`)];
}

/** What `$states` has only in some fields: the result of a task that succeeded, the error that a catcher caught. */
export type Seen = 'result' | 'errorOutput';

/** JSON in which any text may be an expression; each expression must be JSONata, and read what it can see there. */
export function templateSeeing(...seen: Seen[]): Check {
  const check: Check = (value, at) => {
    if (typeof value === 'string') return expression(value, at, seen);
    if (Array.isArray(value)) return value.flatMap((part, index) => check(part, `${at}[${index}]`));
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([key, part]) => check(part, `${at}/${key}`));
  };
  return check;
}

export const template = templateSeeing();

/** An expression, or else a literal that the given check lets through. */
export function expressionOr(literal: Check): Check {
  return (value, at) =>
    typeof value === 'string' && expressionIn(value) !== undefined ? expression(value, at) : literal(value, at);
}

export const condition: Check = (value, at) =>
  typeof value === 'string' && expressionIn(value) === undefined
    ? [schemaFault(at, "Expected a JSONata expression in '{% %}' or a boolean")]
    : expressionOr(flag)(value, at);

/** `Assign`: variables and their templates. */
export function assignmentSeeing(...seen: Seen[]): Check {
  return (value, at) => {
    if (!isObject(value)) return [schemaFault(at, 'Expected value of type [OBJECT]')];
    const names = Object.keys(value).filter(name => name === 'states' || !/^[\p{L}_][\p{L}\p{N}_]{0,79}$/u.test(name));
    return [
      ...names.map(name => schemaFault(`${at}/${name}`, `'${name}' is not a valid variable name`)),
      ...templateSeeing(...seen)(value, at),
    ];
  };
}

function expression(value: string, at: string, seen: readonly Seen[] = []): Diagnostic[] {
  const source = expressionIn(value);
  if (source === undefined) return [];
  let references;
  try {
    references = referencesIn(compile(source).ast());
  } catch (error) {
    const message = error instanceof Object && 'message' in error ? String(error.message) : String(error);
    return [{ code: 'INVALID_JSONATA_EXPRESSION', message, location: at }];
  }
  const { context, states } = references;
  const hidden = (['result', 'errorOutput'] as const).filter(field => states.has(field) && !seen.includes(field));
  const unsupported = (message: string): Diagnostic => ({
    code: 'UNSUPPORTED_JSONATA_EXPRESSION',
    message,
    location: at,
  });
  return [
    ...context.map(name =>
      unsupported(`Reference to '${name}' ${name === '$$' ? '' : 'at the top level '}is not supported.`),
    ),
    ...hidden.map(field => unsupported(`Field '$states.${field}' does not exist.`)),
  ];
}
