import type { Organization } from '../directory/reviewer.ts';
import { mayBeSame } from '../people/same-name.ts';
import type { CaseFacts } from './case-facts.ts';

/** The share in percent above which an owner counts. H&S 1374.32, parallel text Ins. Code 10169.2(d)(2). */
const ownersAbove = 5;

/**
 * What bars all reviewers of an organization: its own tie to somebody in the case, as client, owner or affiliate. H&S 1374.32, parallel
 * text Ins. Code 10169.2(c), (d)(2) and (5). What it has not filed is unknown, and unknown means no.
 */
export function tiesOfOrganization(organization: Pick<Organization, 'filing'> | undefined, facts: CaseFacts): string[] {
  if (organization === undefined) return [];
  const { filing } = organization;
  if (filing === undefined) {
    return [
      'Reviews for an organization that has not filed its clients, owners and affiliates; unknown means no (H&S 1374.32).',
    ];
  }
  const owners = filing.owners.filter(({ share }) => share > ownersAbove);
  const names = [...filing.clients, ...owners, ...filing.affiliates].map(({ name }) => name);
  return parties.filter(({ of }) => names.some(name => of(facts).some(other => mayBeSame(name, other)))).map(toWords);
}

interface Party {
  party: string;
  of: (facts: CaseFacts) => readonly string[];
}

const parties: readonly Party[] = [
  {
    party: 'the health plan or its owner',
    of: ({ planNames, parentCompany, sistersOfPlan }) => [
      ...planNames,
      ...(parentCompany === undefined ? [] : [parentCompany]),
      ...sistersOfPlan,
    ],
  },
  {
    party: 'the treating physician, the medical group or the place of the service',
    of: ({ providers, facilities, sisters, offered }) => [
      ...providers,
      ...facilities,
      ...sisters,
      ...offered.facilities,
    ],
  },
  {
    party: 'the maker of the drug, device or procedure, or of what the plan offers instead',
    of: ({ manufacturers, offered }) => [...manufacturers, ...offered.manufacturers],
  },
];

function toWords({ party }: Party): string {
  return `Reviews for an organization that has a tie to ${party} (H&S 1374.32).`;
}
