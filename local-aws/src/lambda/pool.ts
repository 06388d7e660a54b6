import { availableParallelism } from 'node:os';
import type { InvokeMessage } from './messages.ts';
import { Sandbox, type Outcome, type SandboxOptions } from './sandbox.ts';

/** Where nothing else is said: a further one would only share the same cores, and a cold start costs more than most calls. */
export const mostSandboxes = Math.max(2, availableParallelism());

/**
 * How long a call waits for a warm sandbox before a further one is started for it, in real milliseconds: a cold start
 * costs more than most calls take.
 */
const patienceMs = 250;

/** How long a further sandbox stays warm with nothing to do, in real milliseconds. */
const idleMs = 30_000;

const closedError = { errorType: 'Runtime.ExitError', errorMessage: 'The runtime is closed.' };

export interface FunctionStats {
  coldStarts: number;
  invocations: number;
  /** Real time that its calls took, loading included. */
  milliseconds: number;
}

/** The sandboxes of one function: one at first, more when calls wait for long, up to a limit; the rest wait in order. */
export class FunctionPool {
  readonly stats: FunctionStats = { coldStarts: 0, invocations: 0, milliseconds: 0 };
  readonly #start: () => Omit<SandboxOptions, 'onEnd'>;
  readonly #most: number;
  readonly #all = new Set<Sandbox>();
  readonly #free: Sandbox[] = [];
  readonly #waiting: ((sandbox: Sandbox | undefined) => void)[] = [];
  #retired = false;
  #closed = false;

  constructor(start: () => Omit<SandboxOptions, 'onEnd'>, most: number) {
    this.#start = start;
    this.#most = most;
  }

  async invoke(call: InvokeMessage): Promise<Outcome> {
    const began = performance.now();
    this.stats.invocations += 1;
    const sandbox = await this.#take();
    if (sandbox === undefined) return { functionError: closedError };
    const outcome = await sandbox.invoke(call);
    this.stats.milliseconds += performance.now() - began;
    this.#giveBack(sandbox);
    return outcome;
  }

  /** A newer version of the function is deployed: what is idle ends now, what is busy when it has answered. */
  retire(): void {
    this.#retired = true;
    for (const sandbox of this.#free.splice(0)) void sandbox.terminate();
  }

  /** Ends what is at work. */
  kill(): void {
    for (const sandbox of this.#all) if (!this.#free.includes(sandbox)) void sandbox.terminate();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const refuse of this.#waiting.splice(0)) refuse(undefined);
    await Promise.all([...this.#all].map(sandbox => sandbox.terminate()));
  }

  #take(): Sandbox | undefined | Promise<Sandbox | undefined> {
    if (this.#closed) return undefined;
    const free = this.#free.pop();
    if (free !== undefined) return free;
    if (this.#all.size === 0) return this.#startOne();
    return new Promise(resolve => {
      this.#waiting.push(resolve);
      setTimeout(() => this.#startFor(resolve), patienceMs).unref();
    });
  }

  /** Whoever still waits gets a sandbox of their own, if there may be another. */
  #startFor(waiting: (sandbox: Sandbox | undefined) => void): void {
    const at = this.#waiting.indexOf(waiting);
    if (at < 0 || this.#all.size >= this.#most) return;
    this.#waiting.splice(at, 1);
    waiting(this.#startOne());
  }

  #startOne(): Sandbox {
    this.stats.coldStarts += 1;
    const sandbox: Sandbox = new Sandbox({ ...this.#start(), onEnd: () => this.#lost(sandbox) });
    this.#all.add(sandbox);
    return sandbox;
  }

  #giveBack(sandbox: Sandbox): void {
    if (!this.#all.has(sandbox)) return;
    const next = this.#waiting.shift();
    if (next !== undefined) return next(sandbox);
    if (this.#retired) return void sandbox.terminate();
    this.#free.push(sandbox);
    if (this.#all.size > 1) setTimeout(() => this.#dropIfIdle(sandbox), idleMs).unref();
  }

  #dropIfIdle(sandbox: Sandbox): void {
    // The one that was used last is on top of the free ones: the extras are those that sank.
    if (this.#free.indexOf(sandbox) < 0 || this.#all.size === 1) return;
    this.#free.splice(this.#free.indexOf(sandbox), 1);
    void sandbox.terminate();
  }

  #lost(sandbox: Sandbox): void {
    this.#all.delete(sandbox);
    const at = this.#free.indexOf(sandbox);
    if (at >= 0) this.#free.splice(at, 1);
    const next = this.#waiting.shift();
    if (next !== undefined) next(this.#startOne());
  }
}
