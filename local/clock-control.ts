import { parseDuration } from './duration.ts';
import { isObject } from './events/json-object.ts';
import { Problem } from './problem.ts';
import type { Stack } from './stack.ts';

type Move = { to: number } | 'next';

/**
 * Moves the stack's clock: `{advanceBy}` (an ISO 8601 duration or milliseconds), `{advanceTo}` (an instant) or
 * `{toNextTimer: true}`.
 * @returns the instant after the move, how many timers fired, and that everything has settled
 * @throws Problem 400 for anything else, and for going back
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
    if (name === 'advanceTo' && typeof value === 'string' && isInstant(value)) return { to: Date.parse(value) };
    const by = name === 'advanceBy' ? millisecondsIn(value) : undefined;
    if (by !== undefined) return { to: now + by };
  }
  throw new Problem(
    400,
    'Malformed request',
    'Give one of {"advanceBy": "P1D"} (a duration, or milliseconds), {"advanceTo": "2026-12-01T09:00:00Z"} or {"toNextTimer": true}.',
  );
}

function millisecondsIn(value: unknown): number | undefined {
  if (typeof value === 'string') return parseDuration(value);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** With its offset: a time without one would depend on where this machine stands. */
function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}

function goingBack(error: unknown): never {
  if (error instanceof RangeError) throw new Problem(400, 'The clock never goes back', error.message);
  throw error;
}
