import { servicesToImplement } from '../case/implementation.ts';
import type { CaseState } from '../case/state.ts';
import type { ClockId, ClockRule } from '../clocks/rule.ts';
import { clockRules } from '../clocks/rules.ts';
import { toPlans } from './en/to-plans.ts';

/** The rule of a clock, its duty in the words of this case: of one service, or of several. */
export function ruleIn(state: CaseState, id: ClockId): ClockRule {
  const rule = clockRules[id];
  return id === 'C1' ? { ...rule, duty: toPlans.authorize(servicesToImplement(state, id)) } : rule;
}
