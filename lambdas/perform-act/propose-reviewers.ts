import { findPlanById, listOrganizations, listReviewers, reviewerLoads } from '../../adapters/dynamodb/directory.ts';
import type { Table } from '../../adapters/dynamodb/table.ts';
import { emptySeats } from '../../domain/case/panel.ts';
import { caseFactsOf } from '../../domain/conflicts/case-facts.ts';
import { choiceSeed, chooseReviewers } from '../../domain/conflicts/choose.ts';
import { openCase } from '../shared/open-case.ts';
import { CaseMovedOn, giveSystemCommand } from '../shared/system.ts';
import type { CaseNumber } from '../../domain/case/case-number.ts';

/** Chooses reviewers for the empty seats, from the directory and everybody's load as they are now. */
export async function proposeReviewers(
  table: Table,
  asked: { caseNumber: CaseNumber; version: number },
): Promise<void> {
  const { caseNumber, version } = asked;
  const state = await openCase(table, caseNumber);
  if (state === undefined || state.workflowVersion !== version) throw new CaseMovedOn('The case has moved on.');
  const [plan, reviewers, organizations, loads] = await Promise.all([
    findPlanById(table, state.plan.planId),
    listReviewers(table),
    listOrganizations(table),
    reviewerLoads(table),
  ]);
  const proposal = chooseReviewers({
    reviewers,
    organizations,
    loads,
    caseFacts: caseFactsOf(state, plan),
    seats: emptySeats(state),
    seed: choiceSeed(state.caseNumber, version),
  });
  await giveSystemCommand(table, 'perform-act', {
    caseNumber,
    type: 'propose-reviewers',
    payload: { proposal },
    expectedVersion: version,
  });
}
