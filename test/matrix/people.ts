import type { CaseClient } from '../../local/walkthrough/case-client.ts';
import type { Person } from '../../local/people.ts';

/** Everybody who may come to an address of the API, as they stand to one case. */
export const everybody = [
  'nobody',
  'a token that has run out',
  'its member',
  'another member',
  'analyst',
  'nurse',
  'attorney',
  'supervisor',
  'director',
  'auditor',
  'its plan',
  'another plan',
  'its reviewer',
  'another reviewer',
  'its organization',
  'another organization',
] as const;
export type Comer = (typeof everybody)[number];

/** The role by which the tables of commands know them. */
export const roleOf: Readonly<Partial<Record<Comer, string>>> = {
  'its member': 'applicant',
  analyst: 'analyst',
  nurse: 'nurse',
  attorney: 'attorney',
  supervisor: 'supervisor',
  director: 'director',
  auditor: 'auditor',
  'its plan': 'plan',
  'its reviewer': 'reviewer',
  'its organization': 'review-org',
};

/** The tokens with which they come; whoever has none is nobody. */
export async function tokensOf(one: CaseClient, other: CaseClient): Promise<Map<Comer, string>> {
  const { parties } = await one.look();
  const [seat] = parties.reviewers;
  const { reviewerId = '', organizationId = '' } = seat ?? {};
  const staff = ['analyst', 'nurse', 'attorney', 'supervisor', 'director', 'auditor'] as const;
  const signIns: [Comer, Person][] = [
    ['a token that has run out', { role: 'supervisor', expiresInSeconds: -60 }],
    ...staff.map((role): [Comer, Person] => [role, { role, sub: `${role}-1` }]),
    ['its plan', { role: 'plan', planId: parties.plan.planId }],
    ['another plan', { role: 'plan', planId: 'health-net' }],
    ['its reviewer', { role: 'reviewer', reviewerId }],
    ['another reviewer', { role: 'reviewer', reviewerId: 'rev-cardiology-9' }],
    ['its organization', { role: 'review-org', organizationId }],
    [
      'another organization',
      { role: 'review-org', organizationId: organizationId === 'org-redwood' ? 'org-poppy' : 'org-redwood' },
    ],
  ];
  const minted = signIns.map(async ([who, person]) => [who, await one.api.token(person)] as const);
  return new Map<Comer, string>([
    ...(await Promise.all(minted)),
    ['its member', await one.tokenOf('applicant')],
    ['another member', await other.tokenOf('applicant')],
  ]);
}
