import { type Instant, instantAt } from '../../domain/time/instants.ts';

/** The one door by which time comes into the functions. */
export function now(): Instant {
  return instantAt(Date.now());
}
