import type { InquiryQuestion } from '../case/inquiry.ts';
import { type CaseState, underReview } from '../case/state.ts';
import { atLocal, Instant, LocalDate } from '../time/instants.ts';
import { dateInWords, instantInWords } from '../time/words.ts';
import { acknowledge, planDueBy, receiptNote, type Writer } from './letter-context.ts';
import type { Notice } from '../case/notice.ts';

const questionsInWords: Readonly<Record<InquiryQuestion, string>> = {
  licence:
    '- whether this coverage is under your plan’s licence by the Department (Knox-Keene Act), and if not, who ' +
    'regulates it',
  grievance:
    '- whether the member filed a grievance about it, and when; whether and when you decided it, with a copy of your ' +
    'written response',
};

/** To the hour where our own time ends sooner than the day. */
function dueIn(facts: Notice['facts']): string {
  const dueOn = LocalDate.parse(facts['dueOn']);
  const dueAt = Instant.parse(facts['dueAt']);
  const isWholeDay = dueAt === atLocal(dueOn, '23:59:59');
  return isWholeDay ? `by the end of ${dateInWords(dueOn)}` : `by ${instantInWords(dueAt)}, Pacific time`;
}

/** While the case is screened. Who the member is and what they say is read after sign-in. */
export const inquiry: Writer = ({ state }, { facts }) => ({
  subject: 'Inquiry: please confirm',
  paragraphs: [
    'One of your members has asked the Department for help (H&S 1368(b)). Who it is, and what the member says of your ' +
      'plan, is in the portal.',
    `Answer there ${dueIn(facts)}. Please confirm:`,
    (state.inquiry?.questions ?? []).map(question => questionsInWords[question]).join('\n'),
    'The Department decides in its own time whether it takes the case, with or without your answer.',
    acknowledge,
  ],
});

export const imrApproved: Writer = ({ state }) => ({
  subject: 'Approved for Independent Medical Review',
  paragraphs: [
    `The Department has approved a request of one of your members for ${review(state)}.`,
    'The scope of the review and what was not approved are in the portal. A request for the records follows.',
  ],
});

export const reclassified: Writer = ({ state }) => ({
  subject: 'The case takes another path',
  paragraphs: [
    underReview(state).length > 0
      ? `The Department has looked at this case again. It goes on as ${review(state)}.`
      : 'The Department has looked at this case again. It goes on as a complaint (H&S 1368(b)); the review has ended.',
    'What no longer applies has fallen away. What is due from your plan now, and when, is in the portal, with the reasons.',
  ],
});

function review({ urgency, issues }: CaseState): string {
  const inPart = issues.some(({ route }) => route === 'complaint') ? ', in part' : '';
  return `${urgency === 'expedited' ? 'an expedited' : 'a standard'} Independent Medical Review${inPart}`;
}

/** H&S 1374.30(n) and 1374.31(a)-(b); also the plan's notice that the case was approved. */
export const recordsRequest: Writer = context => {
  const { state } = context;
  const [clock, authority] =
    state.urgency === 'expedited' ? (['R2', 'H&S 1374.31(a)'] as const) : (['R1', 'H&S 1374.30(n)'] as const);
  return {
    subject: 'Records required',
    paragraphs: [
      `The Department has approved a request of one of your members for ${review(state)}. The member and the scope of ` +
        'the review are named in the portal.',
      `Send the following to the independent review organization, through the portal and nowhere else, ` +
        `${planDueBy(context, clock)} (${authority}).`,
      '- all medical records on the condition, the services being provided and the disputed service\n' +
        '- all correspondence with the member about the decision\n' +
        '- everything that the member or the provider submitted\n' +
        '- the written response to the grievance\n' +
        '- please also: the other documents and criteria relied on, and your statement of reasons',
      'Send records that are found later at once, with a copy to the member and the provider (H&S 1374.30(n)). Give the ' +
        'member an annotated list of what you submit, and offer copies (H&S 1374.31(b)).',
      `${acknowledge} ${receiptNote(context, clock)}If you have sent everything already, nothing more is needed.`,
    ],
  };
};

/** H&S 1374.31(b): the plan too is told that a request was not approved. */
function notApproved({ issues }: CaseState): string {
  const inPart = issues.some(({ route }) => route === 'imr');
  return `${inPart ? 'A part of a' : 'A'} request of one of your members was not approved for Independent Medical Review.`;
}

/** H&S 1374.31(b), 28 CCR 1300.68(g)-(h). */
export const complaintNotice: Writer = context => ({
  subject: 'A complaint needs your answer',
  paragraphs: [
    `${notApproved(context.state)} The Department handles it as a complaint (H&S 1368(b)). What it is about, and why ` +
      'it was not approved, is in the portal.',
    `Answer through the portal ${planDueBy(context, 'R5')}. Please send:`,
    '- your written answer\n' +
      '- a copy of your original response to the member\n' +
      '- the complete medical records that bear on it\n' +
      '- the cover page and the relevant pages of the evidence of coverage\n' +
      '- any other information that you used',
    acknowledge,
  ],
});
