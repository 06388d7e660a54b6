import { clocksOf } from '../clocks/rules.ts';
import { isOwed, clockOf } from '../case/clock.ts';
import type { CaseState } from '../case/state.ts';
import { type Instant, plus } from '../time/instants.ts';
import { isAtHome, type Notice } from '../case/notice.ts';
import { kindOf } from './kinds.ts';
import { localDateOf, localTimeOf, atLocal, plusDays } from '../time/days.ts';

/** Choice, not law: nobody is woken by a letter that can wait, and bad news does not come at night. */
const firstHour = 8;
const morning = '08:00';
const lastHour = 20;
const soon = { hours: 48 };

/**
 * Until when a notice is held, or undefined if it may go out at once. Members, and who filed for them, hear from us between
 * 08:00 and 20:00 Pacific, but at any hour in an urgent case, of a decision, of a deadline within 48 hours, and that we have
 * their application. Everybody else hears at once: their time runs.
 */
export function holdUntil(notice: Notice, state: CaseState, at: Instant): Instant | undefined {
  if (!isAtHome(notice.to) || isByDay(at)) return undefined;
  if (kindOf(notice)?.atAnyHour === true) return undefined;
  if (state.urgency === 'expedited' || hasDeadlineSoon(notice, state, at)) return undefined;
  return nextMorning(at);
}

function isByDay(at: Instant): boolean {
  const { hour } = localTimeOf(at);
  return hour >= firstHour && hour < lastHour;
}

function nextMorning(at: Instant): Instant {
  const today = localDateOf(at);
  const day = localTimeOf(at).hour < firstHour ? today : plusDays(today, 1);
  return atLocal(day, morning);
}

/** The deadline that the letter is about, or the one by which we must have sent it. */
function hasDeadlineSoon(notice: Notice, state: CaseState, at: Instant): boolean {
  const limit = plus(at, soon);
  const spoken = kindOf(notice)?.deadlineOf(notice);
  return [...(spoken === undefined ? [] : [spoken]), ...ownDeadlines(notice, state)].some(due => due <= limit);
}

function ownDeadlines(notice: Notice, state: CaseState): Instant[] {
  const duty = kindOf(notice)?.meets;
  const clocks = (duty === undefined ? [] : clocksOf(duty)).map(id => clockOf(state, id));
  return clocks.flatMap(clock => (clock !== undefined && isOwed(clock) ? [clock.derivation.dueAt] : []));
}
