import { read } from '../law/grounds.ts';
import { payeeOf } from '../case/estate.ts';
import * as z from 'zod';
import { ProofGone } from '../case/care-answer.ts';
import { implementationClocks, isReported, servicesToImplement, unreported } from '../case/implementation.ts';
import { LocalDate } from '../time/instants.ts';
import type { CaseState } from '../case/state.ts';
import { list, paragraph } from './blocks.ts';
import { words } from './en/authorization-demand.ts';
import { toPlans } from './en/to-plans.ts';
import { explained } from './facts.ts';
import { isGoing } from './holding.ts';
import { type LetterContext, planDueBy } from './letter-context.ts';
import { type Facts, letterKind, noticesOf } from './letter-kind.ts';
import { type Part, particularsHere } from './two-bodies.ts';

const facts = {
  /** Why a proof that was accepted counts no more. */
  because: z.optional(ProofGone),
  takenBackOn: z.optional(LocalDate),
  ...explained,
};

/**
 * H&S 1374.34(b). Sent when the decision binds, when a proof was not accepted, and when the member still has no care.
 */
export const authorizationDemand = letterKind('authorization-demand', {
  grounds: read('H&S 1374.34(b)', 'H&S 1374.34(a)–(c), in an unofficial copy'),
  facts,
  holds: state => isGoing(state) && lacksImplementation(state),
  opens: 'authorizing',
  write: {
    plan: (context, filling) => {
      const { state } = context;
      const penaltyDays = Math.max(0, ...state.clocks.map(clock => clock.penaltyDays.length));
      return {
        subject: words.subject,
        blocks: [
          ...(state.stage === 'confirming-care'
            ? [paragraph(words.noCare, words.stateAtOnce)]
            : proofOf(context, filling)),
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
function proofOf(
  context: LetterContext,
  { because, takenBackOn, explained: hasReasons = false }: Facts<typeof facts>,
): Part[] {
  const { state, notice } = context;
  const isFirst = noticesOf(state, authorizationDemand)[0]?.id === notice.id;
  return [
    because === undefined
      ? paragraph(isFirst ? words.wasAdopted : words.notAccepted(hasReasons), words.sendProof)
      : paragraph(
          words.owedAgain[because],
          hasReasons ? words.why : undefined,
          words.goesOn(takenBackOn),
          words.sendProof,
        ),
    particularsHere,
    list(
      ...owedStill(state).map(clock =>
        toPlans.toImplement(clock, servicesToImplement(state, clock), planDueBy(context, clock), payeeOf(state)),
      ),
    ),
    paragraph(words.report),
  ];
}

function owedStill(state: CaseState): ('C1' | 'C2')[] {
  return implementationClocks(state).filter(clock => state.stage !== 'authorizing' || !isReported(state, clock));
}
