import type { CaseState } from '../case/state.ts';
import { Holder } from '../case/held-from.ts';
import { daysBetween, localDateOf } from '../time/days.ts';
import type { Instant } from '../time/instants.ts';
import type { Language } from '../words/language.ts';
import { readWordsIn } from './words/words.ts';

export type DaysHeld = Record<Holder, number>;

/**
 * Every day after the application came in, until today or the end of the case, given to whoever held the case as that day began: the day on
 * which somebody gets it is not theirs, the day on which they pass it on is, as the law counts days.
 */
export function daysHeld({ held, receivedAt, stage }: CaseState, now: Instant): DaysHeld {
  const all = held ?? [{ from: receivedAt, by: 'department' as const }];
  // The last that a closed case notes is its end.
  const spans = stage === 'closed' ? all.slice(0, -1) : all;
  const end = stage === 'closed' ? all.at(-1)?.from : undefined;
  const days = Object.fromEntries(Holder.options.map(holder => [holder, 0])) as DaysHeld;
  for (const [index, { from, by }] of spans.entries()) {
    const until = spans[index + 1]?.from ?? end ?? now;
    days[by] += daysBetween(localDateOf(from), localDateOf(until));
  }
  return days;
}

/** Who has the case in hand now: whose day today is not, and tomorrow will be. */
export function heldBy({ held = [], stage }: CaseState): Holder {
  return stage === 'closed' ? 'nobody' : (held.at(-1)?.by ?? 'department');
}

/** The days in a sentence for the member; undefined on the first day. */
export function daysInWords(days: DaysHeld, language: Language): string | undefined {
  const all = Holder.options.reduce((sum, holder) => sum + days[holder], 0);
  if (all === 0) return undefined;
  const spans = Holder.options.filter(holder => days[holder] > 0).map(holder => [days[holder], holder] as const);
  return readWordsIn(language).held(all, spans);
}
