import type jsonata from 'jsonata';
import { tooLarge, tooLong } from './bounds-exceeded.ts';

/** An expression may take this many milliseconds, as AWS's guide says. */
const longest = 1000;
/** About what it does in that time here: what does not end is ended at the same step on every machine. */
const mostSteps = 1_000_000;
/** The most values in one, and characters in a text, that AWS was seen to bear. */
export const mostValues = 873_782;
const longestText = 2 ** 22;

/** What the expressions of one turn have left, in steps: a loop of them, each within its bounds, ends as well. */
export interface Allowance {
  steps: number;
}

export function allowanceOfTurn(): Allowance {
  return { steps: 20 * mostSteps };
}

/** Measures one evaluation. jsonata tells it of each step, and of what the step made. */
export class Meter {
  readonly #from = performance.now();
  readonly #allowance: Allowance;
  readonly #sizes = new WeakMap<object, number>();
  #steps = 0;

  /** @throws BoundExceeded where nothing is left */
  constructor(allowance: Allowance) {
    this.#allowance = allowance;
    if (allowance.steps <= 0) throw tooLong();
  }

  /** @throws BoundExceeded */
  step(): void {
    this.#steps += 1;
    if (this.#steps > mostSteps || performance.now() - this.#from > longest) throw tooLong();
  }

  /** @throws BoundExceeded */
  made(result: unknown): void {
    if (typeof result === 'string' ? result.length > longestText : this.#valuesIn(result) > mostValues)
      throw tooLarge();
  }

  /** Takes what was used from the allowance. A step is about a microsecond; what took longer counts as more of them. */
  close(): void {
    this.#allowance.steps -= Math.max(this.#steps, Math.round((performance.now() - this.#from) * 1000));
  }

  /** As many as JSON would have: what stands in several places is one in memory, and counted once. */
  #valuesIn(value: unknown): number {
    if (typeof value !== 'object' || value === null || '_jsonata_lambda' in value) return 1;
    const known = this.#sizes.get(value);
    if (known !== undefined) return known;
    let size = 0;
    for (const part of Array.isArray(value) ? value : Object.values(value)) size += Math.max(this.#valuesIn(part), 1);
    this.#sizes.set(value, size);
    return size;
  }
}

/** Under which a meter is bound: nothing that an expression can name. */
export const meterName = ' meter';

export function meterIn(environment: jsonata.Environment): Meter | undefined {
  const meter: unknown = environment.lookup(meterName);
  return meter instanceof Meter ? meter : undefined;
}
