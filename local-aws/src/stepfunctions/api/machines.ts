import { diagnose, parseDefinition } from '../definition/validate.ts';
import type { Machine, StepFunctionsEngine } from '../engine.ts';
import { finish } from '../finish.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { MachineRow } from '../store/rows.ts';
import { ApiError, machineDoesNotExist, validation } from './errors.ts';
import { arn, optionalText, pageSize, text } from './input.ts';
import { nextToken, pageFrom } from './page.ts';

const levels = ['ALL', 'ERROR', 'FATAL', 'OFF'] as const;

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
    engine.deploy({ name, arn: machineArn, definition, roleArn, ...levelIn(input) });
    return { stateMachineArn: machineArn, creationDate: engine.now() / 1000 };
  });
}

/** Executions that run keep the definition and the role with which they began. */
export function updateStateMachine(engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  return engine.serially(() => {
    const machine = existing(engine, arn(input, 'stateMachineArn'));
    const definition = optionalText(input, 'definition') ?? engine.store.machines.definitionText(machine.hash);
    const roleArn = optionalText(input, 'roleArn') ?? machine.roleArn;
    engine.deploy({
      name: machine.name,
      arn: machine.arn,
      definition,
      roleArn,
      ...levelOf(machine),
      ...levelIn(input),
    });
    return { updateDate: engine.now() / 1000 };
  });
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

export function describeStateMachine(engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  return engine.serially(() => {
    const machine = existing(engine, arn(input, 'stateMachineArn'));
    return {
      stateMachineArn: machine.arn,
      name: machine.name,
      status: 'ACTIVE',
      type: 'STANDARD',
      definition: engine.store.machines.definitionText(machine.hash),
      roleArn: machine.roleArn,
      creationDate: machine.createdAt / 1000,
      loggingConfiguration: { level: machine.loggingLevel, includeExecutionData: false },
    };
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

export function validateDefinition(_engine: StepFunctionsEngine, input: JsonObject): Promise<object> {
  const found = diagnose(text(input, 'definition'));
  return Promise.resolve({
    result: found.length === 0 ? 'OK' : 'FAIL',
    diagnostics: found.map(diagnostic => ({ severity: 'ERROR', ...diagnostic })),
    truncated: false,
  });
}

function existing(engine: StepFunctionsEngine, machineArn: string): MachineRow {
  const machine = engine.store.machines.find(machineArn);
  if (machine === undefined) throw machineDoesNotExist(machineArn);
  return machine;
}

function levelIn(input: JsonObject): Pick<Machine, 'loggingLevel'> {
  const logging = input['loggingConfiguration'];
  const level = isObject(logging) ? levels.find(known => known === logging['level']) : undefined;
  return level === undefined ? {} : { loggingLevel: level };
}

function levelOf(machine: MachineRow): Pick<Machine, 'loggingLevel'> {
  const level = levels.find(known => known === machine.loggingLevel);
  return level === undefined ? {} : { loggingLevel: level };
}

function arnOfRole(input: JsonObject): string {
  const roleArn = text(input, 'roleArn');
  if (roleArn === '') throw validation("The member 'roleArn' must not be empty.");
  return roleArn;
}
