import type { CaseEvent } from './events.ts';
import type { ClockRun } from '../case/clock.ts';

/** The watch that an event leaves with nothing to wait for: the clock ended or stands still, or another watch takes over. */
export function watchEndedBy(event: CaseEvent): ClockRun | undefined {
  const ends = event.type === 'clock-met' || event.type === 'clock-stopped' || event.type === 'clock-paused';
  if (ends || (event.type === 'clock-taken-back' && event.data.what === 'start')) return watched(event.data);
  return event.type === 'clock-moved' ? watched({ ...event.data, revision: event.data.revision - 1 }) : undefined;
}

function watched({ clock, subject, revision }: ClockRun): ClockRun {
  return { clock, ...(subject === undefined ? {} : { subject }), revision };
}
