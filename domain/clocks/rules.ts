import { choice, forCounsel, notRead, parallel, practice, read, versionOn } from '../law/grounds.ts';
import type { LocalDate } from '../time/instants.ts';
import { type ClockFamily, ClockId, type ClockRule, type Speed, type WhenMissed } from './rule.ts';

const supervisorsItem: WhenMissed = { tells: [], item: 'supervisor', violation: false };
const planInViolation: WhenMissed = { tells: ['plan'], item: 'supervisor', violation: true };
/** Late, and no violation while the length is not confirmed. */
const planTold: WhenMissed = { ...planInViolation, violation: false };
const reviewLate: WhenMissed = { tells: ['reviewers', 'director'], item: 'supervisor', violation: false };
const notImplemented: WhenMissed = { ...planInViolation, penaltyPerDay: 5000, refersAfterDays: 10 };
const upToThreeDays = { by: 'director', atMostDays: 3 } as const;

export const clockRules: Readonly<Record<ClockId, ClockRule>> = {
  /** H&S 1374.30(k) says "any" of the qualifying events, so the latest counts; lateness is for a person to judge. */
  F1: {
    id: 'F1',
    ...parallel('H&S 1374.30(k); 28 CCR 1300.74.30', 'Ins. Code 10169(k)'),
    length: 6,
    unit: 'calendar-months',
    roll: true,
    setByLaw: true,
    extension: { by: 'person' },
    owner: 'applicant',
    family: 'filing',
    keepsItsStart: true,
    reminders: [],
    reminds: [],
    whenMissed: { tells: [], item: 'analyst', violation: false },
  },
  /**
   * Medi-Cal: 120 days from the plan's decision on the appeal; 90 from a notice where there is no plan (fee-for-service). The right is
   * the member's, with another department: we show its date, the earliest that any reading gives.
   */
  F2: {
    id: 'F2',
    ...notRead(
      'Department of Social Services, State Hearings Division (cdss.ca.gov/hearing-requests)',
      'a page of the Department of Social Services and the handbook of a plan',
    ),
    length: 120,
    unit: 'calendar-days',
    roll: false,
    owner: 'applicant',
    family: 'state-hearing',
    keepsItsStart: true,
    outlivesTheCase: true,
    reminders: [],
    reminds: [],
    whenMissed: { tells: [], violation: false },
  },
  /** 42 CFR 438.420: the care goes on until the hearing is decided, if that is asked for before it stops. */
  F3: {
    id: 'F3',
    ...notRead(
      'Department of Social Services, State Hearings Division; 42 CFR 438.420',
      'the handbook of a plan; 42 CFR 438.420 from memory',
    ),
    length: 10,
    unit: 'calendar-days',
    roll: false,
    owner: 'applicant',
    family: 'aid-paid-pending',
    keepsItsStart: true,
    outlivesTheCase: true,
    reminders: [],
    reminds: [],
    whenMissed: { tells: [], violation: false },
  },
  /** No statute: nobody is refused for what is missing, and nobody waits without end. */
  I1: {
    id: 'I1',
    ...choice(
      'DMHC practice (28 CCR 1300.74.30: time to decide stands still meanwhile)',
      'the length; no text has one',
    ),
    length: 14,
    unit: 'calendar-days',
    roll: false,
    extension: { by: 'person' },
    owner: 'applicant',
    family: 'answer',
    expedited: { length: 24, unit: 'hours', reminders: ['half'] },
    reminders: ['half'],
    reminds: ['asked-party'],
    whenMissed: { tells: [], item: 'analyst', violation: false },
  },
  /** Not in a statute: the Help Center's own promise. */
  D1: {
    id: 'D1',
    ...practice('DMHC practice (Help Center page on IMR)', 'the Help Center’s page on IMR'),
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
    ...notRead(
      'H&S 1374.31(b); 28 CCR 1300.74.30',
      'the seven days, of which only summaries of 28 CCR 1300.74.30 speak; Ins. Code 10169.1(b) says “immediately”',
    ),
    length: 7,
    unit: 'calendar-days',
    roll: false,
    setByLaw: true,
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
    ...notRead(
      'H&S 1374.31(b); 28 CCR 1300.74.30',
      'the 48 hours, of which only summaries of 28 CCR 1300.74.30 speak; Ins. Code 10169.1(b) says “immediately”',
    ),
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
  /** No statute: the time for the review counts from complete documentation, so our own look at it must not take long. */
  D4: {
    id: 'D4',
    ...choice('DMHC practice (the review waits for it: H&S 1374.33(c))', 'the length; no text has one'),
    length: 1,
    unit: 'business-days',
    roll: false,
    owner: 'help-center',
    family: 'records-check',
    expedited: {
      length: 4,
      unit: 'hours',
      reminders: ['U'],
      page: 'The records of an urgent case were not looked at within four hours of coming in.',
    },
    seenBy: 'staff',
    reminders: [],
    reminds: [],
    whenMissed: supervisorsItem,
  },
  /** No statute: whoever says that it cannot wait is looked at within a day. */
  D5: {
    id: 'D5',
    ...choice(
      'DMHC practice (H&S 1374.33(c): the Department can certify it)',
      'the length; that the Department may certify: Ins. Code 10169.3(c)',
    ),
    length: 24,
    unit: 'hours',
    roll: false,
    owner: 'nurse',
    family: 'urgency',
    seenBy: 'staff',
    reminders: ['U'],
    reminds: [],
    whenMissed: {
      ...supervisorsItem,
      page: 'Somebody says that it cannot wait, and no nurse has looked at it for a day.',
    },
  },
  /** No statute: what nobody has read has told nobody anything, and a time may be running by it. */
  D6: {
    id: 'D6',
    ...choice('DMHC practice', 'the length; no text has one'),
    length: 1,
    unit: 'business-days',
    roll: false,
    owner: 'help-center',
    family: 'reading',
    seenBy: 'staff',
    reminders: [],
    reminds: [],
    whenMissed: supervisorsItem,
  },
  /** H&S 1374.30(n): three business days from the plan's receipt of the notice. */
  R1: {
    id: 'R1',
    ...parallel('H&S 1374.30(n)', 'Ins. Code 10169(n)'),
    length: 3,
    unit: 'business-days',
    roll: false,
    setByLaw: true,
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
    ...parallel('H&S 1374.31(a)', 'Ins. Code 10169.1(a)'),
    length: 24,
    unit: 'hours',
    roll: false,
    latestFromWord: true,
    owner: 'plan',
    family: 'records',
    speed: 'expedited',
    reminders: ['U'],
    reminds: ['plan'],
    whenMissed: {
      ...planInViolation,
      page: 'The plan has not sent the records of an urgent case within 24 hours, or our letter did not reach it: the review cannot begin.',
    },
  },
  /** 28 CCR 1300.68(g)–(h): the plan's answer to the Department's notice of a complaint. Its length is to be confirmed: no violation. */
  R5: {
    id: 'R5',
    ...notRead('28 CCR 1300.68(g)-(h)', 'the five days, of which only summaries speak: no violation follows from them'),
    length: 5,
    unit: 'calendar-days',
    roll: false,
    setByLaw: true,
    owner: 'plan',
    family: 'complaint-answer',
    reminders: ['R'],
    reminds: ['plan'],
    whenMissed: planTold,
  },
  /** 28 CCR 1300.68(g)–(h), as R5: its length is to be confirmed, so no violation. D2 and D3 run on without the answer. */
  R6: {
    id: 'R6',
    ...notRead('28 CCR 1300.68(g)-(h)', 'the five days, of which only summaries speak: no violation follows from them'),
    length: 5,
    unit: 'calendar-days',
    roll: false,
    setByLaw: true,
    owner: 'plan',
    family: 'inquiry',
    reminders: ['R'],
    reminds: ['plan'],
    whenMissed: planTold,
  },
  /** No statute: the time for the review runs while a seat waits for an answer. */
  V0: {
    id: 'V0',
    ...choice('DMHC practice (the review’s time runs: H&S 1374.33(c))', 'the length; no text has one'),
    length: 2,
    unit: 'business-days',
    roll: false,
    owner: 'reviewer',
    family: 'invitation',
    expedited: {
      length: 12,
      unit: 'hours',
      reminders: ['half'],
      page: 'A reviewer has not answered the invitation to an urgent review for twelve hours.',
    },
    seenBy: 'staff',
    reminders: ['half'],
    reminds: ['invited-reviewer'],
    whenMissed: supervisorsItem,
  },
  /** No statute, for the same reason. */
  S1: {
    id: 'S1',
    ...choice('DMHC practice (the review’s time runs: H&S 1374.33(c))', 'the length; no text has one'),
    length: 2,
    unit: 'business-days',
    roll: false,
    owner: 'review-organization',
    family: 'seat',
    expedited: {
      length: 4,
      unit: 'hours',
      reminders: ['half'],
      page: 'A seat of an urgent review has been empty for four hours.',
    },
    seenBy: 'staff',
    reminders: ['half'],
    reminds: ['review-organizations'],
    whenMissed: supervisorsItem,
  },
  /** No statute: the reviewer has accepted and reads nothing, and the time for the review runs. */
  T1: {
    id: 'T1',
    ...choice('DMHC practice (H&S 1374.32; the review’s time runs: H&S 1374.33(c))', 'the length; no text has one'),
    length: 1,
    unit: 'business-days',
    roll: false,
    owner: 'supervisor',
    family: 'tie',
    expedited: {
      length: 4,
      unit: 'hours',
      reminders: [],
      page: 'A reviewer of an urgent case has waited four hours to hear whether their tie counts: the review cannot begin.',
    },
    seenBy: 'staff',
    reminders: [],
    reminds: [],
    whenMissed: { ...supervisorsItem, item: 'director' },
  },
  /** The law lets reviewers ask any party, with copies to all, and sets no time: Ins. Code 10169.3(a), the parallel text. */
  Q1: {
    id: 'Q1',
    ...choice(
      'Ins. Code 10169.3(a), parallel text of H&S 1374.33',
      'the length; that reviewers may ask: Ins. Code 10169.3(a)',
    ),
    length: 5,
    unit: 'calendar-days',
    roll: false,
    owner: 'asked-party',
    family: 'question',
    expedited: { length: 24, unit: 'hours', reminders: ['half'] },
    reminders: ['half'],
    reminds: ['asked-party'],
    whenMissed: { tells: [], item: 'analyst', violation: false },
  },
  /** H&S 1374.33(c): 30 days from receipt of the application and the supporting documentation. */
  V1: {
    id: 'V1',
    ...parallel('H&S 1374.33(c)', 'Ins. Code 10169.3(c)'),
    length: 30,
    unit: 'calendar-days',
    roll: false,
    setByLaw: true,
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
    ...parallel('H&S 1374.33(c)', 'Ins. Code 10169.3(c)'),
    length: 3,
    unit: 'calendar-days',
    roll: false,
    setByLaw: true,
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
    ...forCounsel(
      'H&S 1370.4(c)(2)',
      'Ins. Code 10145.3(c)(2), parallel text: whether “in addition to” means that V2 runs beside it',
    ),
    length: 7,
    unit: 'calendar-days',
    roll: false,
    setByLaw: true,
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
    ...parallel('H&S 1370.4; H&S 1374.33(c)', 'Ins. Code 10145.3, 10169.3(c)'),
    length: 30,
    unit: 'calendar-days',
    roll: false,
    setByLaw: true,
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
    ...choice('H&S 1374.33(f)', 'the length; “immediately” in Ins. Code 10169.3(f)'),
    length: 1,
    unit: 'business-days',
    roll: false,
    owner: 'director',
    family: 'adoption',
    reminders: [],
    reminds: [],
    whenMissed: supervisorsItem,
  },
  /** H&S 1374.33(f): the written decision goes out promptly. */
  A2: {
    id: 'A2',
    ...choice('H&S 1374.33(f)', 'the length; “promptly” in Ins. Code 10169.3(f)'),
    length: 1,
    unit: 'business-days',
    roll: false,
    owner: 'help-center',
    family: 'decision-letters',
    reminders: [],
    reminds: [],
    whenMissed: supervisorsItem,
  },
  /** H&S 1374.34(a) and (b): five working days or sooner, and at least $5,000 for each day after. */
  C1: {
    id: 'C1',
    ...read('H&S 1374.34(a)-(b)', 'H&S 1374.34(a)–(c), in an unofficial copy'),
    length: 5,
    unit: 'business-days',
    roll: false,
    setByLaw: true,
    owner: 'plan',
    family: 'implementation',
    reminders: ['R'],
    reminds: ['plan'],
    whenMissed: notImplemented,
  },
  /** H&S 1374.34(a): the text gives no start; read as receipt of the decision, like C1. */
  C2: {
    id: 'C2',
    ...forCounsel('H&S 1374.34(a)-(b)', 'H&S 1374.34(a), in an unofficial copy: it gives the time to pay no start'),
    length: 5,
    unit: 'business-days',
    roll: false,
    setByLaw: true,
    owner: 'plan',
    family: 'implementation',
    reminders: ['R'],
    reminds: ['plan'],
    whenMissed: notImplemented,
  },
  /** No statute: the Help Center promises to make sure that the member receives the service. */
  C3: {
    id: 'C3',
    ...choice(
      'DMHC practice (Help Center page on IMR)',
      'the length; the Help Center’s page on IMR promises the question',
    ),
    length: 30,
    unit: 'calendar-days',
    roll: false,
    owner: 'help-center',
    family: 'care',
    reminders: [],
    reminds: [],
    whenMissed: supervisorsItem,
  },
  /** No statute: until a person has looked at the proof, nothing is noted of C1 and C2. */
  C4: {
    id: 'C4',
    ...choice('DMHC practice (the plan’s duty waits for it: H&S 1374.34)', 'the length; no text has one'),
    length: 2,
    unit: 'business-days',
    roll: false,
    owner: 'help-center',
    family: 'proof-check',
    seenBy: 'staff',
    reminders: ['R'],
    reminds: [],
    whenMissed: supervisorsItem,
  },
  /** No statute: the loop is closed at care, not at paper, and a member who says that it did not come is waiting. */
  C5: {
    id: 'C5',
    ...choice('DMHC practice (Help Center page on IMR; the plan’s duty: H&S 1374.34)', 'the length; no text has one'),
    length: 1,
    unit: 'business-days',
    roll: false,
    owner: 'supervisor',
    family: 'missing-care',
    seenBy: 'staff',
    reminders: [],
    reminds: [],
    whenMissed: { tells: [], item: 'director', violation: false },
  },
  /** H&S 1368(b)(5): final disposition within 30 days of receipt of the request, whatever it was first taken for. */
  K1: {
    id: 'K1',
    ...notRead('H&S 1368(b)(5)', 'summaries of H&S 1368(b)(5)'),
    length: 30,
    unit: 'calendar-days',
    roll: false,
    setByLaw: true,
    extension: { by: 'director' },
    owner: 'help-center',
    family: 'complaint',
    reminders: ['R', 'half'],
    reminds: [],
    whenMissed: supervisorsItem,
  },
  /** No statute: a letter in the queue has told nobody anything. */
  N1: {
    id: 'N1',
    ...choice('DMHC practice', 'the length; no text has one'),
    length: 1,
    unit: 'business-days',
    roll: false,
    owner: 'help-center',
    family: 'posting',
    expedited: {
      length: 4,
      unit: 'hours',
      reminders: [],
      page: 'A letter of an urgent case has been in the post queue for four hours: telephone first.',
    },
    seenBy: 'staff',
    outlivesTheCase: true,
    reminders: [],
    reminds: [],
    whenMissed: supervisorsItem,
  },
  /** The text of the form: the release lasts one year. A new signature starts a new clock. */
  E1: {
    id: 'E1',
    ...notRead(
      'Release in the IMR Application/Complaint Form (DMHC 20-224)',
      'the form, of which a copy was seen; no text of a year was found',
    ),
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
  /** No statute: a claim for money that was paid outlives the member (Code Civ. Proc. 377.20), and somebody has to take it up. */
  H1: {
    id: 'H1',
    ...choice('DMHC practice (the claim outlives the member: Code Civ. Proc. 377.20)', 'the length; no text has one'),
    length: 60,
    unit: 'calendar-days',
    roll: false,
    owner: 'help-center',
    family: 'stepping-in',
    keepsItsStart: true,
    reminders: [],
    reminds: [],
    whenMissed: { tells: [], item: 'analyst', violation: false },
  },
  /** Family Code 6500: whoever is eighteen is no minor. From that day the young adult is the applicant. */
  B1: {
    id: 'B1',
    ...notRead('Family Code 6500', 'Family Code 6500, from memory'),
    length: 216,
    unit: 'calendar-months',
    roll: false,
    owner: 'help-center',
    family: 'coming-of-age',
    seenBy: 'staff',
    keepsItsStart: true,
    reminders: [{ daysBefore: 30 }, { daysBefore: 0 }],
    reminds: [],
    whenMissed: { tells: [], item: 'analyst', violation: false },
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

/** Versions of rows that hold no more, with their days; the table has those that hold now. None has ended yet. */
const formerRules: readonly ClockRule[] = [];

/** The row as it counts in a case of that urgency; for a count that began on a day of a former version, that version. */
export function ruleFor(id: ClockId, speed: Speed = 'standard', startDay?: LocalDate, former = formerRules): ClockRule {
  const versions = former.filter(version => version.id === id);
  const rule = (startDay === undefined ? undefined : versionOn(versions, startDay)) ?? clockRules[id];
  const { expedited } = rule;
  if (speed === 'standard' || expedited === undefined) return rule;
  const { page, ...count } = expedited;
  return { ...rule, ...count, whenMissed: { ...rule.whenMissed, ...(page === undefined ? {} : { page }) } };
}

/** What a supervisor is told who is called over that clock; undefined where nobody is called, however urgent the case. */
export function pageOf({ whenMissed, expedited }: ClockRule): string | undefined {
  return whenMissed.page ?? expedited?.page;
}
