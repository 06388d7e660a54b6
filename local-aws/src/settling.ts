import type { Activity } from './activity.ts';
import type { StackClock, TimerSource } from './clock.ts';

/** Moves of the clock and questions whether all is quiet, one after the other. */
export interface Settling {
  /** Resolves when nothing is under way and nothing is due. */
  settled(): Promise<void>;
  /**
   * Moves the clock, firing every timer on the way and letting everything settle at each.
   * @returns how many timers fired
   * @throws RangeError when the target lies before now
   */
  advanceTo(target: number): Promise<number>;
  /** Moves to the next timer; stays where there is none. */
  toNextTimer(): Promise<number>;
}

export function createSettling(options: { clock: StackClock; activity: Activity; sources: TimerSource[] }): Settling {
  const { clock, activity, sources } = options;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function settle(): Promise<void> {
    for (;;) {
      await activity.settled();
      const now = clock.now();
      const due = sources.filter(source => (source.next() ?? Infinity) <= now);
      if (due.length === 0) return;
      for (const source of due) source.fire(now);
    }
  }

  return {
    settled: () => inTurn(settle),
    advanceTo: target => inTurn(() => clock.advanceTo(target, () => activity.settled())),
    toNextTimer: () =>
      inTurn(async () => {
        await settle();
        const next = clock.nextTimer();
        return next === undefined ? 0 : clock.advanceTo(next, () => activity.settled());
      }),
  };
}
