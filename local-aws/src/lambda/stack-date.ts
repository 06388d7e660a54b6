/** Reads the stack's clock (`StackClock.shared`) from any thread, in epoch milliseconds. */
export function clockReader(shared: SharedArrayBuffer, realNow: () => number): () => number {
  const cells = new Float64Array(shared);
  return () => {
    const [offset = 0, standsAt = NaN] = cells;
    return Number.isNaN(standsAt) ? realNow() + offset : standsAt;
  };
}

/**
 * A `Date` whose "now" is `now()`. Everything else is the real one's, prototype included, so that dates made by either
 * are instances of both.
 */
export function stackDate(now: () => number): DateConstructor {
  return new Proxy(Date, {
    apply: target => new target(now()).toString(),
    construct: (target, args, newTarget) => construct(target, args.length === 0 ? [now()] : args, newTarget),
    get: (target, key): unknown => (key === 'now' ? now : Reflect.get(target, key)),
  });
}

function construct(target: DateConstructor, args: unknown[], newTarget: unknown): Date {
  const made: unknown = Reflect.construct(target, args, typeof newTarget === 'function' ? newTarget : target);
  if (made instanceof Date) return made;
  throw new TypeError('Not a date.');
}
