import type { Activity } from '../activity.ts';
import type { SesEvent } from './events.ts';
import type { MailStore } from './mail-store.ts';

/**
 * Hands on the events that were kept, oldest first, and forgets each one only after it was taken: whatever happens in
 * between, it is handed on again. To be called after events were kept, and at the start.
 */
export function eventRelay(
  store: MailStore,
  activity: Activity,
  onEvent: (event: SesEvent) => void | Promise<void>,
): () => void {
  let running = false;

  async function handOn(): Promise<void> {
    const end = activity.begin('events of the mail service');
    running = true;
    try {
      for (let next = store.nextEvent(); next !== undefined; next = store.nextEvent()) {
        await onEvent(next.event);
        store.forgetEvent(next.n);
      }
    } catch (error) {
      process.emitWarning(`An event of the mail service was not taken, and stays for the next try: ${String(error)}`);
    } finally {
      // In the same turn in which no event was found: one that is kept later starts a round of its own.
      running = false;
      end();
    }
  }

  return () => {
    if (!running) void handOn();
  };
}
