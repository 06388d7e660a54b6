import type { Officer } from '../directory/filing.ts';
import type { Organization } from '../directory/reviewer.ts';
import { whyNotMaterial } from '../people/material-tie.ts';
import { mayBeSame } from '../people/same-name.ts';
import { plusMonths } from '../time/days.ts';
import type { LocalDate } from '../time/instants.ts';
import { type CaseFacts, everybodyIn } from './case-facts.ts';
import type { ConflictRuleId } from './rules.ts';

/** The share in percent above which an owner counts. H&S 1374.32, parallel text Ins. Code 10169.2(d)(2). */
const ownersAbove = 5;

/** The amount in dollars above which a holder of bonds or notes counts: the same paragraph. */
const bondsAbove = 100_000;

/** For how long a tie of an officer counts after its end. A choice: the year by whose revenue the law measures a financial one. */
const monthsAfterEnd = 12;

/**
 * What bars all reviewers of an organization: its own tie to somebody in the case, as client, owner, holder of bonds or affiliate, and those
 * of its officers, directors and employees. H&S 1374.32, parallel text Ins. Code 10169.2(c), (d)(2) and (5). An organization that has not
 * filed is unknown, and unknown means no.
 */
export function tiesOfOrganization(
  organization: Pick<Organization, 'filing'> | undefined,
  facts: CaseFacts,
  on: LocalDate,
): ConflictRuleId[] {
  if (organization === undefined) return [];
  const { filing } = organization;
  if (filing === undefined) return ['organization-unfiled'];
  const owners = filing.owners.filter(({ share }) => share > ownersAbove);
  const { bondHolders = [], officers = [] } = filing;
  const bonds = bondHolders.filter(({ amount }) => amount > bondsAbove);
  const names = [...filing.clients, ...owners, ...bonds, ...filing.affiliates].map(({ name }) => name);
  const own = parties.filter(({ of }) => isAmong(names, of(facts))).map(({ rule }) => rule);
  const everybody = everybodyIn(facts);
  return officers.some(officer => isAmong(namesOf(officer, on), everybody)) ? [...own, 'organization-officer'] : own;
}

/** Of an officer and of whom they are tied to, as the law counts ties. */
function namesOf({ name, ties }: Officer, on: LocalDate): string[] {
  const counted = ties.filter(
    ({ tie, endedOn }) =>
      whyNotMaterial(tie) === undefined && (endedOn === undefined || plusMonths(endedOn, monthsAfterEnd) >= on),
  );
  return [name, ...counted.map(one => one.with)];
}

function isAmong(names: readonly string[], inCase: readonly string[]): boolean {
  return names.some(name => inCase.some(other => mayBeSame(name, other)));
}

interface Party {
  rule: ConflictRuleId;
  of: (facts: CaseFacts) => readonly string[];
}

const parties: readonly Party[] = [
  {
    rule: 'organization-plan',
    of: ({ planNames, parentCompany, sistersOfPlan }) => [
      ...planNames,
      ...(parentCompany === undefined ? [] : [parentCompany]),
      ...sistersOfPlan,
    ],
  },
  {
    rule: 'organization-provider',
    of: ({ providers, facilities, sisters, offered }) => [
      ...providers,
      ...facilities,
      ...sisters,
      ...offered.facilities,
    ],
  },
  {
    rule: 'organization-maker',
    of: ({ manufacturers, offered }) => [...manufacturers, ...offered.manufacturers],
  },
];
