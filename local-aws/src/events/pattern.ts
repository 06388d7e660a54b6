import { isObject } from './json-object.ts';
import { isAmong } from './pattern-conditions.ts';
import { PatternError } from './pattern-error.ts';

/** An EventBridge event pattern: objects name fields, lists at the leaves name what a field may be. */
export type Pattern = Record<string, unknown>;

/**
 * Whether an event matches a pattern: every field named has to match, by any one of the values or conditions listed.
 * A field of the event that is a list matches if any of its elements does.
 * @throws PatternError for a condition that EventBridge doesn't have
 */
export function matches(pattern: Pattern, event: unknown): boolean {
  return Object.entries(pattern).every(([field, wanted]) => {
    if (field === '$or') return asPatterns(wanted).some(alternative => matches(alternative, event));
    const present = isObject(event) && Object.hasOwn(event, field);
    const value = present ? event[field] : undefined;
    if (Array.isArray(wanted)) return isAmong(wanted, value);
    if (!isObject(wanted)) throw new PatternError(`"${field}" must be an object or an array`);
    const candidates = Array.isArray(value) ? value : [value];
    return candidates.some(candidate => matches(wanted, candidate));
  });
}

/** @throws PatternError where the pattern would be refused when the rule is created */
export function checkPattern(pattern: Pattern): void {
  for (const [field, wanted] of Object.entries(pattern)) {
    if (field === '$or') asPatterns(wanted).forEach(checkPattern);
    else if (Array.isArray(wanted)) isAmong(wanted, undefined);
    else if (isObject(wanted)) checkPattern(wanted);
    else throw new PatternError(`"${field}" must be an object or an array`);
  }
}

function asPatterns(value: unknown): Pattern[] {
  if (!Array.isArray(value) || value.length < 2 || !value.every(isObject)) {
    throw new PatternError('"$or" must be an array of at least two objects');
  }
  return value;
}
