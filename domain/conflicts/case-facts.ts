import type { CaseState } from '../case/state.ts';
import { patientName } from '../application/patient-name.ts';
import type { Plan } from '../directory/plan.ts';
import type { Specialty } from '../directory/reviewer.ts';
import type { HealthSystem } from '../directory/system.ts';
import { familyNameOf, mayBeSame } from '../people/same-name.ts';
import { type LocalDate } from '../time/instants.ts';
import { relativesOf } from './relatives.ts';
import { specialtiesIn } from './specialties.ts';
import { localDateOf, plusMonths } from '../time/days.ts';

/** Everybody who is named in a case, beside its companies. */
export interface People {
  patient: string;
  /** Treating and certifying physicians and the medical group, by name. */
  providers: readonly string[];
  /** Who files, helps, signs or acts for the member, by name: parents, guardians, assistants. */
  actingFor: readonly string[];
  /** The family names of the member and of those: who has one of them may be a relative. */
  families: readonly string[];
}

/** What the choice of reviewers reads of a case. */
export interface CaseFacts extends People {
  /** The plan's id and every name that it goes by. */
  planNames: readonly string[];
  parentCompany?: string;
  facilities: readonly string[];
  manufacturers: readonly string[];
  /** The same of what the plan offers instead. */
  offered: { facilities: readonly string[]; manufacturers: readonly string[] };
  /** What belongs to one health system with a provider or facility of the case, by every name of the directory. */
  sisters: readonly string[];
  /** The same of the plan and the company that owns it. */
  sistersOfPlan: readonly string[];
  /** Ids of reviewers who have or had a seat in this case. */
  involved: readonly string[];
  /** The fields of medicine that the dispute touches, with how strongly: a higher number fits better. */
  wanted: Readonly<Partial<Record<Specialty, number>>>;
}

/** Reads a case for the choice of reviewers. A plan that is not in the directory is known by its name alone. */
export function caseFactsOf(
  state: CaseState,
  plan: Plan | undefined,
  systems: readonly HealthSystem[] = [],
): CaseFacts {
  const { coverage, services } = state.application;
  const planNames = given([
    state.plan.planId,
    state.plan.name,
    plan?.name,
    ...(plan?.aliases ?? []),
    coverage.planName,
  ]);
  const providers = providersIn(state);
  const facilities = given(services.map(({ facility }) => facility));
  return {
    ...peopleIn(state),
    planNames,
    ...(plan?.parentCompany === undefined ? {} : { parentCompany: plan.parentCompany }),
    facilities,
    sisters: relativesOf([...providers, ...facilities], systems),
    sistersOfPlan: relativesOf(given([...planNames, plan?.parentCompany]), systems),
    manufacturers: given(services.map(({ manufacturer }) => manufacturer)),
    offered: {
      facilities: given(offeredIn(state).map(({ facility }) => facility)),
      manufacturers: given(offeredIn(state).map(({ manufacturer }) => manufacturer)),
    },
    involved: [...state.seats, ...state.formerReviewers].map(({ reviewerId }) => reviewerId),
    wanted: wantedIn(state),
  };
}

/** Everybody to whom somebody may be tied, by name: people, companies and places. */
export function everybodyIn(facts: CaseFacts): string[] {
  const { planNames, parentCompany, providers, facilities, manufacturers, offered, patient, actingFor } = facts;
  const owner = parentCompany === undefined ? [] : [parentCompany];
  const companies = [...planNames, ...owner, ...facts.sisters, ...facts.sistersOfPlan];
  const places = [...facilities, ...offered.facilities, ...manufacturers, ...offered.manufacturers];
  return [...companies, ...places, ...providers, patient, ...actingFor];
}

/** Treating and certifying physicians and the medical group. */
function providersIn({ application }: Pick<CaseState, 'application'>): string[] {
  const { coverage, services, urgency, filedBy } = application;
  return given([
    ...services.map(({ provider }) => provider),
    coverage.medicalGroup,
    urgency?.certifiedBy?.name,
    filedBy.role === 'provider' ? filedBy.name : undefined,
  ]);
}

type Named = Pick<CaseState, 'application' | 'standIn'>;

/** Whoever files, helps, signs or stands in for the member; a provider who filed is among the providers. */
function actingIn(state: Named): string[] {
  const { filedBy, assistant, consent } = state.application;
  const filer = filedBy.role === 'provider' ? undefined : filedBy.name;
  const named = given([filer, assistant?.name, consent?.signedBy, state.standIn?.name]);
  return named.filter(name => !mayBeSame(name, patientIn(state)));
}

function patientIn({ application: { patient } }: Pick<CaseState, 'application'>): string {
  return patientName(patient);
}

/** Of the member, and of those who act for them as family may. */
function familiesIn(state: Named): string[] {
  const { patient } = state.application;
  return given([patient.lastName ?? patient.firstName, ...actingIn(state).map(familyNameOf)]);
}

export function peopleIn(state: Named): People {
  return {
    patient: patientIn(state),
    actingFor: actingIn(state),
    families: familiesIn(state),
    providers: providersIn(state),
  };
}

/** Whom the questions of conflict are about, by name: for a reviewer to answer them. */
export function partiesToJudge(state: Named & Pick<CaseState, 'offered'>) {
  const { services } = state.application;
  const offered = offeredIn(state);
  const { providers, actingFor } = peopleIn(state);
  return {
    providers,
    actingFor,
    facilities: given([...services, ...offered].map(({ facility }) => facility)),
    manufacturers: given([...services, ...offered].map(({ manufacturer }) => manufacturer)),
  };
}

/** What the plan offers instead, by the application and by its own word. */
function offeredIn({ application: { services }, offered = [] }: Pick<CaseState, 'application' | 'offered'>) {
  return [...services.flatMap(({ alternative }) => alternative ?? []), ...offered];
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
