import { describe, expect, it } from 'vitest';
import { openFiling } from '../../../domain/directory/open-filing.ts';
import { Organization } from '../../../domain/directory/reviewer.ts';

const known = { knownSince: '2026-10-01', source: 'Its filing, page 4.' };
const what = 'Sat in the same office.';
const filing = {
  filedOn: '2026-10-01',
  clients: [
    { name: 'Golden Valley', since: '2026-09-28', reportedOn: '2026-10-01', ...known },
    { name: 'Sagebrush Mutual', ended: { on: '2026-08-31', reportedOn: '2026-09-01' }, ...known },
  ],
  owners: [{ name: 'Manzanita Holdings', share: 60, ...known }],
  affiliates: [{ name: 'Manzanita Labs', ...known }],
  bondHolders: [{ name: 'Tule Lake Savings', amount: 250_000, ...known }],
  officers: [
    {
      name: 'Casimir Vale',
      office: 'medical director',
      ties: [
        { with: 'Sagebrush Mutual', tie: { kind: 'professional', through: 'employment', what }, endedOn: '2024-06-30' },
        { with: 'Ottilie Vale', tie: { kind: 'familial', relative: 'spouse', what } },
      ],
      ...known,
    },
  ],
  revenueFromReviews: 72,
  choosesReviewers: 'Two in the field are asked in turn.',
};
const of = (changed: object) =>
  openFiling(
    Organization.parse({
      organizationId: 'org-manzanita',
      name: 'Manzanita Review Group',
      email: 'a@manzanita.example',
      filing: { ...filing, ...changed },
    }),
  );
const nameAndDay = { organizationId: 'org-manzanita', name: 'Manzanita Review Group', filedOn: '2026-10-01' };

describe('Of what an organization files, anyone reads', () => {
  it('every part that is not proprietary, without our notes and without relatives', () => {
    expect(of({ proprietary: [] })).toEqual({
      ...nameAndDay,
      clients: [
        { name: 'Golden Valley', since: '2026-09-28' },
        { name: 'Sagebrush Mutual', endedOn: '2026-08-31' },
      ],
      owners: [{ name: 'Manzanita Holdings', share: 60 }],
      affiliates: [{ name: 'Manzanita Labs' }],
      bondHolders: [{ name: 'Tule Lake Savings', amount: 250_000 }],
      officers: [
        {
          name: 'Casimir Vale',
          office: 'medical director',
          ties: [{ with: 'Sagebrush Mutual', kind: 'professional', endedOn: '2024-06-30' }],
        },
      ],
      revenueFromReviews: 72,
      choosesReviewers: 'Two in the field are asked in turn.',
      withheld: [],
    });
  });

  it.each([
    'clients',
    'owners',
    'affiliates',
    'bondHolders',
    'officers',
    'revenueFromReviews',
    'choosesReviewers',
  ] as const)('not %s, where the Department holds them to be proprietary', part => {
    const open = of({ proprietary: [part] });
    expect(open?.[part]).toBeUndefined();
    expect(open?.withheld).toEqual([part]);
    expect(Object.keys(open ?? {})).toHaveLength(10);
  });

  it('nothing but its name and day, while nobody has decided what is proprietary', () => {
    expect(of({ proprietary: undefined })).toEqual({
      ...nameAndDay,
      withheld: [
        'clients',
        'owners',
        'affiliates',
        'bondHolders',
        'officers',
        'revenueFromReviews',
        'choosesReviewers',
      ],
    });
  });

  it('nothing of one that has not filed', () => {
    const { organizationId } = Organization.shape;
    const unfiled = { organizationId: organizationId.parse('org-x'), name: 'X' };
    expect(openFiling(unfiled)).toBeUndefined();
  });
});
