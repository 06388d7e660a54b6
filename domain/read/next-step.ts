import { plainActs } from '../case/acts.ts';
import { epochMillisecondsOf, type Instant } from '../time/instants.ts';
import { isAnalysed, seatsNeeded } from '../case/panel.ts';
import type { CaseState } from '../case/state.ts';
import { acknowledgement } from '../letters/acknowledgement.ts';
import { wasQueued } from '../letters/letter-kind.ts';

/** What the machine of a case does next: an act, a wait for somebody, or an end. The machine branches on nothing else. */
export const nextSteps = [
  ...plainActs,
  'classify',
  'propose-reviewers',
  'wait-for-routing',
  'wait-for-applicant',
  'wait-for-records',
  'wait-for-reviewers',
  'wait-for-analyses',
  'wait-for-adoption',
  'wait-for-authorization',
  'wait-for-word-of-care',
  'wait-for-disposition',
  'wait-for-help',
  'leave',
  'step-aside',
] as const;
export type NextStep = (typeof nextSteps)[number];

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
  return stepOf(state);
}

function isOld({ looks, startedAt }: Execution, now: Instant): boolean {
  const age = epochMillisecondsOf(now) - epochMillisecondsOf(startedAt);
  return looks > looksBeforeRenewal || age > daysBeforeRenewal * day;
}

function stepOf(state: Exclude<CaseState, { stage: 'closed' }>): NextStep {
  switch (state.stage) {
    case 'screening':
      if (!wasQueued(state, acknowledgement)) return 'send-acknowledgement';
      return state.recommendation === undefined ? 'classify' : 'wait-for-routing';
    case 'awaiting-applicant':
      return 'wait-for-applicant';
    case 'gathering-records':
      return state.requested ? 'wait-for-records' : 'request-records';
    case 'assigning-reviewers':
      return stepOfAssigning(state);
    case 'reviewing':
      return isAnalysed(state) ? 'ask-for-adoption' : 'wait-for-analyses';
    case 'adopting':
      return 'wait-for-adoption';
    case 'authorizing':
      return state.demanded ? 'wait-for-authorization' : 'demand-authorization';
    case 'confirming-care':
      return state.asked ? 'wait-for-word-of-care' : 'ask-whether-care-came';
    case 'resolving-complaint':
      return state.planNotified ? 'wait-for-disposition' : 'notify-plan-of-complaint';
    default:
      return unknownStage(state);
  }
}

function stepOfAssigning(state: Extract<CaseState, { stage: 'assigning-reviewers' }>): NextStep {
  if (state.seats.length < seatsNeeded(state)) return state.noCandidate ? 'wait-for-reviewers' : 'propose-reviewers';
  return state.seats.every(seat => seat.status !== 'invited') ? 'open-review' : 'wait-for-reviewers';
}

function unknownStage(state: never): never {
  throw new Error(`There is no such stage: ${JSON.stringify(state)}`);
}
