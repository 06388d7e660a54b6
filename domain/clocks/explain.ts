import { dateInWords, instantInWords, listInWords } from '../time/words.ts';
import { localDateOf } from '../time/days.ts';
import type { Language } from '../words/language.ts';
import type { Derivation } from './derivation.ts';
import { wasClosed } from './derive.ts';
import { clockRules, ruleFor } from './rules.ts';
import { amount, type ClockSentence, type Start, words as en } from './words/en.ts';
import { clockSentenceIn } from './words/words.ts';

/**
 * What is due when and why, in plain words. One paragraph.
 * @param reader a party is not told who of the staff gave more days, nor in which words: the letter about it has what was written for them
 */
export function explain(derivation: Derivation, reader: 'staff' | 'party', language: Language = 'en'): string {
  return explanationOf(derivation, reader)
    .map(sentence => clockSentenceIn(language, sentence))
    .join(' ');
}

/** The same by its sentences and their values. */
export function explanationOf(derivation: Derivation, reader: 'staff' | 'party'): ClockSentence[] {
  return [
    dutySentence(derivation),
    ...startSentences(derivation),
    ...skippedSentences(derivation),
    ...derivation.pauses.filter(({ daysAdded }) => daysAdded > 0).map(pauseSentence),
    ...(derivation.closings ?? []).map(closing => closingSentence(closing, derivation)),
    ...derivation.extensions.map(extension => extensionSentence(extension, reader)),
    ...rollSentences(derivation),
    ['rule', derivation.authority],
  ];
}

/** The latest reading of the law that can be defended, in words for staff and plan; undefined where it is the day to work to. */
export function explainLatest(derivation: Derivation): string | undefined {
  const { unit, dueOn, latest, rule } = derivation;
  if (clockRules[rule].latestFromWord === true) return explainWord(derivation);
  if (latest === undefined || latest.on === dueOn) return undefined;
  const days = listInWords([...new Set(latest.because)]);
  const reading =
    unit === 'business-days'
      ? `these are no business days by the strictest list, or no last days: ${days} (Civ. Code 7, 9; CCP 12a, 12b)`
      : `a time that the law sets does not end on such a day: ${days} (CCP 12a, 12b)`;
  return `By the latest reading of the law there is time until the end of ${dateInWords(latest.on)}: ${reading}.`;
}

function explainWord({ unit, length, dueAt, latest, toldAt, missedFrom }: Derivation): string | undefined {
  if (missedFrom === undefined) {
    return 'It is missed only when so much time has passed since the plan was told, and there is no word of that yet.';
  }
  if (latest === undefined || toldAt === undefined || latest.at === dueAt) return undefined;
  const told = instantInWords(toldAt);
  return `By the latest reading there is time until ${instantInWords(latest.at)}: ${amount(length, unit)} from when the plan was told, ${told}.`;
}

function dutySentence({ rule, unit, dueOn, dueAt }: Derivation): ClockSentence {
  const { owner } = clockRules[rule];
  return unit === 'hours' ? ['due-at', owner, rule, dueAt] : ['due-on', owner, rule, dueOn];
}

function startSentences(derivation: Derivation): ClockSentence[] {
  const { rule, unit, speed, startedBy, startedAt, startDay, length } = derivation;
  const { length: usual } = ruleFor(rule, speed);
  const start = startOf(derivation);
  return [
    unit === 'hours' ? ['starts-at', start, startedAt] : ['starts-on', start, startDay],
    unit === 'hours' ? ['every-hour-counted'] : ['first-day-not-counted'],
    ['runs-for', length, unit],
    ...(length < usual && startedBy !== 'care-followed-up' ? ([['usually-longer', usual, unit, rule]] as const) : []),
    ...('choice' in en.clocks[rule] ? ([['why-this-length', rule]] as const) : []),
  ];
}

function startOf({ rule, startedBy, speed }: Derivation): Start {
  if (speed !== undefined && isAmong(en.urgentStarts, startedBy)) return { event: startedBy };
  return isAmong(en.laterStarts, startedBy) ? { event: startedBy } : { clock: rule };
}

function isAmong<Starts extends object>(starts: Starts, startedBy: string): startedBy is keyof Starts & string {
  return Object.hasOwn(starts, startedBy);
}

function skippedSentences({ days = [], pauses }: Derivation): ClockSentence[] {
  const reasons = new Set([...pauses.map(({ reason }) => reason), wasClosed]);
  const closed = days.flatMap(({ date, skipped }) =>
    skipped === undefined || reasons.has(skipped) ? [] : [{ date, name: skipped }],
  );
  return closed.length === 0 ? [] : [['days-not-counted', closed]];
}

function pauseSentence({ from, until, reason, daysAdded }: Derivation['pauses'][number]): ClockSentence {
  const start = localDateOf(from);
  return until === undefined
    ? ['stands-still', start, reason, daysAdded]
    : ['stood-still', start, localDateOf(until), reason, daysAdded];
}

function closingSentence(
  { from, until, promised, daysAdded }: NonNullable<Derivation['closings']>[number],
  { unit, rule }: Derivation,
): ClockSentence {
  const closed = [localDateOf(from), localDateOf(until), promised === true] as const;
  if (clockRules[rule].keepsItsStart === true) return ['closed-moving-nothing', ...closed];
  if (unit === 'hours') return ['closed-for-hours', ...closed];
  if (unit === 'business-days') return ['closed-for-business-days', ...closed];
  return ['closed-for-days', ...closed, daysAdded];
}

function extensionSentence(
  { days, by, reason, to }: Derivation['extensions'][number],
  reader: 'staff' | 'party',
): ClockSentence {
  return ['extended', days, to, reader === 'staff' ? { by, reason } : null];
}

function rollSentences({ roll }: Derivation): ClockSentence[] {
  if (roll === undefined) return [];
  return [
    ['last-day-would-be', roll.from],
    ['passed-over', [...new Set(roll.because)], roll.to],
  ];
}
