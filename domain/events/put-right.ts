/** With what was given in place of what stood there: undefined leaves it, null takes it away. */
export function putRight<T extends object>(before: T, given: Readonly<Record<string, unknown>>): T {
  const changed = Object.entries(given).filter(([, value]) => value !== undefined);
  const kept = Object.entries({ ...before, ...Object.fromEntries(changed) }).filter(([, value]) => value !== null);
  // What is given has the fields of what it changes; the compiler cannot follow that through their entries.
  return Object.fromEntries(kept) as T;
}
