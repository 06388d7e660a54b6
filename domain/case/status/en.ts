import type { CaseNumber } from '../case-number.ts';
import type { AskedParty } from '../question.ts';
import type { Outcome } from '../stage-names.ts';
import type { ClockOwner } from '../../clocks/rule.ts';
import type { LocalDate } from '../../time/instants.ts';
import { dateInWords, instantInWords } from '../../time/words.ts';
import { inThousands } from '../../words/numbers.ts';
import { words as refusals } from '../../words/refusals/en.ts';

/** What is still to come to who won: care, or the money that they paid for it. */
export type Owed = 'care' | 'money' | 'both';

/** Until when somebody can answer; `undefined` while whoever is asked does not have the letter. */
export type Until = { time: string; isOver: boolean } | undefined;

const owed: Readonly<Record<Owed, string>> = {
  care: 'your care',
  money: 'your money back',
  both: 'your care and your money back',
};

/** Never the words in which somebody of the staff put it: they were written for the record. */
const closedBecause: Readonly<Record<Outcome, string>> = {
  overturned: 'The decision of the doctors has been carried out.',
  'partly-overturned': 'The decision of the doctors has been carried out.',
  upheld: 'The doctors agreed with your plan.',
  'reversed-by-plan': 'Your plan agreed to give you the service after all.',
  withdrawn: 'Your request was withdrawn.',
  'complaint-resolved': 'Your complaint is settled.',
  'non-jurisdictional': 'Another agency is in charge of your kind of coverage. Call us if you do not know which.',
  premature: 'It came before your plan had to answer. Call us if you do not know what to do now.',
  untimely: 'It came after the time to apply.',
  duplicate: 'You have another case with us about the same matter. That one goes on.',
  'no-signature': 'We did not get your signature.',
  died: 'We were told that the person whom it was about has died. If that is wrong, call us right away.',
  'died-or-disenrolled': 'It cannot go on. Call us to learn why.',
};

const helpCenter = 'The Help Center';
const plan = 'Your health plan';
const toReviewers =
  'Then independent doctors get your case. You can still send us records, above all from doctors outside your plan.';
const goesOn = 'The doctors go on meanwhile.';

const ours = (until: string) =>
  `We had until ${until}. We have not done it yet, and we are sorry. Somebody is seeing to it.`;
const doctors = (until: string) => `The doctors had until ${until}. They have not decided yet. We are pressing them.`;

function has(who: string, until: Until): string {
  if (until === undefined) return '';
  return until.isOver
    ? `${who} had until ${until.time} to answer, and has not. `
    : `${who} has until ${until.time} to answer. `;
}

/** Where a case stands, for its member: who has it, what they are doing, and what comes next. */
const standings = {
  screening: () => ({
    who: helpCenter,
    doing: 'is reading your application to see which path it takes',
    next: 'We will write to you and say if doctors outside your plan will review it, or if we handle it as a complaint.',
  }),
  'awaiting-signature': () => ({
    who: 'You',
    doing: 'need to send us what we asked for in our letter',
    next: 'As soon as we have it, we go on. We cannot do it without your signature. If you cannot sign, call us.',
  }),
  'awaiting-papers': () => ({
    who: 'You',
    doing: 'need to send us what we asked for in our letter',
    next: 'As soon as we have it, we go on. If you cannot get it, call us: your case is not closed for missing papers.',
  }),
  'plan-sends-records': () => ({
    who: plan,
    doing: 'must send your medical records and its reasons',
    next: toReviewers,
  }),
  'checking-records': () => ({
    who: helpCenter,
    doing: 'is checking the records that your plan sent',
    next: toReviewers,
  }),
  'asking-for-records': () => ({
    who: helpCenter,
    doing: 'is asking your plan for your medical records',
    next: toReviewers,
  }),
  'without-records': () => ({
    who: helpCenter,
    doing:
      'is looking at the papers of your case. We do not ask for your medical records, because you have not signed for that',
    next: toReviewers,
  }),
  'assigning-reviewers': () => ({
    who: 'The review organization',
    doing: 'is finding doctors who have no ties to your plan or your case',
    next: 'The doctors will read everything and decide.',
  }),
  reviewing: () => ({
    who: 'Independent doctors',
    doing: 'are reviewing your case',
    next: 'When they have decided, the Department adopts the decision and we send it to you.',
  }),
  adopting: () => ({
    who: 'The Department’s director',
    doing: 'has the doctors’ decision and is adopting it',
    next: 'You will get the decision in writing. Your plan must follow it.',
  }),
  'plan-authorizes': () => ({
    who: plan,
    doing: 'must give you the service or pay you back, as decided',
    next: 'We make sure that it happens. If your plan is late, the law sets a penalty for each day.',
  }),
  'checking-proof': () => ({
    who: helpCenter,
    doing: 'is checking the proof that your plan sent',
    next: 'We make sure that it happens. If your plan is late, the law sets a penalty for each day.',
  }),
  'member-confirms': (what: Owed, isPromised: boolean) => ({
    who: 'You',
    doing: `can tell us when you have received ${isPromised ? 'what your plan has promised' : owed[what]}`,
    next: `When you have ${owed[what]}, we close your case. If it does not come, tell us and we act.`,
  }),
  'helping-to-get-it': (what: Owed) => ({
    who: helpCenter,
    doing: `is helping you to get ${owed[what]}, and asks you again`,
    next: `When you have ${owed[what]}, we close your case. If it does not come, tell us and we act.`,
  }),
  'finding-out-why': (what: Owed) => ({
    who: helpCenter,
    doing: `is finding out why you do not have ${owed[what]}`,
    next: `We write to you about what we find. If you have ${owed[what]} after all, tell us.`,
  }),
  'looking-at-answer': (what: Owed) => ({
    who: helpCenter,
    doing: 'is looking at your plan’s answer',
    next: `We write to you about what we find. If you have ${owed[what]} after all, tell us.`,
  }),
  'resolving-complaint': () => ({
    who: helpCenter,
    doing: 'is working on your complaint with your plan',
    next: 'We will send you our findings in writing.',
  }),
  closing: () => ({
    who: helpCenter,
    doing: 'is closing your case',
    next: 'You will get a letter that says why.',
  }),
  /** For whoever filed for the patient without being authorized: all that they are told. */
  'filed-for-another': () => ({
    who: helpCenter,
    doing: 'has received the application that you sent us',
    next: `We write to the patient about it. ${refusals['until-authorized']()}`,
  }),
  /** @param of the case that goes on, of a duplicate */
  closed: (outcome: Outcome, of: CaseNumber | undefined, isStillRead: boolean) => ({
    ...(isStillRead
      ? { who: helpCenter, doing: 'is reading what came in after your case was closed' }
      : { who: 'Nobody', doing: 'has anything left to do' }),
    next: `Your case is closed. ${
      of === undefined
        ? closedBecause[outcome]
        : `It is about the same matter as your case ${of}. Your papers are there now.`
    }`,
  }),
};

/** Whose time it was that has passed. */
const late: Readonly<Record<ClockOwner, (until: string) => string>> = {
  applicant: until => `You had until ${until}. It is not too late: send it, or call us.`,
  plan: until => `Your plan had until ${until}. It has not done it. We are pressing it.`,
  'help-center': ours,
  nurse: ours,
  supervisor: ours,
  director: ours,
  'review-organization': doctors,
  reviewer: doctors,
  'asked-party': until => `There was time to answer until ${until}. No answer has come.`,
};

const questions: Readonly<Record<AskedParty, (until: Until) => string>> = {
  applicant: until => {
    const asked = 'One of the doctors has a question for you.';
    if (until === undefined) return asked;
    if (until.isOver) return `${asked} You had until ${until.time}. It is not too late to answer. ${goesOn}`;
    return `${asked} Please answer by ${until.time}. ${goesOn}`;
  },
  plan: until => `One of the doctors has asked your plan something. ${has('It', until)}${goesOn}`,
  provider: until => `One of the doctors has asked your provider something. ${has('The provider', until)}${goesOn}`,
};

/** What is beside it: what is late, promised, asked and answered. */
export const words = {
  standings,
  /** A day, or an hour of it, alone and in a sentence. */
  day: dateInWords,
  hour: instantInWords,
  theDay: dateInWords,
  theHour: instantInWords,
  late,
  toldUntil: (time: string) => `We asked you to tell us by ${time}. It is not too late: tell us now, or call us.`,
  penalty: (dollars: number, from: LocalDate) =>
    `The law sets a penalty of at least $${inThousands(dollars)} for each day from ${dateInWords(from)}; it goes to the State.`,
  promised: 'Your plan has promised a part of what you asked for.',
  goesOnWithAll: 'Until you have it, we go on with all of your case.',
  tellUs: (time: string) => `Please tell us by ${time} if you have it, or not.`,
  notGiven: 'Your plan says that it does not give you the care.',
  given: (on: LocalDate | undefined) =>
    `Your plan says that you have had the care${on === undefined ? '' : `, on ${dateInWords(on)}`}. If that is not so, call us.`,
  wasComing: (on: LocalDate) =>
    `Your plan said that you would have the care on ${dateInWords(on)}. That day has passed. If it did not come, call us.`,
  coming: (on: LocalDate) =>
    `Your plan says that you will have the care on ${dateInWords(on)}. If it does not come then, call us.`,
  questions,
  inquiry: (until: Until) => `We have asked your plan something. ${has('It', until)}We go on meanwhile.`,
};

type Standings = typeof standings;

export interface StandingWords {
  who: string;
  doing: string;
  next: string;
}

/** Which of these sentences is true of a case, and its values. */
export type Standing = { [S in keyof Standings]: readonly [S, ...Parameters<Standings[S]>] }[keyof Standings];
