import { availableParallelism } from 'node:os';

/** Who waits for the answer of a call: a person at a screen, or nobody but a machine, a letter, a clock or a follower. */
export type Caller = 'person' | 'background';

/** How many calls of each kind may be under way at the same time. */
export interface Widths {
  people: number;
  background: number;
  /** While somebody waits for an answer. */
  backgroundBesidePeople: number;
}

/** Functions share this machine's cores: more at once makes each of them slower and none of them sooner. */
const usualWidths: Widths = {
  people: 2 * availableParallelism(),
  background: 3,
  backgroundBesidePeople: 1,
};

/**
 * Lets calls begin, people's first: on AWS nobody waits behind anybody else's work, here all of it has the same few cores.
 * Each kind begins in the order in which it came.
 */
export class Precedence {
  readonly #widths: Widths;
  readonly #waiting: Record<Caller, (() => void)[]> = { person: [], background: [] };
  readonly #running: Record<Caller, number> = { person: 0, background: 0 };

  constructor(widths: Widths = usualWidths) {
    this.#widths = widths;
  }

  /** How many calls nobody waits for have not begun yet. */
  get backlog(): number {
    return this.#waiting.background.length;
  }

  async inTurn<T>(caller: Caller, work: () => Promise<T>): Promise<T> {
    if (!this.#mayBegin(caller)) await new Promise<void>(begin => this.#waiting[caller].push(begin));
    else this.#running[caller] += 1;
    try {
      return await work();
    } finally {
      this.#running[caller] -= 1;
      this.#letBegin();
    }
  }

  #mayBegin(caller: Caller): boolean {
    return this.#running[caller] < this.#widthFor(caller);
  }

  #widthFor(caller: Caller): number {
    if (caller === 'person') return this.#widths.people;
    const people = this.#running.person + this.#waiting.person.length;
    return people > 0 ? this.#widths.backgroundBesidePeople : this.#widths.background;
  }

  #letBegin(): void {
    for (const caller of ['person', 'background'] as const) {
      while (this.#waiting[caller].length > 0 && this.#mayBegin(caller)) {
        this.#running[caller] += 1;
        this.#waiting[caller].shift()?.();
      }
    }
  }
}
