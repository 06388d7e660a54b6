import { randomUUID } from 'node:crypto';
import { diagnose, parseDefinition } from '../definition/validate.ts';
import type { Machine, StepFunctionsEngine } from '../engine.ts';
import { finish } from '../finish.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { MachineRow } from '../store/rows.ts';
import { ApiError, machineDoesNotExist, validation } from './errors.ts';
import { arn, flag, optionalText, pageSize, text } from './input.ts';
import { nextToken, pageFrom } from './page.ts';

/** The same request again answers the same machine; the definition is compared as text. */
export function createStateMachine(engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  return engine.serially(() => {
    const name = text(input, 'name');
    const definition = text(input, 'definition');
    const roleArn = arnOfRole(input);
    if ((optionalText(input, 'type') ?? 'STANDARD') !== 'STANDARD') {
      throw new ApiError('StateMachineTypeNotSupported', 'Only Standard workflows run here.');
    }
    parseDefinition(definition);
    const machineArn = `arn:aws:states:${engine.region}:${engine.account}:stateMachine:${name}`;
    const known = engine.store.machines.find(machineArn);
    if (known !== undefined) {
      const same = engine.store.machines.definitionText(known.hash) === definition && known.roleArn === roleArn;
      if (!same) throw new ApiError('StateMachineAlreadyExists', `State Machine Already Exists: '${machineArn}'`);
      return { stateMachineArn: machineArn, creationDate: known.createdAt / 1000 };
    }
    engine.deploy({ name, arn: machineArn, definition, roleArn });
    return { stateMachineArn: machineArn, creationDate: engine.now() / 1000 };
  });
}

/** What changes makes a revision; running executions keep what they began with. What stays the same keeps the last one. */
export function updateStateMachine(engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  return engine.serially(() => {
    const machine = existingMachine(engine, input);
    const definition = optionalText(input, 'definition');
    const roleArn = optionalText(input, 'roleArn');
    const level = levelIn(input);
    if (
      definition === undefined &&
      roleArn === undefined &&
      level === undefined &&
      !('tracingConfiguration' in input)
    ) {
      throw new ApiError(
        'MissingRequiredParameter',
        'Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified',
      );
    }
    if (flag(input, 'publish', false)) throw validation('Versions of state machines are not supported here.');
    const before = asDeployed(engine, machine);
    const after = {
      ...before,
      ...(definition === undefined ? {} : { definition }),
      ...(roleArn === undefined ? {} : { roleArn }),
      ...(level === undefined ? {} : { loggingLevel: level }),
    };
    const changed = (['definition', 'roleArn', 'loggingLevel'] as const).some(field => after[field] !== before[field]);
    engine.deploy(after);
    if (changed) engine.store.machines.revise(machine.arn, randomUUID());
    return { updateDate: engine.now() / 1000, ...revision(engine, machine) };
  });
}

export function describeStateMachine(engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  return engine.serially(() => {
    const machine = existingMachine(engine, input);
    return {
      stateMachineArn: machine.arn,
      name: machine.name,
      status: 'ACTIVE',
      definition: engine.store.machines.definitionText(machine.hash),
      roleArn: machine.roleArn,
      type: 'STANDARD',
      creationDate: machine.createdAt / 1000,
      loggingConfiguration: { level: machine.loggingLevel, includeExecutionData: false },
      tracingConfiguration: { enabled: false },
      ...revision(engine, machine),
    };
  });
}

/** Says all that is wrong with a definition, and creates nothing. */
export function validateStateMachineDefinition(_engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  const diagnostics = diagnose(text(input, 'definition')).map(found => ({ severity: 'ERROR', ...found }));
  const result = diagnostics.length === 0 ? 'OK' : 'FAIL';
  return Promise.resolve({ result, diagnostics: diagnostics.slice(0, 100), truncated: diagnostics.length > 100 });
}

/** Ends the executions of the machine that still run, as AWS does. An unknown machine is no error. */
export function deleteStateMachine(engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  return engine.serially(async () => {
    const machineArn = arn(input, 'stateMachineArn');
    for (;;) {
      const [running] = engine.store.executions.list(machineArn, 'RUNNING', Number.MAX_SAFE_INTEGER, 1);
      if (running === undefined) break;
      await engine.turn(
        () => running,
        turn => finish(turn, 'ABORTED', 0, {}),
      );
    }
    engine.store.machines.remove(machineArn);
    return {};
  });
}

export function listStateMachines(engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  return engine.serially(() => {
    const size = pageSize(input);
    const from = pageFrom(input, 0);
    const all = engine.store.machines.list();
    const page = all.slice(from, from + size);
    return {
      stateMachines: page.map(machine => ({
        stateMachineArn: machine.arn,
        name: machine.name,
        type: 'STANDARD',
        creationDate: machine.createdAt / 1000,
      })),
      ...(from + size < all.length ? { nextToken: nextToken(from + size) } : {}),
    };
  });
}

function existingMachine(engine: StepFunctionsEngine, input: JsonObject): MachineRow {
  const machineArn = arn(input, 'stateMachineArn');
  const machine = engine.store.machines.find(machineArn);
  if (machine === undefined) throw machineDoesNotExist(machineArn);
  return machine;
}

function asDeployed(engine: StepFunctionsEngine, { name, arn, roleArn, hash, loggingLevel }: MachineRow): Machine {
  const definition = engine.store.machines.definitionText(hash);
  return { name, arn, roleArn, definition, loggingLevel: levels.find(level => level === loggingLevel) ?? 'OFF' };
}

const levels = ['ALL', 'ERROR', 'FATAL', 'OFF'] as const;

/** @throws ApiError where a logging configuration names no level */
function levelIn(input: JsonObject): (typeof levels)[number] | undefined {
  const configuration = input['loggingConfiguration'];
  if (configuration === undefined || configuration === null) return undefined;
  const named = isObject(configuration) ? configuration['level'] : undefined;
  const level = levels.find(known => known === named);
  if (level === undefined) throw validation(`The logging level must be one of ${levels.join(', ')}.`);
  return level;
}

function revision(engine: StepFunctionsEngine, machine: MachineRow): object {
  const revisionId = engine.store.machines.revisionOf(machine.arn);
  return revisionId === undefined ? {} : { revisionId };
}

function arnOfRole(input: JsonObject): string {
  const roleArn = text(input, 'roleArn');
  if (roleArn === '') throw validation("The member 'roleArn' must not be empty.");
  return roleArn;
}
