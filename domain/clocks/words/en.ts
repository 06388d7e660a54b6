import type { Instant, LocalDate } from '../../time/instants.ts';
import { dateInWords, dayInWords, instantInWords, listInWords } from '../../time/words.ts';
import { counted } from '../../words/numbers.ts';
import type { SaidOf } from '../../words/sentence.ts';
import type { ClockId, ClockOwner, ClockUnit } from '../rule.ts';

export interface ClockWords {
  /** Completes `<owner> must …`. */
  duty: string;
  /** Completes `The count starts when …`. */
  startsWith: string;
  /** Why its length can be less in a case, completing `The usual time is …; `; without it, the decision asks for less. */
  lessBecause?: string;
  /** Why this length, where the law leaves it open: configuration, not law, and no letter may say otherwise. */
  choice?: string;
}

const clocks = {
  F1: {
    duty: 'apply for an Independent Medical Review',
    startsWith:
      'the plan gave its written decision, or the grievance stayed open for its full time, whichever came later',
  },
  F2: {
    duty: 'ask for a State Hearing, if they want one,',
    startsWith: 'the notice of the decision was dated',
    lessBecause: 'with fee-for-service Medi-Cal there is less',
  },
  F3: {
    duty: 'ask for a State Hearing, if they want to keep care until it is decided,',
    startsWith: 'the notice of the decision was dated',
    lessBecause: 'the care stops before that',
  },
  I1: {
    duty: 'send what we asked for',
    startsWith: 'our letter that asks for it went out',
    choice: 'The law sets no time; after two weeks a person calls, goes on without it, or asks once more.',
  },
  D1: { duty: 'tell the applicant that the application came in', startsWith: 'the application was received' },
  D2: {
    duty: 'decide whether the request qualifies and tell the member and the plan',
    startsWith: 'the application was received',
  },
  D3: {
    duty: 'decide whether the urgent request qualifies and tell the member and the plan',
    startsWith: 'the application, or the later request to hurry, was received',
  },
  D4: {
    duty: 'check the records of the plan and declare the documentation complete',
    startsWith: 'the plan delivered its records',
    choice:
      'The law sets no time; one business day, or four hours in an urgent case, keeps a review from waiting on our desk.',
  },
  D5: {
    duty: 'say whether the case is urgent',
    startsWith: 'the request to hurry was received',
    choice: 'The law sets no time; half of the 48 hours that an urgent request has leaves the other half to decide it.',
  },
  D6: {
    duty: 'read what came in',
    startsWith: 'it came in',
    choice: 'The law sets no time; whatever comes in may be urgent, and nobody knows before it is read.',
  },
  R1: { duty: 'send the records', startsWith: 'the plan received the notice' },
  R2: { duty: 'send the records of the urgent case', startsWith: 'the expedited review was approved' },
  R5: { duty: 'answer the complaint', startsWith: 'the plan received the notice' },
  R6: { duty: 'answer the question of the Department', startsWith: 'the plan received the notice' },
  V0: {
    duty: 'answer the invitation',
    startsWith: 'the invitation was sent',
    choice: 'The law sets no time; two business days leave enough of the thirty for somebody else.',
  },
  S1: {
    duty: 'name a reviewer for the empty seat',
    startsWith: 'the seat was empty, and nobody in the directory could be asked',
    choice: 'The law sets no time; two business days leave enough of the thirty for the review.',
  },
  T1: {
    duty: 'say whether the tie of a reviewer counts',
    startsWith: 'the reviewer told of the tie',
    choice:
      'The law sets no time; a business day, or four hours in an urgent case, keeps a review from waiting on our desk.',
  },
  Q1: {
    duty: 'answer the question of a reviewer',
    startsWith: 'whoever was asked had the question',
    choice: 'The law sets no time; five days, or one in an urgent case, leave the reviewers enough of theirs.',
  },
  V1: {
    duty: 'decide the review',
    startsWith: 'the review organization had the application and all supporting documents',
  },
  V2: {
    duty: 'decide the urgent review',
    startsWith: 'the review organization had the application and all supporting documents',
  },
  V3: {
    duty: 'decide the urgent review of an experimental treatment',
    startsWith: 'the expedited review was asked for',
  },
  V4: {
    duty: 'decide the review of an experimental treatment',
    startsWith: 'the review organization had the application and all supporting documents',
  },
  A1: {
    duty: 'adopt the decision of the reviewers',
    startsWith: 'the last analysis was received',
    choice: 'The law says immediately; one business day is the shortest time that a person can be held to.',
  },
  A2: {
    duty: 'send the decision letters',
    startsWith: 'the decision was adopted',
    choice: 'The law says promptly; one business day keeps the plan from waiting on our post.',
  },
  C1: { duty: 'authorize the service', startsWith: 'the plan received the decision' },
  C2: { duty: 'pay the member back', startsWith: 'the plan received the decision' },
  C3: {
    duty: 'ask the member whether the care came',
    startsWith: 'the proof of authorization was accepted',
    choice:
      'The law sets no time; a month leaves room for an appointment and is soon enough to act on a broken promise.',
  },
  C4: {
    duty: 'accept or refuse the proof of the plan',
    startsWith: 'the plan reported its proof',
    choice: 'The law sets no time; two business days are soon enough to catch a proof that proves nothing.',
  },
  C5: {
    duty: 'act on the word that the care did not come',
    startsWith: 'the member said that the care did not come',
    choice: 'The law sets no time; whoever has won, and has nothing of it, does not wait longer than a day.',
  },
  K1: { duty: 'settle the complaint and send the result', startsWith: 'the application was received' },
  N1: {
    duty: 'post the letter',
    startsWith: 'the letter came into the post queue',
    choice: 'No law sets a time; what was to be said by a certain day is said late while it lies there.',
  },
  E1: { duty: 'get a new signed medical release', startsWith: 'the medical release was signed' },
  H1: {
    duty: 'find out who takes the place of the member who died',
    startsWith: 'we were told of the death',
    choice: 'The law sets no time; 60 days leave a family room to mourn, and to get the papers.',
  },
  B1: { duty: 'prepare that the child becomes the applicant', startsWith: 'the patient was born' },
} as const satisfies Record<ClockId, ClockWords>;

/** A count that began, or goes on, with something else than its clock says. */
const laterStarts = {
  'case-reopened': 'the case was opened again',
  'records-found-incomplete': 'the records were found incomplete',
  'withholding-judged': 'it was found that what was withheld is owed',
  'care-promised': 'the plan promised the care',
  'issues-promised': 'the plan promised the care',
  'care-followed-up': 'somebody looked into why the care had not come',
} as const;

/** A clock that has another length for an urgent case, and got it in the middle. */
const urgentStarts = { 'case-expedited': 'the case became urgent' } as const;

/** What a count starts with: what its clock says, or an event. */
export type Start = { clock: ClockId } | { event: keyof typeof laterStarts | keyof typeof urgentStarts };

const owners: Readonly<Record<ClockOwner, string>> = {
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

const units: Readonly<Record<ClockUnit, string>> = {
  'calendar-days': 'day',
  'business-days': 'business day',
  'calendar-months': 'month',
  hours: 'hour',
};

/** A day that does not count, and its name: that of a holiday, or as it was entered in the directory. */
export interface ClosedDay {
  date: LocalDate;
  name: string;
}

/** Who of the staff gave more days, and what they noted of it: for staff. */
type Note = { by: string; reason: string } | null;

const sentences = {
  'due-on': (owner: ClockOwner, clock: ClockId, on: LocalDate) =>
    `${owners[owner]} must ${clocks[clock].duty} by the end of ${dateInWords(on)}.`,
  'due-at': (owner: ClockOwner, clock: ClockId, at: Instant) =>
    `${owners[owner]} must ${clocks[clock].duty} by ${instantInWords(at)}.`,
  'starts-on': (start: Start, on: LocalDate) => `The count starts when ${begun(start)}: ${dateInWords(on)}.`,
  'starts-at': (start: Start, at: Instant) => `The count starts when ${begun(start)}: ${instantInWords(at)}.`,
  'first-day-not-counted': () => 'That day itself is not counted.',
  'every-hour-counted': () => 'Nights and weekends count.',
  'runs-for': (length: number, unit: ClockUnit) => `It runs for ${amount(length, unit)}.`,
  'usually-longer': (usual: number, unit: ClockUnit, clock: ClockId) =>
    `The usual time is ${amount(usual, unit)}; ${rowOf(clock).lessBecause ?? 'the decision asks for less'}.`,
  'why-this-length': (clock: ClockId) => rowOf(clock).choice ?? '',
  'days-not-counted': (days: ClosedDay[]) => `Not counted: ${listInWords(days.map(closed))}.`,
  'stood-still': (from: LocalDate, until: LocalDate, reason: string, days: number) =>
    `The count stood still from ${dateInWords(from)} to ${dateInWords(until)} (${reason.replaceAll('-', ' ')}), which adds ${amount(days, 'calendar-days')}.`,
  'stands-still': (from: LocalDate, reason: string, days: number) =>
    `The count has stood still since ${dateInWords(from)} (${reason.replaceAll('-', ' ')}), so far ${amount(days, 'calendar-days')}.`,
  'closed-moving-nothing': (from: LocalDate, until: LocalDate, isPromised: boolean) =>
    `${shut(from, until, isPromised)}, which moves nothing.`,
  'closed-for-hours': (from: LocalDate, until: LocalDate, isPromised: boolean) =>
    `${shut(from, until, isPromised)}; that time is not counted.`,
  'closed-for-business-days': (from: LocalDate, until: LocalDate, isPromised: boolean) =>
    `${shut(from, until, isPromised)}; those days are not counted.`,
  'closed-for-days': (from: LocalDate, until: LocalDate, isPromised: boolean, days: number) =>
    `${shut(from, until, isPromised)}, which adds ${amount(days, 'calendar-days')}.`,
  extended: (days: number, to: LocalDate, note: Note) =>
    `It was extended by ${amount(days, 'calendar-days')}${note === null ? '' : ` (${note.by}: ${note.reason})`}, to ${dateInWords(to)}.`,
  'last-day-would-be': (on: LocalDate) => `The last day would be ${dateInWords(on)}.`,
  'passed-over': (names: string[], to: LocalDate) =>
    `Weekends and state holidays are passed over (${listInWords(names)}), so it moves to ${dateInWords(to)}.`,
  rule: (authority: string) => `The rule: ${authority}.`,
};

function begun(start: Start): string {
  return 'clock' in start ? clocks[start.clock].startsWith : { ...laterStarts, ...urgentStarts }[start.event];
}

function rowOf(clock: ClockId): ClockWords {
  return clocks[clock];
}

export function amount(count: number, unit: ClockUnit): string {
  return counted(count, units[unit]);
}

// "Saturday, November 28" says by itself why it does not count.
function closed({ date, name }: ClosedDay): string {
  const day = dayInWords(date);
  return day.startsWith(name) ? day : `${day} (${name})`;
}

function shut(from: LocalDate, until: LocalDate, isPromised: boolean): string {
  const what = isPromised ? 'The case waited for what the plan had promised' : 'The case was closed';
  return `${what} from ${dateInWords(from)} to ${dateInWords(until)}`;
}

/** What a derivation holds in words, as a party is shown it. */
const shown = {
  closedDay: (name: string) => name,
  authority: (text: string) => text,
  pause: (reason: string) => reason,
  /** Who of the staff gave more days is not for the parties, and the reason was written for the record: the letter has theirs. */
  extendedBy: 'the Department',
  extendedBecause: 'The letter about it says more.',
};

/** How a clock is explained. */
export const words = { clocks, laterStarts, urgentStarts, sentences, shown };

/** One sentence of an explanation, and its values. */
export type ClockSentence = SaidOf<typeof sentences>;
