import type { Affiliations, Organization, Reviewer } from '../directory/reviewer.ts';
import type { NamedAs } from '../case/staff-conflict.ts';
import type { LocalDate } from '../time/instants.ts';
import { type CaseFacts, everybodyIn, type People } from './case-facts.ts';
import { whyNotMaterial } from '../people/material-tie.ts';
import { mayBeSame, sharesFamilyName } from '../people/same-name.ts';
import { practised } from './practice.ts';
import { tiesOfOrganization } from './organization-ties.ts';
import { type ConflictRuleId, reasonsOn } from './rules.ts';

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
  const reasons = reasonsOn(held.on, [...involvement(reviewer, facts), ...knownOf(reviewer, facts, held)]);
  return { clear: reasons.length === 0, reasons };
}

function knownOf(reviewer: Reviewer, facts: CaseFacts, { on, organization }: Held): ConflictRuleId[] {
  return [
    ...standing(reviewer, on),
    ...ties(reviewer, facts),
    ...declaredTies(reviewer, facts),
    ...tiesOfOrganization(organization, facts, on),
  ];
}

/**
 * What stands against a reviewer whom a person names: what the directory knows of them. A likeness of names is for that person to
 * judge, and for the questions that the reviewer answers.
 */
export function knownAgainst(reviewer: Reviewer, facts: CaseFacts, held: Held): string[] {
  // Whether somebody is back at work, whoever names them knows best.
  return reasonsOn(held.on, knownOf({ ...reviewer, active: true }, facts, held));
}

function standing(
  { active, boardCertified, licence, discipline = 'unknown', practice }: Reviewer,
  on: LocalDate,
): ConflictRuleId[] {
  return [
    ...(active ? [] : (['inactive'] as const)),
    ...(licence.standing === 'unrestricted' ? [] : [`licence-${licence.standing}` as const]),
    ...(boardCertified ? [] : (['no-board'] as const)),
    ...(discipline === 'none' ? [] : [`discipline-${discipline}` as const]),
    ...(practice === undefined
      ? (['practice-unknown'] as const)
      : practised(practice, on).length > 0
        ? []
        : (['not-practised'] as const)),
  ];
}

function involvement({ reviewerId, name }: Reviewer, facts: CaseFacts): ConflictRuleId[] {
  return [
    ...(facts.involved.includes(reviewerId) ? (['seat-before'] as const) : []),
    ...namedAs(name, facts).map(as => likeness[as]),
  ];
}

const likeness = {
  provider: 'like-provider',
  family: 'like-family',
  acting: 'like-helper',
} as const satisfies Readonly<Record<NamedAs, ConflictRuleId>>;

/** As whom of a case somebody of that name may be in it. */
export function namedAs(name: string, { providers, patient, families, actingFor }: People): NamedAs[] {
  const isFamily = mayBeSame(name, patient) || families.some(family => sharesFamilyName(name, family));
  return [
    ...(oneOf([name], providers) ? (['provider'] as const) : []),
    ...(isFamily ? (['family'] as const) : []),
    ...(oneOf([name], actingFor) ? (['acting'] as const) : []),
  ];
}

function ties({ affiliations }: Reviewer, facts: CaseFacts): ConflictRuleId[] {
  if (affiliations === 'unknown') return ['ties-unsaid'];
  return tieTable.filter(({ found }) => found(affiliations, facts)).map(({ rule }) => rule);
}

interface Tie {
  rule: ConflictRuleId;
  found: (ties: Affiliations, facts: CaseFacts) => boolean;
}

// A tie to a parent may have been declared among the plans, and the other way round: both lists are read for both.
const tieTable: readonly Tie[] = [
  {
    rule: 'plan',
    found: ({ plans, parentCompanies }, facts) => oneOf([...plans, ...parentCompanies], facts.planNames),
  },
  {
    rule: 'plan-owner',
    found: ({ plans, parentCompanies }, { parentCompany }) =>
      parentCompany !== undefined && oneOf([...plans, ...parentCompanies], [parentCompany]),
  },
  {
    rule: 'provider',
    found: ({ providers, facilities }, facts) => oneOf([...providers, ...facilities], facts.providers),
  },
  {
    rule: 'facility',
    found: ({ facilities, providers }, facts) => oneOf([...facilities, ...providers], facts.facilities),
  },
  { rule: 'helper', found: ({ providers }, facts) => oneOf(providers, [facts.patient, ...facts.actingFor]) },
  {
    rule: 'sister-house',
    found: ({ facilities, providers }, facts) => oneOf([...facilities, ...providers], facts.sisters),
  },
  {
    rule: 'plans-house',
    found: ({ plans, parentCompanies, facilities, providers }, facts) =>
      oneOf([...plans, ...parentCompanies, ...facilities, ...providers], facts.sistersOfPlan),
  },
  { rule: 'maker', found: ({ manufacturers }, facts) => oneOf(manufacturers, facts.manufacturers) },
  {
    rule: 'offered-place',
    found: ({ facilities, providers }, { offered }) => oneOf([...facilities, ...providers], offered.facilities),
  },
  { rule: 'offered-maker', found: ({ manufacturers }, { offered }) => oneOf(manufacturers, offered.manufacturers) },
];

/** Of the ties that were declared with their kind, those that the law counts. */
function declaredTies({ declared = [] }: Reviewer, facts: CaseFacts): ConflictRuleId[] {
  const counted = declared.filter(({ tie }) => whyNotMaterial(tie) === undefined);
  const found = counted.filter(one => oneOf([one.with], everybodyIn(facts)));
  return [...new Set(found.map(({ tie }) => `declared-${tie.kind}` as const))];
}

function oneOf(declared: readonly string[], inCase: readonly string[]): boolean {
  return declared.some(one => inCase.some(other => mayBeSame(one, other)));
}
