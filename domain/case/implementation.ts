import type { CaseState } from './state.ts';

/** H&S 1374.34(a): C1 for a service still to come, C2 for one that the member paid for. */
export function implementationClocks(state: CaseState): ('C1' | 'C2')[] {
  const decided = state.determination?.findings.map(({ issue }) => issue) ?? [];
  const overturned = state.issues.filter(({ number, outcome }) => outcome === 'overturned' && decided.includes(number));
  return [
    ...(overturned.some(({ alreadyReceived }) => !alreadyReceived) ? (['C1'] as const) : []),
    ...(overturned.some(({ alreadyReceived }) => alreadyReceived) ? (['C2'] as const) : []),
  ];
}
