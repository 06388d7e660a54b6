import { parseDefinition } from '../definition/validate.ts';
import type { StepFunctionsEngine } from '../engine.ts';
import { finish } from '../finish.ts';
import type { JsonObject } from '../json.ts';
import { ApiError, validation } from './errors.ts';
import { arn, optionalText, pageSize, text } from './input.ts';
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

function arnOfRole(input: JsonObject): string {
  const roleArn = text(input, 'roleArn');
  if (roleArn === '') throw validation("The member 'roleArn' must not be empty.");
  return roleArn;
}
