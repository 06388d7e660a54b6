import { isObject, parseJson, type Json, type JsonObject } from '../json.ts';
import type { Definition } from '../asl.ts';
import { InvalidDefinition, schemaFault, type Diagnostic } from './diagnostic.ts';
import {
  branchShape,
  catcherShape,
  jsonPathFields,
  machineShape,
  processorShape,
  retrierShape,
  ruleShape,
  stateShapes,
  type Shape,
} from './state-fields.ts';
import { missingTarget, noEnd, unreachable } from './transitions.ts';

/** What holds for the whole machine while its states are looked at. */
interface Machine {
  queryLanguage: Json | undefined;
  /** Every state's name: AWS lets a name occur once in a machine, branches and iterations included. */
  names: Set<string>;
}

/**
 * @throws InvalidDefinition naming everything that is wrong, or that this engine does not do
 */
export function parseDefinition(definition: string): Definition {
  const found = diagnose(definition);
  if (found.length > 0) throw new InvalidDefinition(found);
  return JSON.parse(definition) as Definition;
}

/** What is wrong with a definition, by name and place. */
export function diagnose(definition: string): Diagnostic[] {
  let parsed: Json;
  try {
    parsed = parseJson(definition);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ code: 'INVALID_JSON_DESCRIPTION', message: reason, location: '/' }];
  }
  if (!isObject(parsed)) {
    return [{ code: 'SCHEMA_VALIDATION_FAILED', message: 'Definition must be a valid JSON object' }];
  }
  return graph(parsed, machineShape, '', { queryLanguage: parsed['QueryLanguage'], names: new Set() });
}

function graph(value: Json, shape: Shape, at: string, machine: Machine): Diagnostic[] {
  if (!isObject(value)) return [schemaFault(at, 'Expected value of type [OBJECT]')];
  const own = fields(value, shape, at);
  const states = value['States'];
  if (states === undefined) return own;
  if (!isObject(states) || Object.keys(states).length === 0) {
    return [...own, schemaFault(`${at}/States`, 'Expected an object with at least one state')];
  }
  return [
    ...own,
    ...missingTarget(value, 'StartAt', states, at),
    ...Object.entries(states).flatMap(([name, state]) =>
      stateFaults(name, state, states, `${at}/States/${name}`, machine),
    ),
    ...pathFaults(value['StartAt'], states, at),
  ];
}

/** AWS looks for states that nothing reaches only where the machine can end. */
function pathFaults(startAt: Json | undefined, states: JsonObject, at: string): Diagnostic[] {
  if (typeof startAt !== 'string') return [];
  const endless = at === '' ? noEnd(states) : [];
  return endless.length > 0 ? endless : unreachable(startAt, states, at);
}

function stateFaults(name: string, state: Json, states: JsonObject, at: string, machine: Machine): Diagnostic[] {
  if (!isObject(state)) return [schemaFault(at, 'Expected value of type [OBJECT]')];
  const type = state['Type'];
  const shape = typeof type === 'string' && Object.hasOwn(stateShapes, type) ? stateShapes[type] : undefined;
  if (type === undefined) return [schemaFault(at, 'These fields are required: [Type]')];
  if (shape === undefined) {
    const types = Object.keys(stateShapes).join(', ');
    return [schemaFault(`${at}/Type`, `Value should be one of the following: [${types}]`)];
  }
  const language = languageFaults(state, at, machine);
  if (language.length > 0) return language;
  const again = { code: 'DUPLICATE_STATE_NAME', message: `Duplicate State name: ${name}`, location: at };
  const isAgain = machine.names.has(name);
  machine.names.add(name);
  return [
    ...(isAgain ? [again] : []),
    ...(name.length > 80 ? [schemaFault(at, 'A state name may have 80 characters at most')] : []),
    ...fields(state, shape, at),
    ...leavingFaults(state, states, at),
    ...list(state, 'Retry', at).flatMap(([rule, where]) => fields(rule, retrierShape, where)),
    ...list(state, 'Catch', at).flatMap(([rule, where]) => [
      ...fields(rule, catcherShape, where),
      ...missingTarget(rule, 'Next', states, where),
    ]),
    ...wildcardFaults(state, at),
    ...heartbeatFaults(state, at),
    ...list(state, 'Choices', at).flatMap(([rule, where]) => [
      ...fields(rule, ruleShape, where),
      ...missingTarget(rule, 'Next', states, where),
    ]),
    ...list(state, 'Branches', at).flatMap(([branch, where]) => graph(branch, branchShape, where, machine)),
    ...(isObject(state['ItemProcessor'])
      ? graph(state['ItemProcessor'], processorShape, `${at}/ItemProcessor`, machine)
      : []),
  ];
}

function languageFaults(state: JsonObject, at: string, machine: Machine): Diagnostic[] {
  const own = state['QueryLanguage'];
  if (own === 'JSONPath' && machine.queryLanguage === 'JSONata') {
    return [schemaFault(at, "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine")];
  }
  if ((own ?? machine.queryLanguage) === 'JSONata') return [];
  return [schemaFault(at, "The query language 'JSONPath' is not supported here: set 'QueryLanguage' to 'JSONata'")];
}

function fields(value: JsonObject, shape: Shape, at: string): Diagnostic[] {
  const missing = shape.required.filter(name => value[name] === undefined);
  const here = at === '' ? '/' : at;
  return [
    ...(missing.length > 0 ? [schemaFault(here, `These fields are required: [${missing.join(', ')}]`)] : []),
    ...Object.entries(value).flatMap(([name, field]) => {
      const check = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
      return check === undefined ? [schemaFault(here, unsupported(name))] : check(field, `${at}/${name}`);
    }),
  ];
}

function unsupported(field: string): string {
  return jsonPathFields.has(field)
    ? `The QueryLanguage is set to 'JSONata', but field '${field}' is only supported for the 'JSONPath' QueryLanguage`
    : `Field '${field}' is not supported`;
}

/** `Next` or `End`, as the type of the state has it, and where they lead. */
function leavingFaults(state: JsonObject, states: JsonObject, at: string): Diagnostic[] {
  const type = state['Type'];
  if (type === 'Choice') return missingTarget(state, 'Default', states, at);
  if (type === 'Succeed' || type === 'Fail') return [];
  const waits = type === 'Wait' && Object.hasOwn(state, 'Seconds') === Object.hasOwn(state, 'Timestamp');
  return [
    ...(waits ? [schemaFault(at, "Exactly one of 'Seconds' and 'Timestamp' is required")] : []),
    ...((state['Next'] === undefined) === (state['End'] === true)
      ? []
      : [schemaFault(at, "Exactly one of 'Next' and 'End' is required")]),
    ...missingTarget(state, 'Next', states, at),
  ];
}

/** A heartbeat that comes no sooner than the timeout is none. */
function heartbeatFaults(state: JsonObject, at: string): Diagnostic[] {
  const { HeartbeatSeconds, TimeoutSeconds } = state;
  const both = typeof HeartbeatSeconds === 'number' && typeof TimeoutSeconds === 'number';
  return both && HeartbeatSeconds >= TimeoutSeconds
    ? [schemaFault(`${at}/HeartbeatSeconds`, "'HeartbeatSeconds' must be smaller than 'TimeoutSeconds'")]
    : [];
}

/** States.ALL stands alone, in the last rule of its list. */
function wildcardFaults(state: JsonObject, at: string): Diagnostic[] {
  return ['Retry', 'Catch'].flatMap(field => {
    const rules = list(state, field, at);
    return rules.flatMap(([rule, where], index) => {
      const names = Array.isArray(rule['ErrorEquals']) ? rule['ErrorEquals'] : [];
      const misplaced = names.includes('States.ALL') && (names.length > 1 || index < rules.length - 1);
      return misplaced
        ? [schemaFault(`${where}/ErrorEquals`, 'States.ALL must appear alone and in the last rule')]
        : [];
    });
  });
}

function list(state: JsonObject, field: string, at: string): [JsonObject, string][] {
  const value = state[field];
  if (!Array.isArray(value)) return [];
  return value.map((rule, index) => [isObject(rule) ? rule : {}, `${at}/${field}[${index}]`]);
}
