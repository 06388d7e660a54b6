import { expect, it } from 'vitest';
import { Activity } from '../../src/activity.ts';
import { moveClock } from '../../src/clock-control.ts';
import { StackClock } from '../../src/clock.ts';
import { createSettling } from '../../src/settling.ts';

it.each([
  [{ advanceBy: 'P3653D' }, 'The clock goes to the end of 2099, and not beyond.'],
  [{ advanceTo: '2100-01-01T00:00:00Z' }, 'The clock goes to the end of 2099, and not beyond.'],
])('the clock of 2095 is not moved by %j', async (body, detail) => {
  const clock = new StackClock({ at: Date.parse('2095-01-01T00:00:00Z'), frozen: true });
  const stack = { clock, ...createSettling({ clock, activity: new Activity(), sources: [] }) };
  await expect(moveClock(stack, body)).rejects.toMatchObject({ status: 400, message: detail });
  expect(new Date(clock.now()).toISOString()).toBe('2095-01-01T00:00:00.000Z');
  const last = await moveClock(stack, { advanceTo: '2099-12-31T23:59:59.999Z' });
  expect(last).toEqual({ now: '2099-12-31T23:59:59.999Z', fired: 0, settled: true });
});
