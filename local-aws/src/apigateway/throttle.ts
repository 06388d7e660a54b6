import type { ApiRoute } from './api-spec.ts';

interface Bucket {
  tokens: number;
  /** When it was last looked at, in milliseconds. */
  at: number;
}

/**
 * Says of each call whether its method still takes it. Every method has a bucket of its own, also those that have their
 * numbers from the stage. Real time counts: callers don't wait by the stack's clock.
 */
export function createThrottles(now: () => number = () => performance.now()): (route: ApiRoute) => boolean {
  const buckets = new Map<ApiRoute, Bucket>();
  return route => {
    if (route.throttle === undefined) return true;
    const { rate, burst } = route.throttle;
    const at = now();
    const before = buckets.get(route) ?? { tokens: burst, at };
    const tokens = Math.min(burst, before.tokens + ((at - before.at) / 1000) * rate);
    const isTaken = tokens >= 1;
    buckets.set(route, { tokens: isTaken ? tokens - 1 : tokens, at });
    return isTaken;
  };
}
