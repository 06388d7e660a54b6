const unitMs: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** When a schedule fires next. */
export interface Recurrence {
  /** The first firing strictly after `instant`, in epoch milliseconds; `anchor` is when the schedule was made. */
  after(instant: number, anchor: number): number;
}

/**
 * Reads `rate(15 minutes)`, as EventBridge Scheduler writes it.
 * @throws Error for anything else: `cron(…)` and `at(…)` are not used by this product's template
 */
export function parseScheduleExpression(expression: string): Recurrence {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  const amount = Number(rate?.[1]);
  const unit = unitMs[rate?.[2] ?? ''];
  if (unit === undefined || amount < 1) {
    throw new Error(`The schedule "${expression}" is not understood here: only rate(number minutes|hours|days).`);
  }
  const period = amount * unit;
  return {
    after: (instant, anchor) => anchor + (Math.floor((instant - anchor) / period) + 1) * period,
  };
}
