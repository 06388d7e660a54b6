import type { CaseState } from '../../domain/case/state.ts';
import type { ReviewerEntry } from '../../domain/commands/any-command.ts';
import { caseFactsOf } from '../../domain/conflicts/case-facts.ts';
import { knownAgainst } from '../../domain/conflicts/check.ts';
import { credentialsOf } from '../../domain/conflicts/credentials.ts';
import type { Plan } from '../../domain/directory/plan.ts';
import type { Organization, Reviewer } from '../../domain/directory/reviewer.ts';
import type { HealthSystem } from '../../domain/directory/system.ts';
import { localDateOf } from '../../domain/time/days.ts';
import type { Instant, LocalDate } from '../../domain/time/instants.ts';
import type { OrganizationId, PlanId, ReviewerId } from '../../domain/words/ids.ts';

/** The directories by which reviewers are held against a case. */
export interface ReviewersKept {
  findPlan: (id: PlanId) => Promise<Plan | undefined>;
  findReviewer: (id: ReviewerId) => Promise<Reviewer | undefined>;
  findOrganization: (id: OrganizationId) => Promise<Organization | undefined>;
  listSystems: () => Promise<readonly HealthSystem[]>;
  now: () => Instant;
}

/** What the directories say of one reviewer, and of those around the case. */
interface Kept {
  reviewer: Reviewer;
  organization: Organization | undefined;
  plan: Plan | undefined;
  systems: readonly HealthSystem[];
  on: LocalDate;
}

/** A reviewer as the directory has them now, held against that case; undefined for one whom it does not have. */
export async function reviewerEntry(
  id: ReviewerId,
  directories: ReviewersKept,
  state: CaseState,
): Promise<ReviewerEntry | undefined> {
  const [kept] = await load([id], directories, state);
  return kept && entryOf(kept, state);
}

/** All who have a seat in the case, as far as the directory has them. */
export async function seatedIn(
  state: CaseState,
  directories: ReviewersKept,
): Promise<ReadonlyMap<ReviewerId, ReviewerEntry>> {
  const seated = await load(idsIn(state), directories, state);
  return new Map(seated.map(kept => [kept.reviewer.reviewerId, entryOf(kept, state)]));
}

/**
 * The same, with what they have against them by a change of the case alone: what stood against them before, a supervisor may have weighed.
 * @param after the case as it would be, with the same seats and plan
 */
export async function seatedAfter(
  before: CaseState,
  after: CaseState,
  directories: ReviewersKept,
): Promise<ReadonlyMap<ReviewerId, ReviewerEntry>> {
  const seated = await load(idsIn(after), directories, after);
  return new Map(
    seated.map(kept => {
      const known = entryOf(kept, before).against ?? [];
      const { against = [], ...entry } = entryOf(kept, after);
      return [kept.reviewer.reviewerId, { ...entry, against: against.filter(reason => !known.includes(reason)) }];
    }),
  );
}

function idsIn({ seats }: CaseState): ReviewerId[] {
  return seats.map(({ reviewerId }) => reviewerId);
}

async function load(ids: readonly ReviewerId[], directories: ReviewersKept, { plan: { planId } }: CaseState) {
  const found = (await Promise.all(ids.map(directories.findReviewer))).filter(one => one !== undefined);
  if (found.length === 0) return [];
  const [plan, systems, organizations] = await Promise.all([
    directories.findPlan(planId),
    directories.listSystems(),
    Promise.all(found.map(({ organizationId }) => directories.findOrganization(organizationId))),
  ]);
  const on = localDateOf(directories.now());
  return found.map((reviewer, place): Kept => ({ reviewer, organization: organizations[place], plan, systems, on }));
}

function entryOf({ reviewer, organization, plan, systems, on }: Kept, state: CaseState): ReviewerEntry {
  const { organizationId, qualifications } = reviewer;
  const against = knownAgainst(reviewer, caseFactsOf(state, plan, systems), { on, organization });
  const credentials = credentialsOf(reviewer, on);
  return { organizationId, qualifications, organizationListed: organization !== undefined, against, credentials };
}
