import { parallel } from '../law/grounds.ts';
import { type CaseState } from '../case/state.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/expedited.ts';
import { words as es } from './es/expedited.ts';
import { explained } from './facts.ts';
import { isGoing } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { owedBy, planDueBy } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';
import { toMembers } from './to-members.ts';
import { Urgency } from '../case/common-part.ts';
import { withMore } from './two-bodies.ts';

/** The case has become urgent, or is no longer: to the member, and to the plan if it knows of the case. */
export const expedited = letterKind('expedited', {
  grounds: parallel('H&S 1374.33(c)', 'Ins. Code 10169.3(c)'),
  facts: { urgency: Urgency, ...explained },
  holds: (state, { urgency }) => isGoing(state) && state.urgency === urgency,
  tellsOf: 'records',
  write: {
    applicant: (context, { urgency, explained: hasReasons }) => {
      const words = wordsFor(context, { en, es }).applicant;
      const due = owedBy(context, 'eligibility', 'review');
      return {
        subject: words.subject(urgency),
        blocks: [
          paragraph(words.changed(urgency)),
          due === undefined ? undefined : paragraph(words.nextDecision(due)),
          ...withMore(context, hasReasons === true ? words.readWhy : undefined),
          paragraph(words.worse, toMembers(context).doNotWait),
        ],
      };
    },
    plan: (context, { urgency, explained: hasReasons }) => {
      const clock = urgency === 'expedited' ? 'R2' : 'R1';
      return {
        subject: en.plan.subject(urgency),
        blocks: [
          ...withMore(context, hasReasons === true ? en.plan.readWhy : undefined, en.plan.changed(urgency)),
          areRecordsAwaited(context.state) ? paragraph(en.plan.records(planDueBy(context, clock))) : undefined,
        ],
      };
    },
  },
});

function areRecordsAwaited(state: CaseState): boolean {
  return state.stage === 'gathering-records' && state.asked && state.deliveredAt === undefined;
}
