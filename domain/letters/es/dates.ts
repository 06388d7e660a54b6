import type { ClockUnit } from '../../clocks/rule.ts';
import { dateInWords, theInstantInWords } from '../../time/words-in-spanish.ts';
import { counted } from '../../words/numbers.ts';
import type { Due, DueWithin } from '../letter-context.ts';

const unitsInWords: Readonly<Record<ClockUnit, readonly [string, string]>> = {
  'business-days': ['día hábil', 'días hábiles'],
  'calendar-days': ['día', 'días'],
  'calendar-months': ['mes', 'meses'],
  hours: ['hora', 'horas'],
};

/**
 * `a más tardar el miércoles 2 de diciembre de 2026`, or with the hour where hours are counted; of a time that has passed, `de inmediato`, and
 * when it ended.
 */
export function by(due: Due | DueWithin): string {
  if ('within' in due) return `dentro de ${counted(due.within, ...unitsInWords[due.unit])} después de recibir el aviso`;
  return due.passed === true ? `de inmediato: el plazo terminó ${endOf(due)}` : wasBy(due);
}

/** The same where the sentence says itself that it has passed. */
export function wasBy({ on: day, at }: Due): string {
  return at === undefined ? `a más tardar el ${dateInWords(day)}` : byHour(at);
}

/** `el miércoles 2 de diciembre de 2026`, or at which hour of it. */
export function endOf({ on: day, at }: Due): string {
  return at === undefined ? `el ${dateInWords(day)}` : `a ${theInstantInWords(at)}, hora del Pacífico`;
}

function byHour(at: NonNullable<Due['at']>): string {
  return `a más tardar a ${theInstantInWords(at)}, hora del Pacífico`;
}
