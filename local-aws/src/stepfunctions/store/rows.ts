import type { Json, JsonObject } from '../json.ts';

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export interface MachineRow {
  arn: string;
  name: string;
  /** Of the definition that new executions get. */
  hash: string;
  roleArn: string;
  loggingLevel: string;
  /** Instants are epoch milliseconds, here and below. */
  createdAt: number;
  updatedAt: number;
}

export interface ExecutionRow {
  id: number;
  arn: string;
  name: string;
  machineArn: string;
  /** Of the definition that it began with and keeps. */
  hash: string;
  roleArn: string;
  status: Status;
  /** JSON. */
  input: string;
  output: string | null;
  error: string | null;
  cause: string | null;
  startedAt: number;
  stoppedAt: number | null;
  /** How many events its history has; the last one's id. */
  events: number;
}

export interface EventRow {
  id: number;
  previous: number;
  at: number;
  type: string;
  /** JSON, or null for the types that have none. */
  details: string | null;
}

/**
 * Where a frame stands. `queued` is an iteration not yet begun; `waiting` a Wait state; `calling` a call of a service
 * without an answer; `parked` a task that waits for its token or its job; `retrying` between two attempts; `fanned` a
 * Map or Parallel whose children run; `succeeded` and `failed` a child that has ended. No frame rests in `running`.
 */
export type Phase =
  'queued' | 'running' | 'waiting' | 'calling' | 'parked' | 'retrying' | 'fanned' | 'succeeded' | 'failed';

/**
 * One strand of an execution: the machine's own states (frame 0), a branch of a Parallel or an iteration of a Map. It
 * is all that is kept of where that strand stands.
 */
export interface Frame {
  id: number;
  parent: number | null;
  /** Which branch or iteration of its parent, from 0. */
  position: number;
  phase: Phase;
  /** The current state and its input. */
  state: string;
  input: Json;
  /** Assigned in this strand; those of its parents are seen as well. */
  variables: JsonObject;
  /** The last event of the strand, the state's entry, and the event before that. */
  last: number;
  entered: number;
  before: number;
  enteredAt: number;
  /** How often each retrier has been used since the entry. */
  retries: number[];
  /** Counts the attempts at tasks: an answer to an earlier one is of no interest. */
  attempt: number;
  /** The evaluated Arguments of the attempt under way. */
  parameters?: Json;
  token?: string;
  heartbeatSeconds?: number;
  /** A Map under way. */
  fan?: Fan;
  /** The item of an iteration. */
  item?: Json;
  /** What a child that ended left behind. */
  output?: Json;
}

interface Fan {
  length: number;
  /** How many iterations, and what part of them, may fail; none where neither is set. */
  toleratedCount?: number;
  toleratedPercentage?: number;
}

export type TimerPurpose = 'wait' | 'retry' | 'timeout' | 'heartbeat' | 'execution';

export interface TimerRow {
  execution: number;
  frame: number;
  purpose: TimerPurpose;
  due: number;
}
