import type { CaseState } from '../case/state.ts';
import type { Plan } from '../directory/plan.ts';
import type { Specialty } from '../directory/reviewer.ts';
import { type LocalDate } from '../time/instants.ts';
import { specialtiesIn } from './specialties.ts';
import { localDateOf, plusMonths } from '../time/days.ts';

/** What the choice of reviewers reads of a case. */
export interface CaseFacts {
  /** The plan's id and every name that it goes by. */
  planNames: readonly string[];
  parentCompany?: string;
  /** Treating and certifying physicians and the medical group, by name. */
  providers: readonly string[];
  facilities: readonly string[];
  manufacturers: readonly string[];
  patient: string;
  /** Ids of reviewers who have or had a seat in this case. */
  involved: readonly string[];
  /** The fields of medicine that the dispute touches, with how strongly: a higher number fits better. */
  wanted: Readonly<Partial<Record<Specialty, number>>>;
}

/** Reads a case for the choice of reviewers. A plan that is not in the directory is known by its name alone. */
export function caseFactsOf(state: CaseState, plan: Plan | undefined): CaseFacts {
  const { patient, coverage, services, urgency, filedBy } = state.application;
  const filedByProvider = filedBy.role === 'provider' ? filedBy.name : undefined;
  return {
    planNames: given([state.plan.planId, state.plan.name, plan?.name, ...(plan?.aliases ?? []), coverage.planName]),
    ...(plan?.parentCompany === undefined ? {} : { parentCompany: plan.parentCompany }),
    providers: given([
      ...services.map(({ provider }) => provider),
      coverage.medicalGroup,
      urgency?.certifiedBy?.name,
      filedByProvider,
    ]),
    facilities: given(services.map(({ facility }) => facility)),
    manufacturers: given(services.map(({ manufacturer }) => manufacturer)),
    patient: `${patient.firstName} ${patient.lastName}`,
    involved: [...state.seats, ...state.formerReviewers].map(({ reviewerId }) => reviewerId),
    wanted: wantedIn(state),
  };
}

function given(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter(name => name !== undefined))];
}

/** By the services under review; the ties are looked for in all of them. */
function wantedIn(state: CaseState): CaseFacts['wanted'] {
  const { patient, services } = state.application;
  const reviewed = state.issues.filter(({ route }) => route === 'imr').map(({ number }) => number);
  const disputed = services.filter((_, index) => reviewed.length === 0 || reviewed.includes(index + 1));
  return specialtiesIn({ services: disputed, isChild: isChild(patient.dateOfBirth, localDateOf(state.receivedAt)) });
}

function isChild(dateOfBirth: LocalDate, on: LocalDate): boolean {
  return plusMonths(dateOfBirth, 18 * 12) > on;
}
