import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Diagnostic } from './diagnostic.ts';

/** A transition to a state that is not there. AWS calls every kind of target `Next`. */
export function missingTarget(holder: JsonObject, field: string, states: JsonObject, at: string): Diagnostic[] {
  const next = holder[field];
  if (typeof next !== 'string' || Object.hasOwn(states, next)) return [];
  return [{ code: 'MISSING_TRANSITION_TARGET', message: `Missing 'Next' target: ${next}`, location: `${at}/${field}` }];
}

/** The states that nothing leads to, from the first one on. */
export function unreachable(startAt: string, states: JsonObject, at: string): Diagnostic[] {
  const reached = new Set<string>();
  const open = [startAt];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name) || !Object.hasOwn(states, name)) continue;
    reached.add(name);
    open.push(...targetsOf(states[name]));
  }
  return Object.keys(states)
    .filter(name => !reached.has(name))
    .map(name => ({
      code: 'MISSING_TRANSITION_TARGET',
      message: `State "${name}" is not reachable.`,
      location: `${at}/States/${name}`,
    }));
}

/** A machine in which no state ends. AWS asks it of the machine's own states only, and says nothing of where. */
export function noEnd(states: JsonObject): Diagnostic[] {
  const ends = Object.values(states).some(
    state => isObject(state) && (state['End'] === true || state['Type'] === 'Succeed' || state['Type'] === 'Fail'),
  );
  return ends ? [] : [{ code: 'MISSING_END_STATE', message: 'Workflow has no terminal state' }];
}

function targetsOf(state: Json | undefined): string[] {
  if (!isObject(state)) return [];
  const rules = ['Choices', 'Catch'].flatMap(field => state[field] ?? []).filter(isObject);
  return [state['Next'], state['Default'], ...rules.map(rule => rule['Next'])].filter(
    target => typeof target === 'string',
  );
}
