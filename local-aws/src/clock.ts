import * as z from 'zod';
import { StateFiles } from './state-files.ts';

/** What the time is in the stack: milliseconds since the epoch. Every stand-in takes its time from here. */
export interface Clock {
  now(): number;
}

/** Something that wants to be woken at an instant: the workflow engine's waits, retries, schedules. */
export interface TimerSource {
  readonly name: string;
  /** A schedule that repeats for ever. It fires on the way, but `toNextTimer` does not stop at it. */
  readonly recurring?: boolean;
  /** The earliest instant at which it wants to be woken, in epoch milliseconds. */
  next(): number | undefined;
  /** Starts what is due at or before `now` and says how many timers that were. It does not wait for the effects. */
  fire(now: number): number;
}

const SavedClock = z.object({
  /** Stack time less real time, in milliseconds, while the clock runs. */
  offset: z.number(),
  /** The instant at which the clock stands, where it is frozen. */
  standsAt: z.number().optional(),
});
type SavedClock = z.infer<typeof SavedClock>;

const longestTimeout = 2 ** 31 - 1;

/**
 * The one clock of the stack. It runs beside the real one at an offset, or stands still between moves; it never goes
 * back. Its state is on disk, so that a restarted stack goes on from where it was, and in shared memory, so that every
 * worker thread reads the same instant.
 */
export class StackClock implements Clock {
  /** Two doubles: the offset, and the instant at which the clock stands (NaN while it runs). */
  readonly shared = new SharedArrayBuffer(16);
  readonly #cells = new Float64Array(this.shared);
  readonly #file: string | undefined;
  readonly #files: StateFiles;
  readonly #sources: TimerSource[] = [];
  #alarm: NodeJS.Timeout | undefined;
  #moving = false;
  #stopped = false;

  constructor(options: { file?: string; files?: StateFiles; at?: number; frozen?: boolean }) {
    this.#file = options.file;
    this.#files = options.files ?? new StateFiles();
    const saved = options.file === undefined ? undefined : this.#files.readJson(options.file, SavedClock);
    const from = Math.max(options.at ?? -Infinity, saved === undefined ? -Infinity : instantOf(saved));
    const start = Number.isFinite(from) ? from : Date.now();
    const frozen = options.frozen ?? saved?.standsAt !== undefined;
    this.#set(frozen ? { offset: 0, standsAt: start } : { offset: start - Date.now() });
  }

  now(): number {
    return instantOf(this.#state());
  }

  get frozen(): boolean {
    return !Number.isNaN(this.#cells[1]);
  }

  addSource(source: TimerSource): void {
    this.#sources.push(source);
    this.rescheduled();
  }

  /** To be called by a source whose `next()` may have become earlier. */
  rescheduled(): void {
    clearTimeout(this.#alarm);
    this.#alarm = undefined;
    if (this.frozen || this.#moving) return;
    const next = this.#earliest(this.#sources);
    if (next === undefined) return;
    const wait = Math.min(Math.max(next - this.now(), 0), longestTimeout);
    this.#alarm = setTimeout(() => {
      this.#fireDue();
      this.rescheduled();
    }, wait);
    this.#alarm.unref();
  }

  /**
   * Moves to `target`, stopping at each timer on the way and letting everything settle there. A schedule that repeats
   * is fired once for each stretch between two other timers: the firings in between would find nothing changed.
   * @returns how many timers fired
   * @throws RangeError when `target` lies before now
   */
  async advanceTo(target: number, settle: () => Promise<void>): Promise<number> {
    if (target < this.now()) throw new RangeError('The clock never goes back.');
    this.#moving = true;
    let fired = 0;
    try {
      await settle();
      for (;;) {
        const once = this.#earliest(this.#sources.filter(source => source.recurring !== true));
        const stop = Math.min(once ?? Infinity, target);
        if (stop > this.now()) {
          fired += await this.#passSchedules(stop, settle);
          const sooner = this.#earliest(this.#sources.filter(source => source.recurring !== true));
          if (sooner !== undefined && sooner < stop) continue;
          this.#jump(stop);
        }
        fired += this.#fireDue();
        await settle();
        const next = this.#earliest(this.#sources.filter(source => source.recurring !== true));
        // The rest of the way is for whoever goes on with what is on disk.
        if (this.#stopped) return fired;
        if (this.now() >= target && (next === undefined || next > target)) return fired;
      }
    } finally {
      this.#moving = false;
      this.rescheduled();
    }
  }

  /** The next instant at which something other than a repeating schedule happens; else the next schedule's. */
  nextTimer(): number | undefined {
    return this.#earliest(this.#sources.filter(source => source.recurring !== true)) ?? this.#earliest(this.#sources);
  }

  /** Ends all movement, also of a move under way. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#alarm);
    this.#sources.length = 0;
  }

  /** Fires the schedules whose latest firing before `stop` has come, at that firing's own instant. */
  async #passSchedules(stop: number, settle: () => Promise<void>): Promise<number> {
    const due = this.#earliest(this.#sources.filter(source => source.recurring === true));
    if (due === undefined || due > stop) return 0;
    this.#jump(due);
    const fired = this.#fireDue();
    await settle();
    return fired;
  }

  #fireDue(): number {
    const now = this.now();
    return this.#sources.reduce((fired, source) => fired + source.fire(now), 0);
  }

  #earliest(sources: TimerSource[]): number | undefined {
    const instants = sources.map(source => source.next()).filter(next => next !== undefined);
    return instants.length === 0 ? undefined : Math.min(...instants);
  }

  #jump(to: number): void {
    if (this.#stopped) return;
    this.#set(this.frozen ? { offset: 0, standsAt: to } : { offset: to - Date.now() });
  }

  #state(): SavedClock {
    const [offset = 0, standsAt = NaN] = this.#cells;
    return Number.isNaN(standsAt) ? { offset } : { offset, standsAt };
  }

  #set(state: SavedClock): void {
    if (this.#file !== undefined) this.#files.write(this.#file, JSON.stringify(state));
    this.#cells[0] = state.offset;
    this.#cells[1] = state.standsAt ?? NaN;
  }
}

function instantOf(state: SavedClock): number {
  return state.standsAt ?? Date.now() + state.offset;
}
