import type { CaseEvent } from './events.ts';
import type { ClockId } from '../clocks/rule.ts';

/** The watch that an event leaves with nothing to wait for: the clock ended or stands still, or another watch takes over. */
export function watchEndedBy(event: CaseEvent): { clock: ClockId; revision: number } | undefined {
  const ends = event.type === 'clock-met' || event.type === 'clock-stopped' || event.type === 'clock-paused';
  if (ends) return { clock: event.data.clock, revision: event.data.revision };
  return event.type === 'clock-moved' ? { clock: event.data.clock, revision: event.data.revision - 1 } : undefined;
}
