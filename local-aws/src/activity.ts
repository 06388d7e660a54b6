/**
 * Counts the work under way in the stack, so that "everything has settled" is a fact and not a guess: calls in
 * flight, events not yet delivered, stream records not yet read.
 */
export class Activity {
  #running = new Map<symbol, string>();
  #waiting: (() => void)[] = [];

  /** Marks the beginning of some work; the returned function marks its end (calling it twice does no harm). */
  begin(what: string): () => void {
    const key = Symbol(what);
    this.#running.set(key, what);
    return () => {
      this.#running.delete(key);
      if (this.#running.size === 0) this.#wake();
    };
  }

  async track<T>(what: string, work: () => Promise<T>): Promise<T> {
    const end = this.begin(what);
    try {
      return await work();
    } finally {
      end();
    }
  }

  /** What is under way, for a message that explains why the stack does not settle. */
  get running(): string[] {
    return [...this.#running.values()];
  }

  /** Resolves when nothing is under way, and still nothing is after the event loop has turned. */
  async settled(): Promise<void> {
    do {
      if (this.#running.size > 0) await new Promise<void>(resolve => this.#waiting.push(resolve));
      await new Promise(resolve => setImmediate(resolve));
    } while (this.#running.size > 0);
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
