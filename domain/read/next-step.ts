import { epochMillisecondsOf, type Instant } from '../time/instants.ts';
import type { CaseState } from '../case/state.ts';
import { askStage } from '../case/stages/stages.ts';
import type { NextStep } from '../case/steps.ts';

/** The execution that asks: a newer generation takes over well before AWS's limits of 25,000 events and one year. */
export interface Execution {
  generation: number;
  looks: number;
  startedAt: Instant;
}

const looksBeforeRenewal = 1000;
const daysBeforeRenewal = 300;
const day = 24 * 60 * 60 * 1000;

export function nextStep(state: CaseState, execution: Execution, now: Instant): NextStep {
  if (execution.generation < state.generation) return 'step-aside';
  if (state.stage === 'closed') return 'leave';
  if (state.trouble !== undefined && state.trouble.clock === undefined) return 'wait-for-help';
  if (isOld(execution, now)) return 'renew-workflow';
  if (state.concluding !== undefined) return 'close';
  if (!state.acknowledged) return 'send-acknowledgement';
  return askStage(state, row => row.step);
}

function isOld({ looks, startedAt }: Execution, now: Instant): boolean {
  const age = epochMillisecondsOf(now) - epochMillisecondsOf(startedAt);
  return looks > looksBeforeRenewal || age > daysBeforeRenewal * day;
}
