import type { Affiliations, Organization, Reviewer } from '../directory/reviewer.ts';
import type { NamedAs } from '../case/staff-conflict.ts';
import type { LocalDate } from '../time/instants.ts';
import type { CaseFacts, People } from './case-facts.ts';
import { whyNotMaterial } from '../people/material-tie.ts';
import { mayBeSame, sharesFamilyName } from '../people/same-name.ts';
import { practised } from './practice.ts';
import { tiesOfOrganization } from './organization-ties.ts';

export interface ConflictCheck {
  clear: boolean;
  /** In plain words, each with its authority; never a name. */
  reasons: string[];
}

/** Against what else a reviewer is held: the day, and the organization that they review for. */
export interface Held {
  on: LocalDate;
  organization: Pick<Organization, 'filing'> | undefined;
}

/**
 * Whether a reviewer may sit on a case at all (H&S 1374.32): neither they nor their organization have a material tie to anybody in it, no
 * part in it before, a licence that nobody has restricted, no discipline, recent practice. What is unknown counts as a tie.
 */
export function checkConflicts(reviewer: Reviewer, facts: CaseFacts, held: Held): ConflictCheck {
  const reasons = [...involvement(reviewer, facts), ...knownOf(reviewer, facts, held)];
  return { clear: reasons.length === 0, reasons };
}

function knownOf(reviewer: Reviewer, facts: CaseFacts, { on, organization }: Held): string[] {
  return [
    ...standing(reviewer, on),
    ...ties(reviewer, facts),
    ...declaredTies(reviewer, facts),
    ...tiesOfOrganization(organization, facts),
  ];
}

/**
 * What stands against a reviewer whom a person names: what the directory knows of them. A likeness of names is for that person to
 * judge, and for the questions that the reviewer answers.
 */
export function knownAgainst(reviewer: Reviewer, facts: CaseFacts, held: Held): string[] {
  // Whether somebody is back at work, whoever names them knows best.
  return knownOf({ ...reviewer, active: true }, facts, held);
}

function standing({ active, boardCertified, licence, discipline = 'unknown', practice }: Reviewer, on: LocalDate) {
  return [
    ...(active ? [] : ['Does not review for the organization at present (H&S 1374.32).']),
    ...(licence.standing === 'unrestricted' ? [] : [licenceWords[licence.standing]]),
    ...(boardCertified ? [] : ['Is not certified by a medical board (H&S 1374.32(d)).']),
    ...(discipline === 'none' ? [] : [disciplineWords[discipline]]),
    ...(practice === undefined ? [practiceUnknown] : practised(practice, on).length > 0 ? [] : [notPractised]),
  ];
}

// Parallel text Ins. Code 10169.2(d)(4).
const disciplineWords: Readonly<Record<'taken' | 'pending' | 'unknown', string>> = {
  taken: 'Has been disciplined or sanctioned (H&S 1374.32(d)).',
  pending: 'Has a disciplinary action or sanction pending (H&S 1374.32(d)).',
  unknown: 'Has a record of discipline that nobody has checked; unknown means no (H&S 1374.32(d)).',
};

const practiceUnknown = 'Has not said when they last treated patients; unknown means no (H&S 1374.32(d)).';
const notPractised = 'Has not treated patients in the last two years (H&S 1374.32(d)).';

const licenceWords: Readonly<Record<Exclude<Reviewer['licence']['standing'], 'unrestricted'>, string>> = {
  restricted: 'Has a license with restrictions (H&S 1374.32(d)).',
  lapsed: 'Has a license that is no longer valid (H&S 1374.32(d)).',
  unknown: 'Has a license that nobody has checked; unknown means no (H&S 1374.32(d)).',
};

function involvement({ reviewerId, name }: Reviewer, facts: CaseFacts): string[] {
  return [
    ...(facts.involved.includes(reviewerId) ? ['Has or had a seat in this case (H&S 1374.32).'] : []),
    ...namedAs(name, facts).map(as => namedWords[as]),
  ];
}

const namedWords: Readonly<Record<NamedAs, string>> = {
  provider: 'May be the treating physician (H&S 1374.32).',
  family: 'May be the member or a relative (H&S 1374.32).',
  acting: 'May be somebody who acts for the member (H&S 1374.32).',
};

/** As whom of a case somebody of that name may be in it. */
export function namedAs(name: string, { providers, patient, families, actingFor }: People): NamedAs[] {
  const isFamily = mayBeSame(name, patient) || families.some(family => sharesFamilyName(name, family));
  return [
    ...(oneOf([name], providers) ? (['provider'] as const) : []),
    ...(isFamily ? (['family'] as const) : []),
    ...(oneOf([name], actingFor) ? (['acting'] as const) : []),
  ];
}

function ties({ affiliations }: Reviewer, facts: CaseFacts): string[] {
  if (affiliations === 'unknown') return ['Has not said what ties they have; unknown means no (H&S 1374.32).'];
  return tieTable.filter(({ found }) => found(affiliations, facts)).map(({ words }) => words);
}

interface Tie {
  words: string;
  found: (ties: Affiliations, facts: CaseFacts) => boolean;
}

// A tie to a parent may have been declared among the plans, and the other way round: both lists are read for both.
const tieTable: readonly Tie[] = [
  {
    words: 'Has a tie to the health plan (H&S 1374.32).',
    found: ({ plans, parentCompanies }, facts) => oneOf([...plans, ...parentCompanies], facts.planNames),
  },
  {
    words: 'Has a tie to the company that owns the health plan (H&S 1374.32).',
    found: ({ plans, parentCompanies }, { parentCompany }) =>
      parentCompany !== undefined && oneOf([...plans, ...parentCompanies], [parentCompany]),
  },
  {
    words: 'Has a tie to the treating physician or medical group (H&S 1374.32).',
    found: ({ providers, facilities }, facts) => oneOf([...providers, ...facilities], facts.providers),
  },
  {
    words: 'Has a tie to the place where the service would be given (H&S 1374.32).',
    found: ({ facilities, providers }, facts) => oneOf([...facilities, ...providers], facts.facilities),
  },
  {
    words: 'Has a tie to somebody who acts for the member (H&S 1374.32).',
    found: ({ providers }, facts) => oneOf(providers, [facts.patient, ...facts.actingFor]),
  },
  {
    words: 'Has a tie to a hospital or group of the same health system (H&S 1374.32).',
    found: ({ facilities, providers }, facts) => oneOf([...facilities, ...providers], facts.sisters),
  },
  {
    words: 'Has a tie to a hospital or group of the health system that the plan belongs to (H&S 1374.32).',
    found: ({ plans, parentCompanies, facilities, providers }, facts) =>
      oneOf([...plans, ...parentCompanies, ...facilities, ...providers], facts.sistersOfPlan),
  },
  {
    words: 'Has a tie to the maker of the drug, device or procedure (H&S 1374.32).',
    found: ({ manufacturers }, facts) => oneOf(manufacturers, facts.manufacturers),
  },
  {
    words: 'Has a tie to the place where what the plan offers instead would be given (H&S 1374.32).',
    found: ({ facilities, providers }, { offered }) => oneOf([...facilities, ...providers], offered.facilities),
  },
  {
    words: 'Has a tie to the maker of what the plan offers instead (H&S 1374.32).',
    found: ({ manufacturers }, { offered }) => oneOf(manufacturers, offered.manufacturers),
  },
];

/** Of the ties that were declared with their kind, those that the law counts. */
function declaredTies({ declared = [] }: Reviewer, facts: CaseFacts): string[] {
  const counted = declared.filter(({ tie }) => whyNotMaterial(tie) === undefined);
  const found = counted.filter(one => oneOf([one.with], everybodyIn(facts)));
  return [...new Set(found.map(({ tie }) => declaredWords[tie.kind]))];
}

const declaredWords = {
  professional: 'Has declared a professional tie to somebody in the case (H&S 1374.32).',
  familial: 'Has declared a relative who is in the case (H&S 1374.32).',
  financial: 'Has declared more than 5 percent of a year’s income from somebody in the case (H&S 1374.32).',
} as const;

function everybodyIn(facts: CaseFacts): string[] {
  const { planNames, parentCompany, providers, facilities, manufacturers, offered, patient, actingFor } = facts;
  const owner = parentCompany === undefined ? [] : [parentCompany];
  const companies = [...planNames, ...owner, ...facts.sisters, ...facts.sistersOfPlan];
  const places = [...facilities, ...offered.facilities, ...manufacturers, ...offered.manufacturers];
  return [...companies, ...places, ...providers, patient, ...actingFor];
}

function oneOf(declared: readonly string[], inCase: readonly string[]): boolean {
  return declared.some(one => inCase.some(other => mayBeSame(one, other)));
}
