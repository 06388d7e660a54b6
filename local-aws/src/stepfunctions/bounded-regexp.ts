import { createContext, Script } from 'node:vm';
import { tooLong } from './bounds-exceeded.ts';

/** How long a search may take, in milliseconds: a pattern that tries all ways through a text hardly ever ends. */
const longest = 1000;
const matchesAtOnce = 1000;

/** What jsonata asks of a regular expression. V8 stops a search only in a script that has a time limit. */
export class BoundedRegExp {
  lastIndex = 0;
  readonly #pattern: RegExp;
  #text: string | undefined;
  #matches: Iterator<RegExpExecArray> | undefined;
  #found: RegExpExecArray[] = [];

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  /** @throws BoundExceeded */
  exec(text: string): RegExpExecArray | null {
    if (this.lastIndex === 0 || text !== this.#text) {
      this.#text = text;
      this.#matches = text.slice(this.lastIndex).matchAll(this.#pattern);
      this.#found = [];
    }
    if (this.#found.length === 0) this.#found = inTime(() => this.#more());
    const match = this.#found.shift() ?? null;
    this.lastIndex = match === null ? 0 : match.index + match[0].length;
    return match;
  }

  /** Several at once, for entering the script takes longer than most searches. */
  #more(): RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    while (found.length < matchesAtOnce) {
      const next = this.#matches?.next();
      if (next === undefined || next.done === true) break;
      found.push(next.value);
    }
    return found;
  }
}

const work: { run: () => unknown } = { run: () => undefined };
const context = createContext({ work });
const script = new Script('work.run()');

function inTime<T>(search: () => T): T {
  let found: T | undefined;
  work.run = () => {
    found = search();
  };
  try {
    script.runInContext(context, { timeout: longest });
  } catch (error) {
    if (isTimeout(error)) throw tooLong();
    throw error;
  }
  return found as T;
}

/** The error is one of the script's own world, and so no `Error` of this one. */
function isTimeout(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
