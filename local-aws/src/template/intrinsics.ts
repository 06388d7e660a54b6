import { isObject } from '../events/json-object.ts';
import { TemplateError } from './template-error.ts';

/** What an intrinsic function needs to know of its surroundings. */
export interface Scope {
  stack: string;
  /** A resource's Ref, a parameter's value. Undefined for a name that the stack doesn't have. */
  ref(name: string): string | undefined;
  /** @throws TemplateError for an attribute that is not known here */
  attribute(logicalId: string, attribute: string): string;
  exported(name: string): unknown;
  outputOf(stack: string, output: string): unknown;
  condition(name: string): boolean;
}

const noValue = Symbol('AWS::NoValue');

/**
 * Replaces every intrinsic function in a value.
 * @throws TemplateError for a function, a name or a dynamic reference that is not known here
 */
export function resolveValue(value: unknown, scope: Scope, where: (string | number)[]): unknown {
  const resolved = resolve(value, scope, where);
  return resolved === noValue ? undefined : resolved;
}

function resolve(value: unknown, scope: Scope, where: (string | number)[]): unknown {
  if (typeof value === 'string') return refuseDynamicReference(value, where);
  if (Array.isArray(value)) {
    return value.map((element, index) => resolve(element, scope, [...where, index])).filter(v => v !== noValue);
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (only !== undefined && entries.length === 1) {
    const [name, argument] = only;
    if (name === 'Ref') return reference(argument, scope, where);
    if (name.startsWith('Fn::') || name === 'Condition') return call(name, argument, scope, where);
  }
  const fields = entries.map(([key, field]) => [key, resolve(field, scope, [...where, key])] as const);
  return Object.fromEntries(fields.filter(([, field]) => field !== noValue));
}

function refuseDynamicReference(text: string, where: (string | number)[]): string {
  if (text.includes('{{resolve:'))
    throw new TemplateError(where, 'dynamic references ({{resolve:…}}) are not known here');
  return text;
}

function reference(name: unknown, scope: Scope, where: (string | number)[]): string | typeof noValue {
  if (name === 'AWS::NoValue') return noValue;
  const value = typeof name === 'string' ? scope.ref(name) : undefined;
  if (value === undefined) throw new TemplateError(where, `Ref to ${String(name)}, which is not known here`);
  return value;
}

type Intrinsic = (argument: unknown, scope: Scope, where: (string | number)[]) => unknown;

function call(name: string, argument: unknown, scope: Scope, where: (string | number)[]): unknown {
  const intrinsic = intrinsics.get(name);
  if (intrinsic === undefined) throw new TemplateError(where, `the function ${name} is not known here`);
  return intrinsic(argument, scope, [...where, name]);
}

const intrinsics = new Map<string, Intrinsic>([
  [
    'Fn::GetAtt',
    (argument, scope, where) => {
      const [logicalId, ...attribute] =
        typeof argument === 'string' ? argument.split('.') : texts(argument, scope, where);
      return scope.attribute(logicalId ?? '', attribute.join('.'));
    },
  ],
  [
    'Fn::Join',
    (argument, scope, where) => {
      const [separator, parts] = list(argument, where);
      return texts(parts, scope, where).join(String(separator));
    },
  ],
  [
    'Fn::Select',
    (argument, scope, where) => {
      const [index, parts] = list(argument, where);
      const selected = list(resolve(parts, scope, where), where)[Number(index)];
      if (selected === undefined) throw new TemplateError(where, `there is no element ${String(index)}`);
      return selected;
    },
  ],
  [
    'Fn::Split',
    (argument, scope, where) => {
      const [separator, text] = list(argument, where);
      return String(resolve(text, scope, where)).split(String(separator));
    },
  ],
  ['Fn::Sub', substitute],
  ['Fn::ImportValue', (argument, scope, where) => scope.exported(String(resolve(argument, scope, where)))],
  [
    'Fn::GetStackOutput',
    (argument, scope, where) => {
      const wanted = resolve(argument, scope, where);
      if (!isObject(wanted)) throw new TemplateError(where, 'StackName and OutputName are missing');
      return scope.outputOf(String(wanted['StackName']), String(wanted['OutputName']));
    },
  ],
  [
    'Fn::If',
    (argument, scope, where) => {
      const [condition, yes, no] = list(argument, where);
      return resolve(scope.condition(String(condition)) ? yes : no, scope, where);
    },
  ],
  ['Fn::Equals', (argument, scope, where) => allEqual(list(argument, where).map(v => resolve(v, scope, where)))],
  ['Fn::And', (argument, scope, where) => list(argument, where).every(v => resolve(v, scope, where) === true)],
  ['Fn::Or', (argument, scope, where) => list(argument, where).some(v => resolve(v, scope, where) === true)],
  ['Fn::Not', (argument, scope, where) => resolve(list(argument, where)[0], scope, where) !== true],
  ['Condition', (argument, scope) => scope.condition(String(argument))],
]);

function substitute(argument: unknown, scope: Scope, where: (string | number)[]): string {
  const [text, variables] = typeof argument === 'string' ? [argument, {}] : list(argument, where);
  const own = resolve(variables, scope, where);
  return String(text).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal === '!') return `\${${name}}`;
    if (isObject(own) && name in own) return String(own[name]);
    const [logicalId = '', ...attribute] = name.split('.');
    return attribute.length > 0
      ? scope.attribute(logicalId, attribute.join('.'))
      : String(reference(name, scope, where));
  });
}

function list(value: unknown, where: (string | number)[]): unknown[] {
  if (Array.isArray(value)) return value;
  throw new TemplateError(where, 'a list was expected');
}

function texts(value: unknown, scope: Scope, where: (string | number)[]): string[] {
  return list(resolve(value, scope, where), where).map(String);
}

function allEqual(values: unknown[]): boolean {
  return values.every(value => JSON.stringify(value) === JSON.stringify(values[0]));
}
