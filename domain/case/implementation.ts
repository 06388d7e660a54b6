import type { CaseState } from './state.ts';
import type { ClockId } from '../clocks/rule.ts';

/** H&S 1374.34(a): C1 for a service still to come, C2 for one that the member paid for. */
export function implementationClocks(state: CaseState): ('C1' | 'C2')[] {
  const decided = state.determination?.findings.map(({ issue }) => issue) ?? [];
  const overturned = state.issues.filter(({ number, outcome }) => outcome === 'overturned' && decided.includes(number));
  return [
    ...(overturned.some(({ alreadyReceived }) => !alreadyReceived) ? (['C1'] as const) : []),
    ...(overturned.some(({ alreadyReceived }) => alreadyReceived) ? (['C2'] as const) : []),
  ];
}

/** The shorter time, in the clock's own unit, that the decision states: it asks for a service sooner, never for a payment. */
export function statedLength({ determination }: Pick<CaseState, 'determination'>, clock: ClockId): number | undefined {
  return clock === 'C1' ? determination?.authorizeWithin : undefined;
}
