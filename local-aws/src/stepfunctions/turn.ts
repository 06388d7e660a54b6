import type { Definition } from './asl.ts';
import { allowanceOfTurn, type Allowance } from './meter.ts';
import type { ServiceCall } from './integrations/service-caller.ts';
import type { Json } from './json.ts';
import type { Store } from './store/store.ts';
import type { ExecutionRow, Frame, TimerPurpose } from './store/rows.ts';

/** AWS ends an execution whose history reaches this many events. */
const longestHistory = 25_000;

/** What happens to a strand next: it goes on to another state (or ends, without `next`), or it rests. */
export type Step = { kind: 'go'; next?: string | undefined; value: Json } | { kind: 'parked' };

export const parked: Step = { kind: 'parked' };

/** What the engine does once a turn is on disk. */
export type Effect =
  | { kind: 'call'; frame: number; attempt: number; call: ServiceCall }
  | { kind: 'tell-parent'; execution: number; frame: number; child: string }
  | { kind: 'stop-child'; child: string };

/** The history is full. */
export class HistoryFull extends Error {}

/**
 * One execution's turn: everything that follows from one thing that happened to it, until every strand rests again. A
 * turn is one transaction: its events, frames, timers and tokens reach the disk together, and its effects come after.
 */
export class Turn {
  readonly store: Store;
  readonly execution: ExecutionRow;
  readonly definition: Definition;
  readonly region: string;
  readonly effects: Effect[] = [];
  timersChanged = false;
  /** What its expressions may still do: a turn has others wait. */
  readonly allowance: Allowance = allowanceOfTurn();
  readonly #now: () => number;
  readonly #frames = new Map<number, Frame>();
  readonly #removed = new WeakSet<Frame>();
  readonly #work: { frame: Frame; begin: () => Promise<Step> }[] = [];

  constructor(o: { store: Store; execution: ExecutionRow; definition: Definition; region: string; now: () => number }) {
    this.store = o.store;
    this.execution = o.execution;
    this.definition = o.definition;
    this.region = o.region;
    this.#now = o.now;
  }

  /** Epoch milliseconds on the stack's clock. */
  now(): number {
    return this.#now();
  }

  get over(): boolean {
    return this.execution.status !== 'RUNNING';
  }

  /**
   * Adds an event to the history.
   * @param previous the id of the event that it follows
   * @returns its id
   * @throws HistoryFull where only the event that ends the execution still has room
   */
  record(type: string, previous: number, details?: object): number {
    if (this.execution.events >= longestHistory - 1 && !type.startsWith('Execution')) throw new HistoryFull();
    this.execution.events += 1;
    const id = this.execution.events;
    const text = details === undefined ? null : JSON.stringify(details);
    this.store.executions.addEvent(this.execution.id, { id, previous, at: this.now(), type, details: text });
    return id;
  }

  frame(id: number): Frame | undefined {
    const known = this.#frames.get(id);
    if (known !== undefined) return known;
    const frame = this.store.frames.find(this.execution.id, id);
    return frame === undefined ? undefined : this.know(frame);
  }

  /** The one object that stands for a frame during this turn. */
  know(frame: Frame): Frame {
    const known = this.#frames.get(frame.id);
    if (known !== undefined) return known;
    this.#frames.set(frame.id, frame);
    return frame;
  }

  parentOf(frame: Frame): Frame | undefined {
    return frame.parent === null ? undefined : this.frame(frame.parent);
  }

  save(frame: Frame): void {
    this.store.frames.save(this.execution.id, frame);
  }

  /** Removes a child that is no longer needed; what it still had to do is forgotten. */
  remove(frame: Frame): void {
    this.release(frame, 'stop-child');
    this.store.frames.remove(this.execution.id, frame.id);
    this.#frames.delete(frame.id);
    this.#removed.add(frame);
  }

  /** Ends what a frame waits for. A job that it had started is left alone, or stopped. */
  release(frame: Frame, job: 'leave-child' | 'stop-child'): void {
    if (job === 'stop-child') {
      for (const child of this.store.frames.watchedBy(this.execution.id, frame.id)) {
        this.effects.push({ kind: 'stop-child', child });
      }
    }
    this.store.frames.release(this.execution.id, frame.id);
    delete frame.token;
    delete frame.parameters;
    delete frame.heartbeatSeconds;
    this.timersChanged = true;
  }

  /** @param due epoch milliseconds */
  setTimer(frame: number, purpose: TimerPurpose, due: number): void {
    this.store.timers.set({ execution: this.execution.id, frame, purpose, due });
    this.timersChanged = true;
  }

  /** Puts a strand's next step at the end of this turn's work. */
  later(frame: Frame, begin: () => Promise<Step>): void {
    this.#work.push({ frame, begin });
  }

  nextWork(): { frame: Frame; begin: () => Promise<Step> } | undefined {
    for (;;) {
      const work = this.over ? undefined : this.#work.shift();
      if (work === undefined || !this.#removed.has(work.frame)) return work;
    }
  }
}
