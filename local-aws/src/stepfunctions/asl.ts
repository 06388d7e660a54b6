import type { Json, JsonObject } from './json.ts';

/**
 * A definition in the Amazon States Language, JSONata only, as `definition/validate.ts` lets it through. Where a field
 * may be an expression (`{% … %}`) its type is Json.
 */
export interface StateGraph {
  StartAt: string;
  States: Record<string, State>;
}

export interface Definition extends StateGraph {
  Comment?: string;
  Version?: string;
  QueryLanguage?: string;
  TimeoutSeconds?: number;
}

export type State =
  PassState | TaskState | ChoiceState | WaitState | SucceedState | FailState | ParallelState | MapState;

interface Leaving {
  Next?: string;
  End?: boolean;
  Assign?: JsonObject;
  Output?: Json;
}

interface Failing {
  Retry?: Retrier[];
  Catch?: Catcher[];
}

export interface PassState extends Leaving {
  Type: 'Pass';
}

export interface TaskState extends Leaving, Failing {
  Type: 'Task';
  Resource: string;
  Arguments?: Json;
  TimeoutSeconds?: Json;
  HeartbeatSeconds?: Json;
}

export interface ChoiceState {
  Type: 'Choice';
  Choices: ChoiceRule[];
  Default?: string;
  Assign?: JsonObject;
  Output?: Json;
}

interface ChoiceRule {
  Condition: Json;
  Next: string;
  Assign?: JsonObject;
  Output?: Json;
}

export interface WaitState extends Leaving {
  Type: 'Wait';
  Seconds?: Json;
  Timestamp?: Json;
}

export interface SucceedState {
  Type: 'Succeed';
  Output?: Json;
}

export interface FailState {
  Type: 'Fail';
  Error?: Json;
  Cause?: Json;
}

export interface ParallelState extends Leaving, Failing {
  Type: 'Parallel';
  Branches: StateGraph[];
  Arguments?: Json;
}

export interface MapState extends Leaving, Failing {
  Type: 'Map';
  ItemProcessor: StateGraph;
  Items?: Json;
  ItemSelector?: Json;
  MaxConcurrency?: Json;
  ToleratedFailureCount?: Json;
  ToleratedFailurePercentage?: Json;
}

export interface Retrier {
  ErrorEquals: string[];
  IntervalSeconds?: number;
  MaxAttempts?: number;
  BackoffRate?: number;
  MaxDelaySeconds?: number;
  JitterStrategy?: 'FULL' | 'NONE';
}

export interface Catcher {
  ErrorEquals: string[];
  Next: string;
  Assign?: JsonObject;
  Output?: Json;
}
