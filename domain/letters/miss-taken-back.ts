import { practice } from '../law/grounds.ts';
import * as z from 'zod';
import { clockOf, ClockSubject } from '../case/clock.ts';
import { leastPenalty } from '../clocks/penalty.ts';
import { ClockId } from '../clocks/rule.ts';
import { clockRules } from '../clocks/rules.ts';
import { Instant, LocalDate } from '../time/instants.ts';
import type { CaseState } from '../case/state.ts';
import { type Block, paragraph } from './blocks.ts';
import { words } from './en/miss-taken-back.ts';
import { isTheirs } from './holding.ts';
import { type Due, dueOf } from './letter-context.ts';
import { type Facts, letterKind } from './letter-kind.ts';
import { ruleIn } from './rule-in-case.ts';

const facts = {
  clock: ClockId,
  subject: z.optional(ClockSubject),
  /** The miss, with all its days, or days alone. */
  what: z.enum(['miss', 'days']),
  because: z.enum(['counted-again', 'done-before', 'not-told', 'not-arrived']),
  /** The last day that counts as in time now, where one can be said. */
  dueOn: z.optional(LocalDate),
  dueAt: z.optional(Instant),
  /** The penalty days that count no more: how many, the first and the last. */
  days: z.int().nonnegative(),
  from: z.optional(LocalDate),
  through: z.optional(LocalDate),
  /** How many stay counted. */
  left: z.int().nonnegative(),
  /** Whether it does not go to the Office of Enforcement any more, after all. */
  unreferred: z.optional(z.boolean()),
};
type TakenBack = Facts<typeof facts>;

/**
 * That a miss, or days of penalty, turned out not to be so. To whoever was told of them; the member is told only of the end of their
 * release, which nothing takes back.
 */
export const missTakenBack = letterKind('miss-taken-back', {
  grounds: practice(),
  facts,
  holds: (state, taken, notice) => isGone(state, taken) && isTheirs(state, notice),
  write: {
    plan: ({ state }, taken) => ({
      subject: words.plan.subject[taken.what],
      blocks: [...toPlan(state, taken), paragraph(words.plan.whatIsDue)],
    }),
    reviewer: ({ state }, taken) => ({
      subject: words.reviewer.subject,
      blocks: [
        paragraph(words.reviewer.takenBack, words.why(taken, untilOf(taken)), stillLate(state, taken)),
        paragraph(words.reviewer.next),
      ],
    }),
    director: ({ state }, taken) => ({
      subject: words.director.subject,
      blocks: [paragraph(words.director.takenBack, words.why(taken, untilOf(taken)), stillLate(state, taken))],
    }),
  },
});

function toPlan(state: CaseState, taken: TakenBack): Block[] {
  const { clock, what, days, from, through, left } = taken;
  const unreferred = taken.unreferred === true ? words.plan.unreferred : undefined;
  const rule = ruleIn(state, clock);
  const gone = from === undefined || through === undefined ? undefined : words.plan.days(days, from, through);
  const why = words.why(taken, untilOf(taken));
  if (what === 'days') {
    const sum = left === 0 ? undefined : words.plan.sum(leastPenalty(clock, left));
    return [paragraph(words.plan.toldDays(rule), gone, why), paragraph(words.plan.left(left), sum, unreferred)];
  }
  const violation = rule.whenMissed.violation ? words.plan.violation : undefined;
  return [paragraph(words.plan.toldMiss(rule), words.plan.takenBack, why), paragraph(violation, gone, unreferred)];
}

/** A review can owe two times at once (V2, V3): the other may be over still. */
function stillLate({ clocks }: CaseState, { clock }: TakenBack): string | undefined {
  const isOver = clocks.some(
    ({ id, missedAt }) => id !== clock && missedAt !== undefined && clockRules[id].family === clockRules[clock].family,
  );
  return isOver ? words.stillLate : undefined;
}

function untilOf({ clock, dueOn, dueAt }: TakenBack): Due | undefined {
  return dueOn === undefined ? undefined : dueOf({ clock, dueOn, ...(dueAt !== undefined && { dueAt }) });
}

/** Where it was noted again since, that is what is told. */
function isGone(state: CaseState, { clock: id, subject, what, from }: TakenBack): boolean {
  const clock = clockOf(state, id, subject);
  if (what === 'miss') return clock?.missedAt === undefined;
  return from === undefined || clock?.penaltyDays.includes(from) !== true;
}
