import type { CaseNumber } from '../case/case-number.ts';
import type { Organization, Reviewer } from '../directory/reviewer.ts';
import type { CaseFacts } from './case-facts.ts';
import type { LocalDate } from '../time/instants.ts';
import { chanceFrom, shuffled } from './chance.ts';
import { credentialsOf } from './credentials.ts';
import { checkConflicts } from './check.ts';
import { practised } from './practice.ts';
import { type ConflictRuleId, reasonsOn } from './rules.ts';
import { isFieldOf, specialtyEdition } from './specialties.ts';
import type { Proposal } from '../case/seat.ts';

export interface Choice {
  reviewers: readonly Reviewer[];
  /** Those of the directory; nobody else's reviewers are asked. */
  organizations: readonly Pick<Organization, 'organizationId' | 'filing'>[];
  /** Those that were asked in this case; without any, one is asked by lot where nobody is found. */
  asked: readonly string[];
  /** Open reviews of each; a reviewer who is not named has none. */
  loads: Readonly<Record<string, number>>;
  caseFacts: CaseFacts;
  /** The day of the choice: by it practice is recent or not. */
  on: LocalDate;
  /** The empty seats. */
  seats: readonly number[];
  /** From `choiceSeed`: the same seed and the same facts give the same choice. */
  seed: string;
}

/** The seed of a choice: the case, what had happened in it by then, and the edition of the rule that chooses. */
export function choiceSeed(caseNumber: CaseNumber, caseVersion: number): string {
  return `${caseNumber}/${caseVersion}/edition-${specialtyEdition}`;
}

/**
 * Fills the empty seats, one reviewer each. Among those of the directory's organizations without a conflict and with room
 * for another review, in this order: whoever's field fits best; licensed in California (H&S 1374.32(d) prefers them);
 * all credentials checked not long ago; the least loaded; by lot. Seats stay empty when nobody is left; then an organization is asked to find somebody, by lot where none
 * was asked before. The order of the directory does not matter.
 */
export function chooseReviewers(choice: Choice): Proposal {
  const { reviewers, seats, seed, on } = choice;
  const all = [...new Map(reviewers.map(reviewer => [reviewer.reviewerId, reviewer])).values()];
  const judged = all.map(reviewer => ({ reviewer, reasons: whyNot(reviewer, choice) }));
  const eligible = judged.filter(({ reasons }) => reasons.length === 0).map(({ reviewer }) => reviewer);
  const lots = shuffled(eligible.toSorted(byId), chanceFrom(seed));
  const ranked = lots.toSorted((one, other) => compare(rank(one, choice), rank(other, choice)));
  const excluded = judged.filter(({ reasons }) => reasons.length > 0);
  const chosen = [...new Set(seats)].flatMap((seat, index) => seated(seat, ranked[index]));
  return {
    seats: chosen,
    ...(chosen.length === 0 && organizationToAsk(choice)),
    ...toCheck(all, seats.length - chosen.length, choice),
    proof: {
      seed,
      considered: all.length,
      credentials: Object.fromEntries(
        eligible
          .filter(({ reviewerId }) => chosen.some(seat => seat.reviewerId === reviewerId))
          .map(one => [one.reviewerId, credentialsOf(one, on)]),
      ),
      excluded: Object.fromEntries(excluded.map(({ reviewer, reasons }) => [reviewer.reviewerId, reasons])),
    },
  };
}

/** Whom nothing bars but what somebody could look up, the best first: as many as there are seats without anybody. */
function toCheck(all: readonly Reviewer[], wanted: number, choice: Choice): Pick<Proposal, 'toCheck'> {
  if (wanted === 0) return {};
  const barred = all.filter(reviewer => whyNot(reviewer, choice).length > 0).toSorted(byId);
  const could = barred.filter(reviewer => whyNot(asIfChecked(reviewer), choice).length === 0);
  const best = could.toSorted((one, other) => compare(rank(one, choice), rank(other, choice))).slice(0, wanted);
  return best.length === 0 ? {} : { toCheck: best.map(({ reviewerId }) => reviewerId) };
}

/** What is unknown turns out well; what somebody found stays as it is. */
function asIfChecked(reviewer: Reviewer): Reviewer {
  const { licence, discipline = 'unknown', specialties } = reviewer;
  const { practice = specialties.map(specialty => ({ specialty })) } = reviewer;
  return {
    ...reviewer,
    licence: licence.standing === 'unknown' ? { ...licence, standing: 'unrestricted' } : licence,
    discipline: discipline === 'unknown' ? 'none' : discipline,
    practice,
  };
}

function seated(seat: number, reviewer: Reviewer | undefined): Proposal['seats'] {
  if (reviewer === undefined) return [];
  const { reviewerId, organizationId, qualifications } = reviewer;
  return [{ seat, reviewerId, organizationId, qualifications }];
}

function organizationToAsk({ organizations, asked, seed }: Choice): Pick<Proposal, 'organizationId'> {
  const ids = organizations.map(({ organizationId }) => organizationId).toSorted();
  const [organizationId] = asked.length > 0 ? [] : shuffled(ids, chanceFrom(`${seed}/organization`));
  return organizationId === undefined ? {} : { organizationId };
}

function whyNot(reviewer: Reviewer, { organizations, loads, caseFacts, on }: Choice): string[] {
  const organization = organizations.find(({ organizationId }) => organizationId === reviewer.organizationId);
  const open = loads[reviewer.reviewerId] ?? 0;
  const full = open >= reviewer.maxOpen;
  return [
    ...(organization === undefined ? reasonsOn(on, ['organization-unknown']) : []),
    ...checkConflicts(reviewer, caseFacts, { on, organization }).reasons,
    ...reasonsOn(on, fieldOf(reviewer, caseFacts, on)),
    ...(full ? [`Has ${open} open reviews and takes ${reviewer.maxOpen} at most.`] : []),
  ];
}

function fieldOf({ specialties, practice }: Reviewer, { wanted }: CaseFacts, on: LocalDate): ConflictRuleId[] {
  if (!isFieldOf(specialties, wanted)) return ['other-field'];
  const recent = practised(practice, on);
  return recent.length === 0 || isFieldOf(recent, wanted) ? [] : ['not-practised-in-field'];
}

/** Smaller is better, the first number that differs decides. */
function rank(reviewer: Reviewer, { loads, on, caseFacts: { wanted } }: Choice): readonly number[] {
  const fit = Math.max(...reviewer.specialties.map(specialty => wanted[specialty] ?? 0));
  const isUnchecked = credentialsOf(reviewer, on).unchecked.length > 0 ? 1 : 0;
  return [-fit, reviewer.californiaLicensed ? 0 : 1, isUnchecked, loads[reviewer.reviewerId] ?? 0];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const differences = one.map((value, place) => value - (other[place] ?? 0));
  return differences.find(difference => difference !== 0) ?? 0;
}

function byId({ reviewerId: one }: Reviewer, { reviewerId: other }: Reviewer): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
