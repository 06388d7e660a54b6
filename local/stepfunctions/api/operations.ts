import type { StepFunctionsEngine } from '../engine.ts';
import type { JsonObject } from '../json.ts';
import { describe, describeMachineForExecution, listExecutions, startExecution, stopExecution } from './executions.ts';
import { getExecutionHistory } from './history.ts';
import {
  createStateMachine,
  deleteStateMachine,
  describeStateMachine,
  listStateMachines,
  updateStateMachine,
  validateDefinition,
} from './machines.ts';
import { sendTaskFailure, sendTaskHeartbeat, sendTaskSuccess } from './tasks.ts';

export type Operation = (engine: StepFunctionsEngine, input: JsonObject) => Promise<object>;

/** The actions of the Step Functions API that this engine has. */
export const operations: Record<string, Operation> = {
  CreateStateMachine: createStateMachine,
  DeleteStateMachine: deleteStateMachine,
  DescribeExecution: describe,
  DescribeStateMachine: describeStateMachine,
  DescribeStateMachineForExecution: describeMachineForExecution,
  GetExecutionHistory: getExecutionHistory,
  ListExecutions: listExecutions,
  ListStateMachines: listStateMachines,
  SendTaskFailure: sendTaskFailure,
  SendTaskHeartbeat: sendTaskHeartbeat,
  SendTaskSuccess: sendTaskSuccess,
  StartExecution: startExecution,
  StopExecution: stopExecution,
  UpdateStateMachine: updateStateMachine,
  ValidateStateMachineDefinition: validateDefinition,
};
