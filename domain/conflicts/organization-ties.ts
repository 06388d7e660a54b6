import type { Organization } from '../directory/reviewer.ts';
import { mayBeSame } from '../people/same-name.ts';
import type { CaseFacts } from './case-facts.ts';
import type { ConflictRuleId } from './rules.ts';

/** The share in percent above which an owner counts. H&S 1374.32, parallel text Ins. Code 10169.2(d)(2). */
const ownersAbove = 5;

/**
 * What bars all reviewers of an organization: its own tie to somebody in the case, as client, owner or affiliate. H&S 1374.32, parallel
 * text Ins. Code 10169.2(c), (d)(2) and (5). What it has not filed is unknown, and unknown means no.
 */
export function tiesOfOrganization(
  organization: Pick<Organization, 'filing'> | undefined,
  facts: CaseFacts,
): ConflictRuleId[] {
  if (organization === undefined) return [];
  const { filing } = organization;
  if (filing === undefined) return ['organization-unfiled'];
  const owners = filing.owners.filter(({ share }) => share > ownersAbove);
  const names = [...filing.clients, ...owners, ...filing.affiliates].map(({ name }) => name);
  return parties
    .filter(({ of }) => names.some(name => of(facts).some(other => mayBeSame(name, other))))
    .map(({ rule }) => rule);
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
