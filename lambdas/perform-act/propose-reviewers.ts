import type { CaseNumber } from '../../domain/case/case-number.ts';
import { emptySeats } from '../../domain/case/panel.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { caseFactsOf } from '../../domain/conflicts/case-facts.ts';
import { choiceSeed, type Choice, chooseReviewers } from '../../domain/conflicts/choose.ts';
import type { HealthSystem } from '../../domain/directory/system.ts';
import type { Plan } from '../../domain/directory/plan.ts';
import { localDateOf } from '../../domain/time/days.ts';
import type { Instant } from '../../domain/time/instants.ts';
import type { PlanId } from '../../domain/words/ids.ts';
import { CaseMovedOn, type GiveSystemCommand } from '../shared/system-command.ts';

export interface Ports {
  openCase: (caseNumber: CaseNumber) => Promise<CaseState | undefined>;
  findPlan: (id: PlanId) => Promise<Plan | undefined>;
  listReviewers: () => Promise<Choice['reviewers']>;
  listOrganizations: () => Promise<Choice['organizations']>;
  listSystems: () => Promise<readonly HealthSystem[]>;
  /** How many reviews each reviewer has open. */
  reviewerLoads: () => Promise<Choice['loads']>;
  now: () => Instant;
  give: GiveSystemCommand;
}

/** Chooses reviewers for the empty seats, from the directory and everybody's load as they are now. */
export async function proposeReviewers(
  { caseNumber, version }: { caseNumber: CaseNumber; version: number },
  ports: Ports,
): Promise<void> {
  const state = await ports.openCase(caseNumber);
  if (state === undefined || state.workflowVersion !== version) throw new CaseMovedOn('The case has moved on.');
  const [plan, reviewers, organizations, systems, loads] = await Promise.all([
    ports.findPlan(state.plan.planId),
    ports.listReviewers(),
    ports.listOrganizations(),
    ports.listSystems(),
    ports.reviewerLoads(),
  ]);
  const proposal = chooseReviewers({
    reviewers,
    organizations,
    asked: state.organizations,
    loads,
    caseFacts: caseFactsOf(state, plan, systems),
    on: localDateOf(ports.now()),
    seats: emptySeats(state),
    seed: choiceSeed(state.caseNumber, version),
  });
  await ports.give({ caseNumber, type: 'propose-reviewers', payload: { proposal }, expectedVersion: version });
}
