import type { Affiliations, Reviewer } from '../directory/reviewer.ts';
import type { NamedAs } from '../case/staff-conflict.ts';
import type { CaseFacts, People } from './case-facts.ts';
import { mayBeSame, sharesFamilyName } from '../people/same-name.ts';

export interface ConflictCheck {
  clear: boolean;
  /** In plain words, each with its authority; never a name. */
  reasons: string[];
}

/**
 * Whether a reviewer may sit on a case at all (H&S 1374.32): no material tie to anybody in it, no part in it before, a
 * licence that nobody has restricted. What is unknown counts as a tie.
 */
export function checkConflicts(reviewer: Reviewer, facts: CaseFacts): ConflictCheck {
  const reasons = [...standing(reviewer), ...involvement(reviewer, facts), ...ties(reviewer, facts)];
  return { clear: reasons.length === 0, reasons };
}

/**
 * What stands against a reviewer whom a person names: what the directory knows of them. A likeness of names is for that person to
 * judge, and for the questions that the reviewer answers.
 */
export function knownAgainst(reviewer: Reviewer, facts: CaseFacts): string[] {
  // Whether somebody is back at work, whoever names them knows best.
  return [...standing({ ...reviewer, active: true }), ...ties(reviewer, facts)];
}

function standing({ active, boardCertified, licence }: Reviewer): string[] {
  return [
    ...(active ? [] : ['Does not review for the organization at present (H&S 1374.32).']),
    ...(licence.standing === 'unrestricted' ? [] : [licenceWords[licence.standing]]),
    ...(boardCertified ? [] : ['Is not certified by a medical board (H&S 1374.32(d)).']),
  ];
}

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
];

function oneOf(declared: readonly string[], inCase: readonly string[]): boolean {
  return declared.some(one => inCase.some(other => mayBeSame(one, other)));
}
