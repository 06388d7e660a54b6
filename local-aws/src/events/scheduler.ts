import type { DatabaseSync } from 'node:sqlite';
import type { Clock, TimerSource } from '../clock.ts';
import type { Deliveries } from './deliveries.ts';
import type { DeliveryPolicy } from './delivery-store.ts';
import { parseScheduleExpression } from './schedule-expression.ts';

export interface ScheduleSpec {
  name: string;
  expression: string;
  enabled: boolean;
  functionName: string;
  /** JSON text; an empty object without one. */
  input?: string | undefined;
  policy: DeliveryPolicy;
}

/**
 * EventBridge Scheduler: calls a function again and again. Where it stands is on disk. Firings that were missed while
 * the stack stood still, or that the clock leapt over, are made up for by one.
 */
export function createScheduler(options: {
  database: DatabaseSync;
  schedules: ScheduleSpec[];
  deliveries: Pick<Deliveries, 'take'>;
  clock: Clock;
}): TimerSource {
  const { database, clock } = options;
  const upsert = database.prepare(
    'INSERT INTO schedules VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET expression = excluded.expression, next = excluded.next',
  );
  const select = database.prepare('SELECT expression, next FROM schedules WHERE name = ?');
  const running = options.schedules
    .filter(schedule => schedule.enabled)
    .map(schedule => {
      const recurrence = parseScheduleExpression(schedule.expression);
      const saved = select.get(schedule.name);
      const goesOn = saved?.['expression'] === schedule.expression;
      const next = goesOn ? Number(saved['next']) : recurrence.after(clock.now(), clock.now());
      if (!goesOn) upsert.run(schedule.name, schedule.expression, next);
      return { schedule, recurrence, next };
    });

  return {
    name: 'scheduler',
    recurring: true,
    next: () => (running.length === 0 ? undefined : Math.min(...running.map(({ next }) => next))),
    fire: now => {
      const due = running.filter(({ next }) => next <= now);
      for (const entry of due) {
        const { schedule, recurrence } = entry;
        entry.next = recurrence.after(now, entry.next);
        // The call first: killed in between, it is made twice rather than never.
        options.deliveries.take([
          {
            target: schedule.functionName,
            payload: JSON.parse(schedule.input ?? '{}') as unknown,
            policy: schedule.policy,
          },
        ]);
        upsert.run(schedule.name, schedule.expression, entry.next);
      }
      return due.length;
    },
  };
}
