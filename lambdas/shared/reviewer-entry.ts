import type { CaseState } from '../../domain/case/state.ts';
import type { ReviewerEntry } from '../../domain/commands/any-command.ts';
import { caseFactsOf } from '../../domain/conflicts/case-facts.ts';
import { knownAgainst } from '../../domain/conflicts/check.ts';
import { credentialsOf } from '../../domain/conflicts/credentials.ts';
import type { Plan } from '../../domain/directory/plan.ts';
import type { Organization, Reviewer } from '../../domain/directory/reviewer.ts';
import type { HealthSystem } from '../../domain/directory/system.ts';
import { localDateOf } from '../../domain/time/days.ts';
import type { Instant } from '../../domain/time/instants.ts';
import type { OrganizationId, PlanId, ReviewerId } from '../../domain/words/ids.ts';

/** The directories by which reviewers are held against a case. */
export interface ReviewersKept {
  findPlan: (id: PlanId) => Promise<Plan | undefined>;
  findReviewer: (id: ReviewerId) => Promise<Reviewer | undefined>;
  findOrganization: (id: OrganizationId) => Promise<Organization | undefined>;
  listSystems: () => Promise<readonly HealthSystem[]>;
  now: () => Instant;
}

/** A reviewer as the directory has them now, held against that case; undefined for one whom it does not have. */
export async function reviewerEntry(
  id: ReviewerId,
  directories: ReviewersKept,
  state: CaseState,
): Promise<ReviewerEntry | undefined> {
  const reviewer = await directories.findReviewer(id);
  if (reviewer === undefined) return undefined;
  const { organizationId, qualifications } = reviewer;
  const [organization, plan, systems] = await Promise.all([
    directories.findOrganization(organizationId),
    directories.findPlan(state.plan.planId),
    directories.listSystems(),
  ]);
  const on = localDateOf(directories.now());
  const against = knownAgainst(reviewer, caseFactsOf(state, plan, systems), { on, organization });
  const credentials = credentialsOf(reviewer, on);
  return { organizationId, qualifications, organizationListed: organization !== undefined, against, credentials };
}

/** All who have a seat in the case, as far as the directory has them. */
export async function seatedIn(
  state: CaseState,
  directories: ReviewersKept,
): Promise<ReadonlyMap<ReviewerId, ReviewerEntry>> {
  const ids = state.seats.map(({ reviewerId }) => reviewerId);
  const entries = await Promise.all(ids.map(async id => [id, await reviewerEntry(id, directories, state)] as const));
  return new Map(entries.flatMap(([id, entry]) => (entry === undefined ? [] : [[id, entry] as const])));
}

/**
 * The same, with what they have against them by a change of the case alone: what stood against them before, a supervisor may have weighed.
 * @param after the case as it would be
 */
export async function seatedAfter(
  before: CaseState,
  after: CaseState,
  directories: ReviewersKept,
): Promise<ReadonlyMap<ReviewerId, ReviewerEntry>> {
  const [old, now] = await Promise.all([seatedIn(before, directories), seatedIn(after, directories)]);
  return new Map(
    [...now].map(([id, entry]) => {
      const known = old.get(id)?.against ?? [];
      return [id, { ...entry, against: (entry.against ?? []).filter(reason => !known.includes(reason)) }];
    }),
  );
}
