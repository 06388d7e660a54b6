import type { PropertyType, ResourceProperties, SpecDatabase } from '@aws-cdk/service-spec-types';
import { isObject } from '@imr/local-aws/events';
import { branchesOf, isIntrinsic } from './intrinsic.ts';

/**
 * What CloudFormation would refuse in the properties of a resource, or of a part of one: `<path>: <why>`. What only a
 * deployment can tell (a reference, an imported value) is taken as right.
 */
export function propertyFaults(
  database: SpecDatabase,
  properties: ResourceProperties,
  given: Record<string, unknown>,
  path: string,
): string[] {
  const unknown = Object.keys(given).filter(name => !Object.hasOwn(properties, name));
  const missing = Object.entries(properties).filter(([name, { required }]) => required === true && !(name in given));
  return [
    ...unknown.map(name => `${path}.${name}: there is no such property`),
    ...missing.map(([name]) => `${path}.${name}: is required`),
    ...Object.entries(properties).flatMap(([name, { type }]) =>
      name in given ? valueFaults(database, type, given[name], `${path}.${name}`) : [],
    ),
  ];
}

function valueFaults(database: SpecDatabase, type: PropertyType, value: unknown, path: string): string[] {
  const branches = branchesOf(value);
  if (branches !== undefined) return branches.flatMap(branch => valueFaults(database, type, branch, path));
  if (isIntrinsic(value)) return [];
  switch (type.type) {
    case 'string':
      return allowed(value, typeof value === 'string', type.allowedValues, 'text', path);
    case 'integer':
      return allowed(value, Number.isInteger(value), type.allowedValues, 'a whole number', path);
    case 'number':
      return must(typeof value === 'number', 'a number', path);
    case 'boolean':
      return must(typeof value === 'boolean', 'true or false', path);
    case 'date-time':
      return must(typeof value === 'string' && !Number.isNaN(Date.parse(value)), 'a date', path);
    case 'json':
      return must(isObject(value) || Array.isArray(value), 'JSON', path);
    case 'null':
      return must(value === null, 'null', path);
    case 'tag':
      return must(isObject(value) && 'Key' in value && 'Value' in value, 'a tag', path);
    case 'array':
      if (!Array.isArray(value)) return must(false, 'a list', path);
      return value.flatMap((one, index) => valueFaults(database, type.element, one, `${path}[${index}]`));
    case 'map':
      if (!isObject(value)) return must(false, 'a map', path);
      return Object.entries(value).flatMap(([name, one]) =>
        valueFaults(database, type.element, one, `${path}.${name}`),
      );
    case 'ref':
      if (!isObject(value)) return must(false, 'an object', path);
      return propertyFaults(database, database.get('typeDefinition', type.reference).properties, value, path);
    case 'union':
      return fewest(type.types.map(one => valueFaults(database, one, value, path)));
  }
}

function must(holds: boolean, what: string, path: string): string[] {
  return holds ? [] : [`${path}: must be ${what}`];
}

function allowed(
  value: unknown,
  fits: boolean,
  values: readonly unknown[] | undefined,
  what: string,
  path: string,
): string[] {
  if (!fits) return must(false, what, path);
  if (values === undefined || values.includes(value)) return [];
  return [`${path}: must be one of ${values.join(', ')}, not ${String(value)}`];
}

/** Of what may be one of several, the faults of the one that it comes nearest to. */
function fewest(faults: string[][]): string[] {
  return faults.toSorted((one, other) => one.length - other.length)[0] ?? [];
}
