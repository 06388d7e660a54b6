import { setImmediate } from 'node:timers/promises';
import type { Activity } from '../activity.ts';
import { UnusableFile } from '../state-files.ts';
import type { Database } from './store/database.ts';

interface Waiting {
  /** @throws UnusableFile where nothing of the whole commit can be kept */
  work: () => Promise<void>;
  /** Tells the caller how the work went, once that is on disk; or that it is not. */
  answer: (failed: unknown) => void;
}

/**
 * Works one after another, and commits together what has come together: a commit costs more than what is in it. Nothing
 * is answered, and nothing follows, before the commit; a kill undoes all that one commit was to hold.
 */
export class Commits {
  readonly #database: Database;
  readonly #activity: Activity;
  readonly #most: number;
  readonly #done: (committed: boolean) => void;
  readonly #waiting: Waiting[] = [];
  #working = false;

  /**
   * @param o.most how many works a commit may take
   * @param o.done told after each commit, before its works are answered
   */
  constructor(o: { database: Database; activity: Activity; most: number; done: (committed: boolean) => void }) {
    this.#database = o.database;
    this.#activity = o.activity;
    this.#most = o.most;
    this.#done = o.done;
  }

  /** @returns what the work gave, once it is on disk */
  run<T>(work: () => Promise<T> | T): Promise<T> {
    const end = this.#activity.begin('step functions');
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    let settle = (): void => undefined;
    this.#waiting.push({
      work: async () => {
        try {
          const result = await work();
          settle = () => resolve(result);
        } catch (error) {
          if (error instanceof UnusableFile) throw error;
          settle = () => reject(error);
        }
      },
      answer: failed => {
        if (failed === undefined) settle();
        else reject(failed);
      },
    });
    if (!this.#working) void this.#work();
    return promise.finally(end);
  }

  async #work(): Promise<void> {
    this.#working = true;
    try {
      while (this.#waiting.length > 0) {
        // What arrives meanwhile goes with it.
        await setImmediate();
        await this.#together(this.#waiting.splice(0, this.#most));
      }
    } finally {
      this.#working = false;
    }
  }

  async #together(works: readonly Waiting[]): Promise<void> {
    let failed: unknown;
    try {
      this.#database.begin();
      for (const { work } of works) await work();
      this.#database.commit();
    } catch (error) {
      failed = error;
      this.#database.rollback();
    }
    try {
      this.#done(failed === undefined);
    } finally {
      for (const { answer } of works) answer(failed);
    }
  }
}
