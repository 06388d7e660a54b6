import type { Clock, TimerSource } from './clock.ts';

interface Alarm {
  at: number;
  ring: () => void;
}

/** Waits until an instant of the stack's clock. What waits is not kept on disk: its owner does it again at start. */
export class Alarms implements TimerSource {
  readonly name: string;
  readonly #clock: Clock & { rescheduled?(): void };
  #alarms: Alarm[] = [];

  constructor(name: string, clock: Clock & { rescheduled?(): void }) {
    this.name = name;
    this.#clock = clock;
  }

  next(): number | undefined {
    return this.#alarms.length === 0 ? undefined : Math.min(...this.#alarms.map(alarm => alarm.at));
  }

  fire(now: number): number {
    const due = this.#alarms.filter(alarm => alarm.at <= now);
    this.#alarms = this.#alarms.filter(alarm => alarm.at > now);
    for (const alarm of due) alarm.ring();
    return due.length;
  }

  async wait(milliseconds: number): Promise<void> {
    await new Promise<void>(resolve => {
      this.#alarms.push({ at: this.#clock.now() + milliseconds, ring: resolve });
      this.#clock.rescheduled?.();
    });
  }

  /** Lets go of everybody who waits, so that they can see that the stack is closing. */
  releaseAll(): void {
    this.fire(Infinity);
  }
}
