import { implementationClocks, unreported } from '../case/implementation.ts';
import type { CaseState } from '../case/state.ts';
import { type Block, list, paragraph } from './blocks.ts';
import { words } from './en/authorization-demand.ts';
import { toPlans } from './en/to-plans.ts';
import { isGoing } from './holding.ts';
import { type LetterContext, planDueBy } from './letter-context.ts';
import { letterKind, noticesOf } from './letter-kind.ts';

/**
 * H&S 1374.34(b). Sent when the decision binds, when a proof was not accepted, and when the member still has no care.
 */
export const authorizationDemand = letterKind('authorization-demand', {
  facts: {},
  holds: state => isGoing(state) && lacksImplementation(state),
  opens: 'authorizing',
  write: {
    plan: context => {
      const { state } = context;
      const penaltyDays = Math.max(0, ...state.clocks.map(clock => clock.penaltyDays.length));
      return {
        subject: words.subject,
        blocks: [
          ...(state.stage === 'confirming-care' ? [paragraph(words.noCare, words.stateAtOnce)] : proofOf(context)),
          paragraph(toPlans.penalty),
          penaltyDays === 0 ? undefined : paragraph(words.daysCounted(penaltyDays)),
          paragraph(toPlans.acknowledge),
        ],
      };
    },
  },
});

function lacksImplementation(state: CaseState): boolean {
  if (state.stage === 'authorizing') return unreported(state).length > 0;
  return state.stage === 'confirming-care' && state.careMissing !== undefined;
}

/** What is to be proved; a later demand says that the proof was not accepted. */
function proofOf(context: LetterContext): Block[] {
  const { state, notice } = context;
  const isFirst = noticesOf(state, authorizationDemand)[0]?.id === notice.id;
  return [
    paragraph(isFirst ? words.wasAdopted : words.notAccepted, words.sendProof),
    list(...implementationClocks(state).map(clock => toPlans.toImplement(clock, planDueBy(context, clock)))),
    paragraph(words.report),
  ];
}
