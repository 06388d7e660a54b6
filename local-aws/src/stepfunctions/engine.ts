import type { Activity } from '../activity.ts';
import type { Clock, TimerSource } from '../clock.ts';
import { UnusableFile, type StateFiles } from '../state-files.ts';
import { Commits } from './commits.ts';
import { parseDefinition } from './definition/validate.ts';
import { finish } from './finish.ts';
import type { ServiceCall, ServiceCaller } from './integrations/service-caller.ts';
import { parseJson, type Json } from './json.ts';
import { drain } from './run.ts';
import { callOf } from './states/task.ts';
import { announce, type StatusChangeEvent } from './status-event.ts';
import type { ExecutionRow } from './store/rows.ts';
import { openStore, type Store } from './store/store.ts';
import { stateOf } from './strand.ts';
import { HistoryFull, Turn, type Effect } from './turn.ts';
import { callEnded, childEnded, longestExecution, timersFired } from './wakes.ts';

export interface EngineOptions {
  /** A path, or `:memory:`. */
  file: string;
  files?: StateFiles | undefined;
  clock: Clock & { rescheduled?(): void };
  activity: Activity;
  services: ServiceCaller;
  region: string;
  account: string;
  /** How many turns a commit may take; one, for a comparison. */
  turnsACommit?: number;
  /** Called once a change of status is on disk; again after a restart where it may not have been heard. */
  onStatusChange?: (event: StatusChangeEvent) => void;
}

export interface Machine {
  name: string;
  arn: string;
  definition: string;
  roleArn: string;
  loggingLevel?: 'ALL' | 'ERROR' | 'FATAL' | 'OFF';
}

/**
 * AWS Step Functions: Standard workflows in JSONata. Everything is on disk before it has an effect; an execution that
 * waits is a few rows and nothing in memory. Turns run one after another. What has come together is committed together:
 * only then does anything follow from it, an answer included, so that a kill undoes all of it and nothing else.
 */
export class StepFunctionsEngine implements TimerSource {
  readonly name = 'step functions';
  readonly store: Store;
  readonly region: string;
  readonly account: string;
  readonly #options: EngineOptions;
  readonly #commits: Commits;
  /** The turns of the commit under way. */
  #turns: Turn[] = [];
  #closed = false;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.region = options.region;
    this.account = options.account;
    this.store = openStore(options.file, options.files);
    this.#commits = new Commits({
      database: this.store.database,
      activity: options.activity,
      most: options.turnsACommit ?? 64,
      done: committed => this.#afterwards(committed),
    });
  }

  /**
   * Creates a machine or gives it a new definition, for the executions that start from now on.
   * @throws InvalidDefinition
   */
  deploy(machine: Machine): void {
    parseDefinition(machine.definition);
    const now = this.now();
    this.store.machines.save({
      arn: machine.arn,
      name: machine.name,
      hash: this.store.machines.saveDefinition(machine.definition),
      roleArn: machine.roleArn,
      loggingLevel: machine.loggingLevel ?? 'OFF',
      createdAt: this.store.machines.find(machine.arn)?.createdAt ?? now,
      updatedAt: now,
    });
  }

  /** Goes on where the last process stopped: repeats the calls without an answer and what had fallen due. */
  start(): void {
    this.store.timers.giveBack();
    this.store.timers.endAfter(longestExecution);
    for (const { execution, frame } of this.store.frames.calling()) {
      this.#carryOut(execution, {
        kind: 'call',
        frame: frame.id,
        attempt: frame.attempt,
        call: this.#callOf(execution, frame.id),
      });
    }
    for (const { child, execution, frame } of this.store.frames.watches()) {
      this.#carryOut(execution, { kind: 'tell-parent', execution, frame, child });
    }
    announce(this.store, this.#options);
    this.#options.clock.rescheduled?.();
  }

  close(): void {
    this.#closed = true;
    this.store.database.close();
  }

  now(): number {
    return this.#options.clock.now();
  }

  next(): number | undefined {
    return this.#closed ? undefined : this.store.timers.earliest();
  }

  fire(now: number): number {
    if (this.#closed) return 0;
    const due = this.store.timers.takeDue(now);
    const executions = Map.groupBy(due, timer => timer.execution);
    for (const [execution, timers] of executions) this.#turnFor(execution, turn => timersFired(turn, timers));
    return due.length;
  }

  /**
   * Runs something that reads or changes the store between two turns.
   * @returns what it gave, once that is on disk
   */
  serially<T>(work: () => Promise<T> | T): Promise<T> {
    return this.#commits.run(work);
  }

  /**
   * A turn of a running execution; nothing where it has ended. To be called within `serially`.
   * @param find reads the execution, or makes a new one: it belongs to the turn's part of the transaction
   * @param begin what happened to the execution
   */
  async turn(find: () => ExecutionRow | undefined, begin: (turn: Turn) => void): Promise<void> {
    const { database } = this.store;
    database.beginPart();
    let turn: Turn | undefined;
    try {
      const execution = find();
      turn = execution?.status === 'RUNNING' ? this.#newTurn(execution) : undefined;
      if (turn !== undefined) await this.#play(turn, begin);
    } catch (error) {
      // A file that can't be kept is no fault of the execution: it goes on from here when the stack is started again.
      if (this.#closed || error instanceof UnusableFile) throw error;
      database.undoPart();
      database.beginPart();
      turn = this.#giveUp(turn?.execution.id, error);
    }
    database.keepPart();
    if (turn !== undefined) this.#turns.push(turn);
  }

  async #play(turn: Turn, begin: (turn: Turn) => void): Promise<void> {
    try {
      begin(turn);
      await drain(turn);
    } catch (error) {
      if (!(error instanceof HistoryFull)) throw error;
      const cause = 'The execution reached the maximum number of history events (25000).';
      finish(turn, 'FAILED', turn.execution.events, { error: 'States.Runtime', cause, terminal: true });
    }
    this.store.executions.update(turn.execution);
  }

  /** An execution that the engine can't carry on must not stay in silence: it fails, and that is announced. */
  #giveUp(id: number | undefined, error: unknown): Turn {
    const execution = id === undefined ? undefined : this.store.executions.byId(id);
    if (execution === undefined) throw error;
    const turn = this.#newTurn(execution);
    finish(turn, 'FAILED', execution.events, { error: 'States.Runtime', cause: String(error) });
    this.store.executions.update(execution);
    return turn;
  }

  #newTurn(execution: ExecutionRow): Turn {
    const { store, region } = this;
    return new Turn({
      store,
      region,
      execution,
      definition: this.store.machines.definition(execution.hash),
      now: () => this.now(),
    });
  }

  #afterwards(committed: boolean): void {
    const turns = committed ? this.#turns : [];
    this.#turns = [];
    if (turns.length === 0) return;
    try {
      announce(this.store, this.#options);
    } finally {
      for (const turn of turns) for (const effect of turn.effects) this.#carryOut(turn.execution.id, effect);
      if (turns.some(turn => turn.timersChanged)) this.#options.clock.rescheduled?.();
    }
  }

  #carryOut(execution: number, effect: Effect): void {
    switch (effect.kind) {
      case 'call':
        void this.#call(execution, effect.frame, effect.attempt, effect.call);
        break;
      case 'tell-parent': {
        const child = this.store.executions.find(effect.child);
        if (child === undefined || child.status === 'RUNNING') break;
        this.#turnFor(effect.execution, turn => childEnded(turn, effect.frame, child));
        break;
      }
      case 'stop-child': {
        const child = this.store.executions.find(effect.child);
        if (child !== undefined) this.#turnFor(child.id, turn => finish(turn, 'ABORTED', 0, {}));
        break;
      }
      default:
        effect satisfies never;
    }
  }

  async #call(execution: number, frame: number, attempt: number, call: ServiceCall): Promise<void> {
    const { activity, services } = this.#options;
    const end = activity.begin(`${call.resourceType} ${call.resource}`);
    try {
      const result = asJson(await services.call(call));
      this.#turnFor(execution, turn => callEnded(turn, frame, attempt, { result }));
    } catch (thrown) {
      this.#turnFor(execution, turn => callEnded(turn, frame, attempt, { thrown }));
    } finally {
      end();
    }
  }

  #turnFor(execution: number, begin: (turn: Turn) => void): void {
    if (this.#closed) return;
    this.serially(() => this.turn(() => this.store.executions.byId(execution), begin)).catch((error: unknown) => {
      // Of a file that can't be kept the stack has been told, and ends.
      if (!this.#closed && !(error instanceof UnusableFile)) throw error;
    });
  }

  #callOf(id: number, frameId: number): ServiceCall {
    const execution = this.store.executions.byId(id);
    if (execution === undefined) throw new Error(`There is no execution ${id}.`);
    const turn = this.#newTurn(execution);
    const frame = turn.frame(frameId);
    const state = frame && stateOf(turn, frame);
    if (frame === undefined || state?.Type !== 'Task')
      throw new Error(`Frame ${frameId} of ${execution.arn} calls nothing.`);
    return callOf(execution, frame, state);
  }
}

/** What a service gave, as JSON has it: dates as text, nothing undefined. */
function asJson(value: unknown): Json {
  return value === undefined ? null : parseJson(JSON.stringify(value));
}
