import type { StepFunctionsEngine } from '../engine.ts';
import { isObject, parseJson, type JsonObject } from '../json.ts';
import { ApiError } from './errors.ts';
import { describe, listExecutions, startExecution, stopExecution } from './executions.ts';
import { getExecutionHistory } from './history.ts';
import {
  createStateMachine,
  deleteStateMachine,
  describeStateMachine,
  listStateMachines,
  updateStateMachine,
  validateStateMachineDefinition,
} from './machines.ts';
import { sendTaskFailure, sendTaskHeartbeat, sendTaskSuccess } from './tasks.ts';

export type Operation = (engine: StepFunctionsEngine, input: JsonObject) => Promise<object>;

/** The actions of the Step Functions API that this engine has. */
export const operations: Record<string, Operation> = {
  CreateStateMachine: createStateMachine,
  DeleteStateMachine: deleteStateMachine,
  DescribeExecution: describe,
  DescribeStateMachine: describeStateMachine,
  GetExecutionHistory: getExecutionHistory,
  ListExecutions: listExecutions,
  ListStateMachines: listStateMachines,
  SendTaskFailure: sendTaskFailure,
  SendTaskHeartbeat: sendTaskHeartbeat,
  SendTaskSuccess: sendTaskSuccess,
  StartExecution: startExecution,
  StopExecution: stopExecution,
  UpdateStateMachine: updateStateMachine,
  ValidateStateMachineDefinition: validateStateMachineDefinition,
};

/** The same as a call over HTTP, for callers in this process. */
export async function callOperation(engine: StepFunctionsEngine, action: string, input: object): Promise<JsonObject> {
  const operation = Object.hasOwn(operations, action) ? operations[action] : undefined;
  if (operation === undefined) throw new ApiError('UnknownOperationException', `There is no action '${action}'.`);
  const answer = parseJson(JSON.stringify(await operation(engine, plain(input))));
  return isObject(answer) ? answer : {};
}

function plain(input: object): JsonObject {
  const value = parseJson(JSON.stringify(input));
  return isObject(value) ? value : {};
}
