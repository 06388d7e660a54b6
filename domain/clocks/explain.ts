import { dateInWords, dayInWords, instantInWords, listInWords } from '../time/words.ts';
import type { Derivation } from './derivation.ts';
import { wasClosed } from './derive.ts';
import { clockRules, ruleFor } from './rules.ts';
import { localDateOf } from '../time/days.ts';
import type { ClockUnit, ClockOwner } from './rule.ts';

const ownerInWords: Readonly<Record<ClockOwner, string>> = {
  applicant: 'The member',
  'help-center': 'The Help Center',
  plan: 'The health plan',
  'review-organization': 'The review organization',
  director: 'The director',
  nurse: 'The Help Center’s nurse',
  supervisor: 'A supervisor of the Help Center',
  reviewer: 'The reviewer',
  'asked-party': 'Whoever was asked',
};

const unitInWords: Readonly<Record<ClockUnit, string>> = {
  'calendar-days': 'day',
  'business-days': 'business day',
  'calendar-months': 'month',
  hours: 'hour',
};

/**
 * What is due when and why, in plain English. One paragraph.
 * @param reader a party is not told who of the staff gave more days, nor in which words: the letter about it has what was written for them
 */
export function explain(derivation: Derivation, reader: 'staff' | 'party'): string {
  return [
    dutySentence(derivation),
    ...startSentences(derivation),
    ...skippedSentences(derivation),
    ...derivation.pauses.filter(({ daysAdded }) => daysAdded > 0).map(pauseSentence),
    ...(derivation.closings ?? []).map(closing => closingSentence(closing, derivation)),
    ...derivation.extensions.map(extension => extensionSentence(extension, reader)),
    ...rollSentences(derivation),
    `The rule: ${derivation.authority}.`,
  ].join(' ');
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

function dutySentence({ rule, unit, dueOn, dueAt }: Derivation): string {
  const { owner, duty } = clockRules[rule];
  const when = unit === 'hours' ? `by ${instantInWords(dueAt)}` : `by the end of ${dateInWords(dueOn)}`;
  return `${ownerInWords[owner]} must ${duty} ${when}.`;
}

function startSentences({ rule, unit, speed, startedBy, startedAt, startDay, length }: Derivation): string[] {
  const { length: usual, choice, lessBecause = 'the decision asks for less' } = ruleFor(rule, speed);
  const start = unit === 'hours' ? instantInWords(startedAt) : dateInWords(startDay);
  const dayZero = unit === 'hours' ? 'Nights and weekends count.' : 'That day itself is not counted.';
  const startsWith =
    speed === undefined ? startOf(rule, startedBy) : (urgentStart[startedBy] ?? startOf(rule, startedBy));
  return [
    `The count starts when ${startsWith}: ${start}.`,
    dayZero,
    `It runs for ${amount(length, unit)}.`,
    ...(length < usual && startedBy !== 'care-followed-up'
      ? [`The usual time is ${amount(usual, unit)}; ${lessBecause}.`]
      : []),
    ...(choice === undefined ? [] : [choice]),
  ];
}

/** A clock that has another length for an urgent case, and got it in the middle. */
const urgentStart: Readonly<Record<string, string>> = { 'case-expedited': 'the case became urgent' };

const laterStart: Readonly<Record<string, string>> = {
  'case-reopened': 'the case was opened again',
  'records-found-incomplete': 'the records were found incomplete',
  'withholding-judged': 'it was found that what was withheld is owed',
  'care-promised': 'the plan promised the care',
  'issues-promised': 'the plan promised the care',
  'care-followed-up': 'somebody looked into why the care had not come',
};

function startOf(rule: Derivation['rule'], startedBy: string): string {
  return laterStart[startedBy] ?? clockRules[rule].startsWith;
}

function amount(count: number, unit: ClockUnit): string {
  return `${count} ${unitInWords[unit]}${count === 1 ? '' : 's'}`;
}

function skippedSentences({ days = [], pauses }: Derivation): string[] {
  const reasons = new Set([...pauses.map(({ reason }) => reason), wasClosed]);
  const closed = days.flatMap(({ date, skipped }) =>
    skipped === undefined || reasons.has(skipped) ? [] : [named(dayInWords(date), skipped)],
  );
  return closed.length === 0 ? [] : [`Not counted: ${listInWords(closed)}.`];
}

// "Saturday, November 28" says by itself why it does not count.
function named(day: string, reason: string): string {
  return day.startsWith(reason) ? day : `${day} (${reason})`;
}

function pauseSentence({ from, until, reason, daysAdded }: Derivation['pauses'][number]): string {
  const start = dateInWords(localDateOf(from));
  const why = reason.replaceAll('-', ' ');
  const stood =
    until === undefined
      ? `The count has stood still since ${start} (${why}), so far`
      : `The count stood still from ${start} to ${dateInWords(localDateOf(until))} (${why}), which adds`;
  return `${stood} ${amount(daysAdded, 'calendar-days')}.`;
}

function closingSentence(
  { from, until, promised, daysAdded }: NonNullable<Derivation['closings']>[number],
  { unit, rule }: Derivation,
): string {
  const what = promised === true ? 'The case waited for what the plan had promised' : 'The case was closed';
  const stood = `${what} from ${dateInWords(localDateOf(from))} to ${dateInWords(localDateOf(until))}`;
  if (clockRules[rule].keepsItsStart === true) return `${stood}, which moves nothing.`;
  if (unit === 'hours') return `${stood}; that time is not counted.`;
  if (unit === 'business-days') return `${stood}; those days are not counted.`;
  return `${stood}, which adds ${amount(daysAdded, 'calendar-days')}.`;
}

function extensionSentence(
  { days, by, reason, to }: Derivation['extensions'][number],
  reader: 'staff' | 'party',
): string {
  const note = reader === 'staff' ? ` (${by}: ${reason})` : '';
  return `It was extended by ${amount(days, 'calendar-days')}${note}, to ${dateInWords(to)}.`;
}

function rollSentences({ roll }: Derivation): string[] {
  if (roll === undefined) return [];
  const why = listInWords([...new Set(roll.because)]);
  return [
    `The last day would be ${dateInWords(roll.from)}.`,
    `Weekends and state holidays are passed over (${why}), so it moves to ${dateInWords(roll.to)}.`,
  ];
}
