import { servicesToImplement } from '../case/implementation.ts';
import type { CaseState } from '../case/state.ts';
import type { ClockId, ClockRule } from '../clocks/rule.ts';
import { clockRules } from '../clocks/rules.ts';
import { words } from '../clocks/words/en.ts';
import { type Owed, toPlans } from './en/to-plans.ts';

/** The rule of a clock, its duty in the words of this case: of one service, or of several. */
export function ruleIn(state: CaseState, id: ClockId): ClockRule & Owed {
  const duty = id === 'C1' ? toPlans.authorize(servicesToImplement(state, id)) : words.clocks[id].duty;
  return { ...clockRules[id], duty };
}
