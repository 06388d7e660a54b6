import type jsonata from 'jsonata';
import { BoundExceeded } from './bounds-exceeded.ts';
import { asExceeded, compileBounded } from './expression-bounds.ts';
import { functionsAt } from './expression-functions.ts';
import { Meter, meterName, type Allowance } from './meter.ts';
import { isObject, typeName, type Json, type JsonObject } from './json.ts';

/** What an expression can see: `$states`, the variables, and the time. */
export interface Scope {
  states: { input: Json; context: JsonObject; result?: Json; errorOutput?: Json };
  variables: JsonObject;
  /** Epoch milliseconds. */
  now: number;
  /** Of the turn that it is evaluated in. */
  allowance: Allowance;
}

/** An expression or a template failed: States.QueryEvaluationError. The message is the last sentence of AWS's cause. */
export class EvaluationFailure extends Error {
  /** The field, as `Arguments/FunctionName`. */
  readonly location: string | undefined;
  /** AWS's event follows the state's entry only for what it checks itself, else what was before the entry. */
  readonly followsEntry: boolean;

  constructor(message: string, location?: string, followsEntry = false) {
    super(message);
    this.location = location;
    this.followsEntry = followsEntry;
  }
}

interface Typed {
  array: Json[];
  boolean: boolean;
  number: number;
  string: string;
}

const compiled = new Map<string, jsonata.Expression>();

/** The expression inside `{% … %}`, or undefined for a plain string. Spaces outside the marks make it plain. */
export function expressionIn(text: string): string | undefined {
  return text.startsWith('{%') && text.endsWith('%}') ? text.slice(2, -2).trim() : undefined;
}

/** @throws when the expression is no JSONata */
export function compile(source: string): jsonata.Expression {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const expression = compileBounded(source);
  compiled.set(source, expression);
  return expression;
}

/**
 * Evaluates every expression in a template.
 * @param location where the template stands in the state, for the error
 * @throws EvaluationFailure
 */
export async function evaluate(template: Json, scope: Scope, location: string): Promise<Json> {
  if (typeof template === 'string') {
    const source = expressionIn(template);
    return source === undefined ? template : evaluateExpression(source, scope, location);
  }
  if (Array.isArray(template)) {
    const values: Json[] = [];
    for (const [index, part] of template.entries()) values.push(await evaluate(part, scope, `${location}[${index}]`));
    return values;
  }
  if (!isObject(template)) return template;
  const values: JsonObject = {};
  for (const [key, part] of Object.entries(template)) values[key] = await evaluate(part, scope, `${location}/${key}`);
  return values;
}

/** Evaluates a field whose value must have a type. */
export async function evaluateAs<T extends keyof Typed>(
  type: T,
  template: Json,
  scope: Scope,
  location: string,
): Promise<Typed[T]> {
  const value = await evaluate(template, scope, location);
  if (typeName(value) === type) return value as Typed[T];
  const what = describe(typeof template === 'string' ? (expressionIn(template) ?? template) : '', location);
  throw new EvaluationFailure(
    `${what} returned an unexpected result type. Expected '${type}', but was '${typeName(value)}' for value: ${JSON.stringify(value)}`,
    location,
  );
}

async function evaluateExpression(source: string, scope: Scope, location: string): Promise<Json> {
  const what = describe(source, location);
  let result: { value: Json | undefined } | undefined;
  try {
    result = await evaluateWithin(source, scope);
  } catch (thrown) {
    const error = asExceeded(thrown);
    const why = error instanceof BoundExceeded ? `: ${error.message}` : `. ${said(error)}`;
    throw new EvaluationFailure(`${what} threw an error during evaluation${why}`, location);
  }
  if (result === undefined) throw new EvaluationFailure(`${what} returned nothing (undefined).`, location);
  const { value } = result;
  if (value === undefined) throw new EvaluationFailure(`${what} returned an unsupported result type.`, location);
  return value;
}

/** @returns nothing where the expression gave nothing, and no value where it gave what is no JSON */
async function evaluateWithin(source: string, scope: Scope): Promise<{ value: Json | undefined } | undefined> {
  const meter = new Meter(scope.allowance);
  try {
    const bindings = { ...functionsAt(scope.now), ...scope.variables, states: scope.states, [meterName]: meter };
    const result: unknown = await compile(source).evaluate(undefined, bindings);
    return result === undefined ? undefined : { value: jsonOf(result, meter) };
  } finally {
    meter.close();
  }
}

function describe(source: string, location: string): string {
  return `The JSONata expression '${source}' specified for the field '${location}'`;
}

function said(error: unknown): string {
  if (!(error instanceof Object)) return String(error);
  const code = 'code' in error ? String(error.code) : undefined;
  const message = 'message' in error ? String(error.message) : String(code);
  // jsonata-js names the function behind this sentence, AWS does not.
  const sentence = code === 'T1006' ? 'Attempted to invoke a non-function' : message;
  return code === undefined ? sentence : `${code}: ${sentence}`;
}

function jsonOf(result: unknown, meter: Meter): Json | undefined {
  meter.made(result);
  return toJson(result);
}

/**
 * The result as plain JSON, or undefined where a function is in it: a sequence becomes an array, -0 becomes 0, and what
 * is no number of JSON the word for it, as AWS writes it: `1/0` is "Infinity".
 */
function toJson(value: unknown): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : String(value);
  if (Array.isArray(value)) {
    const items = value.map(toJson);
    return items.every(item => item !== undefined) ? items : undefined;
  }
  if (typeof value !== 'object' || '_jsonata_lambda' in value || '_jsonata_function' in value) return undefined;
  const object: JsonObject = {};
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    const plain = toJson(part);
    if (plain === undefined) return undefined;
    object[key] = plain;
  }
  return object;
}
