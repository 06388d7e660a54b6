import { parseDuration } from './duration.ts';
import { isObject } from './events/json-object.ts';
import { lastInstant, parseInstant } from './instant.ts';
import { Problem } from './problem.ts';
import type { Stack } from './running-stack.ts';

type Move = { to: number } | 'next';

/** Ten years, with their leap days. */
export const longestMoveMs = 3653 * 86_400_000;

/**
 * Moves the stack's clock: `{advanceBy}` (an ISO 8601 duration or milliseconds), `{advanceTo}` (an instant) or
 * `{toNextTimer: true}`.
 * @returns the instant after the move, how many timers fired, and that everything has settled
 * @throws Problem 400 for anything else, for going back and for going too far; the clock stays where it was
 */
export async function moveClock(stack: Pick<Stack, 'clock' | 'advanceTo' | 'toNextTimer'>, body: unknown) {
  const move = moveOf(body, stack.clock.now());
  const fired = await (move === 'next' ? stack.toNextTimer() : stack.advanceTo(move.to).catch(goingBack));
  return { now: new Date(stack.clock.now()).toISOString(), fired, settled: true };
}

function moveOf(body: unknown, now: number): Move {
  const entries = isObject(body) ? Object.entries(body) : [];
  const [only, another] = entries;
  if (only !== undefined && another === undefined) {
    const [name, value] = only;
    if (name === 'toNextTimer' && value === true) return 'next';
    const to = name === 'advanceTo' && typeof value === 'string' ? parseInstant(value) : undefined;
    if (to !== undefined) return { to: notTooFar(now, to) };
    const by = name === 'advanceBy' ? millisecondsIn(value) : undefined;
    if (by !== undefined) return { to: notTooFar(now, now + by) };
  }
  throw new Problem(
    400,
    'Malformed request',
    'Give one of {"advanceBy": "P1D"} (a duration, or whole milliseconds), {"advanceTo": "2026-12-01T09:00:00Z"} or {"toNextTimer": true}.',
  );
}

function millisecondsIn(value: unknown): number | undefined {
  if (typeof value === 'string') return parseDuration(value);
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

function notTooFar(now: number, to: number): number {
  if (to - now > longestMoveMs) {
    throw new Problem(400, 'Too far', 'The clock moves by at most ten years (3,653 days) at a time.');
  }
  if (to >= lastInstant) throw new Problem(400, 'Too far', 'The clock goes to the end of 2099, and not beyond.');
  return to;
}

function goingBack(error: unknown): never {
  if (error instanceof RangeError) throw new Problem(400, 'The clock never goes back', error.message);
  throw error;
}
