import type { Activity } from './activity.ts';

/** Events that are kept on disk until somebody has taken them. */
export interface KeptEvents<Event> {
  /** What they are events of, for messages. */
  of: string;
  /** The oldest of them. */
  next: () => { n: number; event: Event } | undefined;
  forget: (n: number) => void;
}

/**
 * Hands on the events that are kept, oldest first, and forgets each one only after it was taken: whatever happens in
 * between, it is handed on again. To be called after events were kept, and at the start.
 */
export function eventRelay<Event>(
  kept: KeptEvents<Event>,
  activity: Activity,
  onEvent: (event: Event) => void | Promise<void>,
): () => void {
  let running = false;

  async function handOnAll(): Promise<void> {
    const end = activity.begin(`events of ${kept.of}`);
    running = true;
    try {
      for (let next = kept.next(); next !== undefined; next = kept.next()) {
        await onEvent(next.event);
        kept.forget(next.n);
      }
    } catch (error) {
      process.emitWarning(`An event of ${kept.of} was not taken, and stays for the next try: ${String(error)}`);
    } finally {
      // In the same turn in which no event was found: one that is kept later starts a round of its own.
      running = false;
      end();
    }
  }

  return () => {
    if (!running && kept.next() !== undefined) void handOnAll();
  };
}
