import * as z from 'zod';

export const ClockId = z.enum([
  'F1',
  'D1',
  'D2',
  'D3',
  'R1',
  'R2',
  'R5',
  'V1',
  'V2',
  'V3',
  'V4',
  'A1',
  'A2',
  'C1',
  'C2',
  'C3',
  'K1',
  'E1',
]);
export type ClockId = z.infer<typeof ClockId>;

export const ClockUnit = z.enum(['calendar-days', 'business-days', 'calendar-months', 'hours']);
export type ClockUnit = z.infer<typeof ClockUnit>;

/** `R`: 09:00 on the last business day before the due day. `U`: at half of the time, and two hours before. */
export type Reminder = 'R' | 'U' | 'half' | { daysBefore: number };

/** Clocks of one family press one duty; of those by speed and kind of review, one runs at a time. */
export type ClockFamily =
  | 'filing'
  | 'acknowledgement'
  | 'eligibility'
  | 'records'
  | 'complaint-answer'
  | 'review'
  | 'adoption'
  | 'decision-letters'
  | 'implementation'
  | 'care'
  | 'complaint'
  | 'release';

export type Speed = 'standard' | 'expedited';

/** Who can be told of a deadline in writing. The Help Center sees its own in its queues. */
export type Told = 'applicant' | 'plan' | 'reviewers' | 'director';

export type ClockOwner = 'applicant' | 'help-center' | 'plan' | 'review-organization' | 'director';

export interface WhenMissed {
  /** Who is told in writing; whoever gets the item sees it there. */
  tells: readonly Told[];
  /** The queue that gets a work item. */
  item: 'analyst' | 'supervisor';
  /** What a supervisor is told who is called at once, day or night; without it, nobody is. */
  page?: string;
  /** Whether a violation by the plan is noted. */
  violation: boolean;
  /** Dollars, at least, for each local day that ends without implementation. */
  penaltyPerDay?: 5000;
}

/** One row of the table of clocks. Text in it is shown to people: plain words. */
export interface ClockRule {
  id: ClockId;
  /** Completes `<owner> must …`. */
  duty: string;
  authority: string;
  /** Completes `The count starts when …`. */
  startsWith: string;
  length: number;
  unit: ClockUnit;
  /** Whether a last day on a Saturday, a Sunday or a state holiday moves to the next day that is none. */
  roll: boolean;
  /** Only a clock counted in days can pause. */
  pausesWhile?: 'awaiting-applicant';
  /** Who may extend it, and by how many calendar days in all; without a number, by as many as the reason bears. */
  extension?: { by: 'director' | 'person'; atMostDays?: number };
  owner: ClockOwner;
  family: ClockFamily;
  /** Where an urgent case has a clock of its own for the same duty. */
  speed?: Speed;
  /** Where an experimental treatment has one. */
  experimental?: boolean;
  /** Counted from a day that nothing moves: a reopened case takes it up where it was, and not afresh. */
  keepsItsStart?: true;
  reminders: readonly Reminder[];
  /** Who is reminded in writing. */
  reminds: readonly Exclude<Told, 'director'>[];
  whenMissed: WhenMissed;
  /** Why this length, where the law leaves it open: configuration, not law, and no letter may say otherwise. */
  choice?: string;
}

const supervisorsItem: WhenMissed = { tells: [], item: 'supervisor', violation: false };
const planInViolation: WhenMissed = { tells: ['plan'], item: 'supervisor', violation: true };
const reviewLate: WhenMissed = { tells: ['reviewers', 'director'], item: 'supervisor', violation: false };
const notImplemented: WhenMissed = { ...planInViolation, penaltyPerDay: 5000 };
const upToThreeDays = { by: 'director', atMostDays: 3 } as const;

export const clockRules: Readonly<Record<ClockId, ClockRule>> = {
  /** H&S 1374.30(k) says "any" of the qualifying events, so the latest counts; lateness is for a person to judge. */
  F1: {
    id: 'F1',
    duty: 'apply for an Independent Medical Review',
    authority: 'H&S 1374.30(k); 28 CCR 1300.74.30',
    startsWith:
      'the plan gave its written decision, or the grievance stayed open for its full time, whichever came later',
    length: 6,
    unit: 'calendar-months',
    roll: true,
    extension: { by: 'person' },
    owner: 'applicant',
    family: 'filing',
    keepsItsStart: true,
    reminders: [],
    reminds: [],
    whenMissed: { tells: [], item: 'analyst', violation: false },
  },
  /** Not in a statute: the Help Center's own promise. */
  D1: {
    id: 'D1',
    duty: 'tell the applicant that the application came in',
    authority: 'DMHC practice (Help Center page on IMR)',
    startsWith: 'the application was received',
    length: 5,
    unit: 'calendar-days',
    roll: false,
    owner: 'help-center',
    family: 'acknowledgement',
    reminders: ['R'],
    reminds: [],
    whenMissed: supervisorsItem,
  },
  /** H&S 1374.31(b) says "immediately"; the regulation gives the seven days. */
  D2: {
    id: 'D2',
    duty: 'decide whether the request qualifies and tell the member and the plan',
    authority: 'H&S 1374.31(b); 28 CCR 1300.74.30',
    startsWith: 'the application was received',
    length: 7,
    unit: 'calendar-days',
    roll: false,
    pausesWhile: 'awaiting-applicant',
    owner: 'help-center',
    family: 'eligibility',
    speed: 'standard',
    reminders: ['R'],
    reminds: [],
    whenMissed: supervisorsItem,
  },
  /** H&S 1374.31(b), the regulation's 48 hours for an expedited request. */
  D3: {
    id: 'D3',
    duty: 'decide whether the urgent request qualifies and tell the member and the plan',
    authority: 'H&S 1374.31(b); 28 CCR 1300.74.30',
    startsWith: 'the application, or the later request to hurry, was received',
    length: 48,
    unit: 'hours',
    roll: false,
    owner: 'help-center',
    family: 'eligibility',
    speed: 'expedited',
    reminders: ['U'],
    reminds: [],
    whenMissed: {
      ...supervisorsItem,
      page: 'An urgent request was not looked at within 48 hours of coming in.',
    },
  },
  /** H&S 1374.30(n): three business days from the plan's receipt of the notice. */
  R1: {
    id: 'R1',
    duty: 'send the records',
    authority: 'H&S 1374.30(n)',
    startsWith: 'the plan received the notice',
    length: 3,
    unit: 'business-days',
    roll: false,
    owner: 'plan',
    family: 'records',
    speed: 'standard',
    reminders: ['R'],
    reminds: ['plan'],
    whenMissed: planInViolation,
  },
  /** H&S 1374.31(a): 24 hours from approval of the request, weekends included. */
  R2: {
    id: 'R2',
    duty: 'send the records of the urgent case',
    authority: 'H&S 1374.31(a)',
    startsWith: 'the expedited review was approved',
    length: 24,
    unit: 'hours',
    roll: false,
    owner: 'plan',
    family: 'records',
    speed: 'expedited',
    reminders: ['U'],
    reminds: ['plan'],
    whenMissed: {
      ...planInViolation,
      page: 'The plan has not sent the records of an urgent case within 24 hours, so its review cannot begin.',
    },
  },
  /** 28 CCR 1300.68(g)–(h): the plan's answer to the Department's notice of a complaint. */
  R5: {
    id: 'R5',
    duty: 'answer the complaint',
    authority: '28 CCR 1300.68(g)-(h)',
    startsWith: 'the plan received the notice',
    length: 5,
    unit: 'calendar-days',
    roll: false,
    owner: 'plan',
    family: 'complaint-answer',
    reminders: ['R'],
    reminds: ['plan'],
    whenMissed: planInViolation,
  },
  /** H&S 1374.33(c): 30 days from receipt of the application and the supporting documentation. */
  V1: {
    id: 'V1',
    duty: 'decide the review',
    authority: 'H&S 1374.33(c)',
    startsWith: 'the review organization had the application and all supporting documents',
    length: 30,
    unit: 'calendar-days',
    roll: false,
    extension: upToThreeDays,
    owner: 'review-organization',
    family: 'review',
    speed: 'standard',
    experimental: false,
    reminders: ['R', 'half'],
    reminds: ['reviewers'],
    whenMissed: reviewLate,
  },
  /** H&S 1374.33(c): three days from receipt of the information. */
  V2: {
    id: 'V2',
    duty: 'decide the urgent review',
    authority: 'H&S 1374.33(c)',
    startsWith: 'the review organization had the application and all supporting documents',
    length: 3,
    unit: 'calendar-days',
    roll: false,
    extension: upToThreeDays,
    owner: 'review-organization',
    family: 'review',
    speed: 'expedited',
    experimental: false,
    reminders: ['U'],
    reminds: ['reviewers'],
    whenMissed: { ...reviewLate, page: 'An urgent review was not decided within three days of having all papers.' },
  },
  /** H&S 1370.4(c)(2): seven days from the request, for a therapy that works less if it starts late. */
  V3: {
    id: 'V3',
    duty: 'decide the urgent review of an experimental treatment',
    authority: 'H&S 1370.4(c)(2)',
    startsWith: 'the expedited review was asked for',
    length: 7,
    unit: 'calendar-days',
    roll: false,
    extension: upToThreeDays,
    owner: 'review-organization',
    family: 'review',
    speed: 'expedited',
    experimental: true,
    reminders: ['U'],
    reminds: ['reviewers'],
    whenMissed: {
      ...reviewLate,
      page: 'An urgent review of an experimental treatment was not decided within seven days of being asked for.',
    },
  },
  /** H&S 1370.4 with 1374.33(c): an experimental treatment, standard, runs as V1. */
  V4: {
    id: 'V4',
    duty: 'decide the review of an experimental treatment',
    authority: 'H&S 1370.4; H&S 1374.33(c)',
    startsWith: 'the review organization had the application and all supporting documents',
    length: 30,
    unit: 'calendar-days',
    roll: false,
    extension: upToThreeDays,
    owner: 'review-organization',
    family: 'review',
    speed: 'standard',
    experimental: true,
    reminders: ['R', 'half'],
    reminds: ['reviewers'],
    whenMissed: reviewLate,
  },
  /** H&S 1374.33(f): the director adopts immediately. */
  A1: {
    id: 'A1',
    duty: 'adopt the decision of the reviewers',
    authority: 'H&S 1374.33(f)',
    startsWith: 'the last analysis was received',
    length: 1,
    unit: 'business-days',
    roll: false,
    owner: 'director',
    family: 'adoption',
    reminders: [],
    reminds: [],
    whenMissed: supervisorsItem,
    choice: 'The law says immediately; one business day is the shortest time that a person can be held to.',
  },
  /** H&S 1374.33(f): the written decision goes out promptly. */
  A2: {
    id: 'A2',
    duty: 'send the decision letters',
    authority: 'H&S 1374.33(f)',
    startsWith: 'the decision was adopted',
    length: 1,
    unit: 'business-days',
    roll: false,
    owner: 'help-center',
    family: 'decision-letters',
    reminders: [],
    reminds: [],
    whenMissed: supervisorsItem,
    choice: 'The law says promptly; one business day keeps the plan from waiting on our post.',
  },
  /** H&S 1374.34(a) and (b): five working days or sooner, and at least $5,000 for each day after. */
  C1: {
    id: 'C1',
    duty: 'authorize the service',
    authority: 'H&S 1374.34(a)-(b)',
    startsWith: 'the plan received the decision',
    length: 5,
    unit: 'business-days',
    roll: false,
    owner: 'plan',
    family: 'implementation',
    reminders: ['R'],
    reminds: ['plan'],
    whenMissed: notImplemented,
  },
  /** H&S 1374.34(a): the text gives no start; read as receipt of the decision, like C1. */
  C2: {
    id: 'C2',
    duty: 'pay the member back',
    authority: 'H&S 1374.34(a)-(b)',
    startsWith: 'the plan received the decision',
    length: 5,
    unit: 'business-days',
    roll: false,
    owner: 'plan',
    family: 'implementation',
    reminders: ['R'],
    reminds: ['plan'],
    whenMissed: notImplemented,
  },
  /** No statute: the Help Center promises to make sure that the member receives the service. */
  C3: {
    id: 'C3',
    duty: 'ask the member whether the care came',
    authority: 'DMHC practice (Help Center page on IMR)',
    startsWith: 'the proof of authorization was accepted',
    length: 30,
    unit: 'calendar-days',
    roll: false,
    owner: 'help-center',
    family: 'care',
    reminders: [],
    reminds: [],
    whenMissed: supervisorsItem,
    choice:
      'The law sets no time; a month leaves room for an appointment and is soon enough to act on a broken promise.',
  },
  /** H&S 1368(b)(5): final disposition within 30 days of receipt of the request, whatever it was first taken for. */
  K1: {
    id: 'K1',
    duty: 'settle the complaint and send the result',
    authority: 'H&S 1368(b)(5)',
    startsWith: 'the application was received',
    length: 30,
    unit: 'calendar-days',
    roll: false,
    extension: { by: 'director' },
    owner: 'help-center',
    family: 'complaint',
    reminders: ['R', 'half'],
    reminds: [],
    whenMissed: supervisorsItem,
  },
  /** The text of the form: the release lasts one year. A new signature starts a new clock. */
  E1: {
    id: 'E1',
    duty: 'get a new signed medical release',
    authority: 'Release in the IMR Application/Complaint Form (DMHC 20-224)',
    startsWith: 'the medical release was signed',
    length: 12,
    unit: 'calendar-months',
    roll: false,
    owner: 'help-center',
    family: 'release',
    keepsItsStart: true,
    reminders: [{ daysBefore: 30 }],
    reminds: ['applicant'],
    whenMissed: { tells: ['applicant'], item: 'analyst', violation: false },
  },
};

/** The clocks of a family, in the order of the table; of one speed, or for one kind of treatment, where that is asked. */
export function clocksOf(
  family: ClockFamily,
  of: { speed?: Speed | undefined; experimental?: boolean | undefined } = {},
): ClockId[] {
  const { speed, experimental } = of;
  const rules = ClockId.options.map(id => clockRules[id]).filter(rule => rule.family === family);
  return rules
    .filter(rule => speed === undefined || rule.speed === speed)
    .filter(rule => experimental === undefined || rule.experimental === experimental)
    .map(({ id }) => id);
}
