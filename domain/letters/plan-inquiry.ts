import { notRead } from '../law/grounds.ts';
import * as z from 'zod';
import { ClockSubject } from '../case/clock.ts';
import { awaitsInquiry, type InquiryQuestion } from '../case/inquiry.ts';
import { hasRelease } from '../case/release.ts';
import type { CaseState } from '../case/state.ts';
import { clockRules } from '../clocks/rules.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import { list, paragraph } from './blocks.ts';
import { words } from './en/plan-inquiry.ts';
import { toPlans } from './en/to-plans.ts';
import { isGoing } from './holding.ts';
import { askedBy, type Due, type DueWithin, type LetterContext, planDueBy, receiptAwaited } from './letter-context.ts';
import { type Facts, letterKind } from './letter-kind.ts';
import { atLocal } from '../time/days.ts';
import { withMore } from './two-bodies.ts';

const facts = {
  /** By when the answer is wished for. */
  dueOn: LocalDate,
  dueAt: Instant,
  /** What R6 is about; a letter from before that clock has none, and starts none. */
  inquiry: z.optional(ClockSubject),
};

/**
 * What the form leaves unclear, while the case is screened, or a further question about a complaint, 28 CCR 1300.68(g)-(h). Who the
 * member is, what they say, and a question in a person's words is read after sign-in.
 */
export const planInquiry = letterKind('plan-inquiry', {
  grounds: notRead('28 CCR 1300.68(g)-(h)', 'summaries of 28 CCR 1300.68'),
  facts,
  counted: {
    family: 'inquiry',
    startedBy: 'plan-asked',
    starts: (state, { facts: { inquiry } }) =>
      awaitsInquiry(state) && inquiry !== undefined && inquiry === state.inquiry?.id
        ? [{ clock: 'R6', subject: state.inquiry.id }]
        : [],
    about: ({ facts: { inquiry } }) => (typeof inquiry === 'string' ? inquiry : undefined),
  },
  holds: (state, { inquiry }, { to }) =>
    isGoing(state) &&
    awaitsInquiry(state) &&
    (inquiry === undefined || inquiry === state.inquiry?.id) &&
    to.party === 'plan' &&
    to.planId === state.plan.planId,
  write: {
    plan: (context, asked) =>
      context.state.inquiry?.about === undefined ? whole(context, asked) : further(context, asked),
  },
});

type Asked = Facts<typeof facts>;

function whole(context: LetterContext, asked: Asked) {
  const { state } = context;
  return {
    subject: words.subject,
    blocks: [
      paragraph(words.askedForHelp, words.whereToRead),
      paragraph(answerBy(context, asked), words.confirm),
      list(...questionsOf(state).map(question => words.question(question))),
      paragraph(wish(context, asked), words.ownTime),
      receiptOf(context, asked),
    ],
  };
}

function further(context: LetterContext, asked: Asked) {
  const questions = questionsOf(context.state);
  const isOfCase = context.state.inquiry?.about === 'case';
  return {
    subject: words.further.subject,
    blocks: [
      ...withMore(context, words.further.whereToRead, isOfCase ? words.further.ofCase : words.further.question),
      questions.length === 0 ? undefined : list(...questions.map(question => words.question(question))),
      paragraph(answerBy(context, asked), wish(context, asked)),
      receiptOf(context, asked),
    ],
  };
}

/** Without a release of the medical records the plan is not asked for the file that holds them. */
function questionsOf(state: CaseState): InquiryQuestion[] {
  return (state.inquiry?.questions ?? []).filter(question => question !== 'grievance-file' || hasRelease(state));
}

/** By the clock; of a letter that starts none, by the day that it was given. */
function answerBy(context: LetterContext, { inquiry, dueOn, dueAt }: Asked): string {
  if (inquiry === undefined) return words.answer(askedBy(untilHour(dueOn, dueAt), context.at));
  return words.answerBy(planDueBy(context, 'R6', inquiry), clockRules.R6);
}

/** Where an answer is of more use before the plan's time ends. */
function wish(context: LetterContext, { inquiry, dueOn, dueAt }: Asked): string | undefined {
  if (inquiry === undefined || dueAt <= context.at) return undefined;
  const due = planDueBy(context, 'R6', inquiry);
  return isSooner(dueAt, due) ? words.wish(untilHour(dueOn, dueAt)) : undefined;
}

function isSooner(dueAt: Instant, due: Due | DueWithin): boolean {
  return 'within' in due || dueAt < atLocal(due.on, '23:59:59');
}

function receiptOf(context: LetterContext, { inquiry }: Asked) {
  if (inquiry === undefined) return paragraph(toPlans.acknowledge);
  return paragraph(toPlans.acknowledge, toPlans.countsFromReceipt(receiptAwaited(context, 'R6', inquiry)));
}

/** To the hour where our own time ends sooner than the day. */
function untilHour(dueOn: LocalDate, dueAt: Instant): Due {
  return { on: dueOn, at: dueAt === atLocal(dueOn, '23:59:59') ? undefined : dueAt };
}
