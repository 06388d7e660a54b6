import { parallel } from '../law/grounds.ts';
import { payeeOf } from '../case/estate.ts';
import { implementationClocks, isReported, statedLength, servicesToImplement } from '../case/implementation.ts';
import { list, paragraph } from './blocks.ts';
import { words } from './en/decision-plan.ts';
import { toPlans } from './en/to-plans.ts';
import { Result } from './facts.ts';
import { isAdopted } from './holding.ts';
import { planDueBy, receiptAwaited } from './letter-context.ts';
import { letterKind } from './letter-kind.ts';

/** H&S 1374.33: the determination, to the plan that it binds; with what H&S 1374.34 asks of it. */
export const decisionPlan = letterKind('decision-plan', {
  grounds: parallel('H&S 1374.33(d)-(f)', 'Ins. Code 10169.3(d)–(f)'),
  facts: { result: Result },
  holds: isAdopted,
  meets: 'decision-letters',
  counted: {
    family: 'implementation',
    startedBy: 'determination-adopted',
    // Nothing to count where the case has ended, or the plan has done it already, before the letter went out.
    starts: state =>
      state.stage === 'authorizing'
        ? implementationClocks(state).map(clock => ({
            clock,
            length: statedLength(state, clock),
            isMet: isReported(state, clock),
          }))
        : [],
  },
  write: {
    plan: (context, { result }) => {
      const decided = paragraph(words.adopted, words.result(result));
      if (result === 'upheld') {
        return {
          subject: words.subject,
          blocks: [decided, paragraph(words.noAction), paragraph(toPlans.acknowledge)],
        };
      }
      const duties = implementationClocks(context.state).map(clock =>
        toPlans.toImplement(
          clock,
          servicesToImplement(context.state, clock),
          planDueBy(context, clock),
          payeeOf(context.state),
        ),
      );
      return {
        subject: words.subjectToAct,
        blocks: [
          decided,
          paragraph(words.mustAct),
          list(...duties),
          paragraph(words.report),
          paragraph(toPlans.penalty),
          paragraph(toPlans.acknowledge, toPlans.countsFromReceipt(receiptAwaited(context, 'C1'))),
        ],
      };
    },
  },
});
