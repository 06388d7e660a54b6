import * as z from 'zod';
import type { Usage } from '../prices.ts';
import type { StoredItem } from './stored.ts';

/** Things of a case that wait, and how many hours each kind waited in all. */
export interface Waits {
  /** The case itself, from its filing to its close. */
  caseHours: number;
  /** Its clocks, each from its start to its end. */
  clocks: number;
  clockHours: number;
}

const Text = z.object({ S: z.string() });
/** An event as it lies in the table. */
const StoredEvent = z.object({
  SK: z.object({ S: z.templateLiteral(['EVENT#', z.string()]) }),
  type: Text,
  at: Text,
  data: z.object({ M: z.object({ clock: Text.optional() }) }),
});

const endings = ['clock-met', 'clock-missed', 'clock-stopped'];

/** How long the case and its clocks waited, read from the case's own events. */
export function waitsIn(items: readonly StoredItem[]): Waits {
  const events = items
    .flatMap(item => StoredEvent.safeParse(item).data ?? [])
    .map(({ type, at, data }) => ({ type: type.S, at: Date.parse(at.S), clock: data.M.clock?.S }))
    .toSorted((one, other) => one.at - other.at);
  const hours = (from: number, to: number) => (to - from) / 3_600_000;
  const filedAt = events[0]?.at ?? NaN;
  const closedAt = events.findLast(({ type }) => type === 'case-closed')?.at ?? NaN;
  const started = events.filter(({ type }) => type === 'clock-started');
  const clockHours = started.map(({ clock, at }) => {
    const end = events.find(one => one.clock === clock && one.at >= at && endings.includes(one.type));
    return hours(at, end?.at ?? closedAt);
  });
  return {
    caseHours: hours(filedAt, closedAt),
    clocks: started.length,
    clockHours: clockHours.reduce((sum, one) => sum + one, 0),
  };
}

/** Of the cheapest way to poll: a Wait of an hour, a look, and a choice whether to wait on. */
const pollOf = { transitions: 3, calls: 1, tableReads: 1 } as const;

/**
 * What the same waiting would add if each waiting thing were looked at every hour by its key, without a scan. The work in
 * between (decisions, mails, documents) stays as it is and is not in it.
 * @param look what one look costs beside the three above, such as its compute and its logs
 */
export function pollingFor(waits: Waits, look: Usage): Usage {
  const polls = Math.floor(waits.caseHours + waits.clockHours);
  const { transitions, calls, tableReads } = pollOf;
  const perPoll: Usage = { ...look, transitions, calls, tableReads };
  return Object.fromEntries(Object.entries(perPoll).map(([billed, quantity]) => [billed, quantity * polls]));
}
