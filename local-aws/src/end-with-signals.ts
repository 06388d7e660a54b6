import { constants } from 'node:os';

/**
 * For commands that have nothing to put away: Ctrl-C and its like end the process by `exit`, so that the engine of the
 * tables, a process of its own, ends with it.
 */
export function endWithSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}
