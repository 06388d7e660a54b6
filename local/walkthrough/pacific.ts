import { instantAt, type Instant, LocalDate } from '../../domain/time/instants.ts';
import { weekdayName } from '../../domain/time/words.ts';
import type { TimeOfDay } from '../../domain/time/days.ts';
import { localDateOf, localTimeOf, atLocal } from '../../domain/time/days.ts';

/** The instant of `2026-11-25 09:00`, Pacific time. @throws Error for anything else */
export function pacific(written: string): Instant {
  const [day, time = ''] = written.split(' ');
  if (!isTimeOfDay(time)) throw new Error(`"${written}" is no time such as 2026-11-25 09:00.`);
  return atLocal(LocalDate.parse(day), time);
}

function isTimeOfDay(written: string): written is TimeOfDay {
  return /^\d{2}:\d{2}$/u.test(written);
}

/** `Wed 2026-11-25 09:00`, Pacific time. */
export function shownPacific(instant: string): string {
  const at = instantAt(Date.parse(instant));
  const day = localDateOf(at);
  return `${weekdayName(day).slice(0, 3)} ${day} ${timeOf(at)}`;
}

/** `09:00`, Pacific time. */
export function timeOf(at: Instant): string {
  const { hour, minute } = localTimeOf(at);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
