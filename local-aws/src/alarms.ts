import type { Clock, TimerSource } from './clock.ts';

interface Alarm {
  at: number;
  ring: () => void;
  giveUp: () => void;
}

/** Waits until an instant of the stack's clock. What waits is not kept on disk: its owner does it again at start. */
export class Alarms implements TimerSource {
  readonly name: string;
  readonly #clock: Clock & { rescheduled?(): void };
  #alarms: Alarm[] = [];
  #closed = false;

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

  /** @throws Error when the stack closes meanwhile */
  async wait(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const giveUp = () => reject(new Error('The stack is closing.'));
      if (this.#closed) return giveUp();
      this.#alarms.push({ at: this.#clock.now() + milliseconds, ring: resolve, giveUp });
      this.#clock.rescheduled?.();
    });
  }

  close(): void {
    this.#closed = true;
    for (const alarm of this.#alarms) alarm.giveUp();
    this.#alarms = [];
  }
}
