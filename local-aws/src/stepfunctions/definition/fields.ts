import { compile, expressionIn } from '../expressions.ts';
import { isObject, type Json } from '../json.ts';
import { schemaFault, type Diagnostic } from './diagnostic.ts';

/** What a field may hold. */
export type Check = (value: Json, at: string) => Diagnostic[];

export const text: Check = (value, at) =>
  typeof value === 'string' ? [] : [schemaFault(at, 'Expected value of type String')];

export const flag: Check = (value, at) =>
  typeof value === 'boolean' ? [] : [schemaFault(at, 'Expected value of type Boolean')];

export function wholeNumber(least: number, most: number): Check {
  return (value, at) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? []
      : [schemaFault(at, `Expected value of type Integer from ${least} to ${most}`)];
}

export function numberFrom(least: number): Check {
  return (value, at) =>
    typeof value === 'number' && value >= least ? [] : [schemaFault(at, `Expected a number of at least ${least}`)];
}

export function oneOf(...allowed: string[]): Check {
  return (value, at) =>
    typeof value === 'string' && allowed.includes(value)
      ? []
      : [schemaFault(at, `Value is not valid, expected one of [${allowed.join(', ')}]`)];
}

/** JSON in which any text may be an expression; each expression must be JSONata. */
export const template: Check = (value, at) => {
  if (typeof value === 'string') return expression(value, at);
  if (Array.isArray(value)) return value.flatMap((part, index) => template(part, `${at}[${index}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => template(part, `${at}/${key}`));
};

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
export const assignment: Check = (value, at) => {
  if (!isObject(value)) return [schemaFault(at, 'Expected value of type Object')];
  const names = Object.keys(value).filter(name => name === 'states' || !/^[\p{L}_][\p{L}\p{N}_]{0,79}$/u.test(name));
  return [
    ...names.map(name => schemaFault(`${at}/${name}`, `'${name}' is not a valid variable name`)),
    ...template(value, at),
  ];
};

function expression(value: string, at: string): Diagnostic[] {
  const source = expressionIn(value);
  if (source === undefined) return [];
  try {
    compile(source);
    return [];
  } catch (error) {
    const reason = error instanceof Object && 'message' in error ? String(error.message) : String(error);
    return [
      { code: 'INVALID_JSONATA_EXPRESSION', message: `The JSONata expression is not valid: ${reason}`, location: at },
    ];
  }
}
