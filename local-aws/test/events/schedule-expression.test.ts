import { expect, it } from 'vitest';
import { parseScheduleExpression } from '../../src/events/schedule-expression.ts';

it.each([
  ['rate(15 minutes)', '2026-11-24T18:00:00Z', '2026-11-24T18:15:00Z'],
  ['rate(1 minute)', '2026-11-24T18:00:30Z', '2026-11-24T18:01:00Z'],
  ['rate(1 hour)', '2026-11-24T20:59:59Z', '2026-11-24T21:00:00Z'],
  ['rate(2 days)', '2026-11-24T18:00:00Z', '2026-11-26T18:00:00Z'],
])('%s fires next after %s at %s', (expression, now, next) => {
  const anchor = Date.parse('2026-11-24T18:00:00Z');
  expect(parseScheduleExpression(expression).after(Date.parse(now), anchor)).toBe(Date.parse(next));
});

it.each(['cron(0 12 * * ? *)', 'at(2026-11-24T18:00:00)', 'rate(0 minutes)', 'rate(5 weeks)', 'every day'])(
  'refuses %s',
  expression => {
    expect(() => parseScheduleExpression(expression)).toThrow(`The schedule "${expression}" is not understood here`);
  },
);
