/** What differs from the story, each in a sentence that names what was expected and what came. */
export class Differences {
  readonly found: string[] = [];

  same(what: string, came: unknown, expected: unknown): void {
    const [shown, wanted] = [JSON.stringify(came), JSON.stringify(expected)];
    if (shown !== wanted) this.found.push(`${what}: expected ${wanted}, but it is ${shown}.`);
  }

  /** The same things as often as expected, in any order. */
  sameInAnyOrder(what: string, came: readonly string[], expected: readonly string[]): void {
    const missing = without(expected, came);
    const extra = without(came, expected);
    if (missing.length > 0) this.found.push(`${what}: missing ${missing.join('; ')}.`);
    if (extra.length > 0) this.found.push(`${what}: not expected ${extra.join('; ')}.`);
  }

  add(what: string): void {
    this.found.push(what);
  }
}

/** What is left of `all` when each of `some` has taken one away. */
function without(all: readonly string[], some: readonly string[]): string[] {
  const left = [...all];
  for (const one of some) {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
  }
  return left;
}
