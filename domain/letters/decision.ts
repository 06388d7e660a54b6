import { parallel } from '../law/grounds.ts';
import { implementationClocks, servicesToImplement, statedLength } from '../case/implementation.ts';
import type { CaseState } from '../case/state.ts';
import { clockRules } from '../clocks/rules.ts';
import { paragraph } from './blocks.ts';
import { words as en } from './en/decision.ts';
import { words as es } from './es/decision.ts';
import { Result } from './facts.ts';
import { isAdopted } from './holding.ts';
import { wordsFor } from './in-language.ts';
import { letterKind } from './letter-kind.ts';
import { otherRights } from './other-rights.ts';
import { toMembers } from './to-members.ts';
import { localDateOf } from '../time/days.ts';
import { isEnclosed, particularsHere } from './two-bodies.ts';

/**
 * H&S 1374.33: the decision as adopted, to the member. The analyses and the doctors' training are read after sign-in;
 * their names nowhere.
 */
export const decision = letterKind('decision', {
  grounds: parallel('H&S 1374.33(d)-(f)', 'Ins. Code 10169.3(d)–(f)'),
  facts: { result: Result },
  holds: isAdopted,
  meets: 'decision-letters',
  atAnyHour: true,
  write: {
    applicant: (context, { result }) => {
      const { state } = context;
      const words = wordsFor(context, { en, es });
      const adoptedAt = state.determination?.adoptedAt;
      return {
        subject: words.subject,
        blocks: [
          paragraph(words.decided(state.seats.length), words.result(result)),
          particularsHere,
          adoptedAt === undefined ? undefined : paragraph(words.adopted(localDateOf(adoptedAt))),
          result === 'upheld'
            ? undefined
            : paragraph(
                words.planMust(dutiesOf(state)),
                words.penalty,
                words.ifPlanIsLate,
                toMembers(context).doNotWait,
              ),
          ...(result === 'overturned' ? [] : otherRights(context)),
          paragraph(isEnclosed(context) ? words.enclosed : words.readAll),
        ],
      };
    },
  },
});

/** H&S 1374.34(a); the decision may allow less time for a service still to come. */
function dutiesOf(state: CaseState) {
  return implementationClocks(state).map(clock => ({
    clock,
    services: servicesToImplement(state, clock),
    days: statedLength(state, clock) ?? clockRules[clock].length,
  }));
}
