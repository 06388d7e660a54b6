import { describe, expect, it } from 'vitest';
import { checkConflicts, knownAgainst } from '../../../domain/conflicts/check.ts';
import { chooseReviewers } from '../../../domain/conflicts/choose.ts';
import { credentialsOf } from '../../../domain/conflicts/credentials.ts';
import { TieInDetail, whyNotMaterial } from '../../../domain/people/material-tie.ts';
import { Organization } from '../../../domain/directory/reviewer.ts';
import { LocalDate } from '../../../domain/time/instants.ts';
import { facts, held, reviewer } from './reviewers.ts';

const what = 'In their own words.';
const judged = (tie: object) => whyNotMaterial(TieInDetail.parse({ what, ...tie }));
const academic =
  'A contract as a provider of an academic medical center or a cancer center of the National Cancer Institute is no tie (H&S 1374.32).';
const share = 'An interest counts above 5 percent of the revenue or income of a year (H&S 1374.32).';

describe('A member gets nobody with a tie that the law counts', () => {
  it.each([
    [{ kind: 'professional', through: 'treats-or-is-treated' }],
    [{ kind: 'professional', through: 'partnership' }],
    [{ kind: 'professional', through: 'employment' }],
    [{ kind: 'professional', through: 'owns-part-of-professional-corporation' }],
    [{ kind: 'familial', relative: 'spouse' }],
    [{ kind: 'familial', relative: 'child' }],
    [{ kind: 'familial', relative: 'parent' }],
    [{ kind: 'familial', relative: 'sibling' }],
    [{ kind: 'familial', relative: 'spouses-parent' }],
    [{ kind: 'familial', relative: 'childs-spouse' }],
    [{ kind: 'financial', share: 6 }],
    [{ kind: 'financial', share: 5.01 }],
    [{ kind: 'financial', share: 40, through: 'interest' }],
  ])('%o', tie => {
    expect(judged(tie)).toBeUndefined();
  });
});

describe('A reviewer is not turned away for what the law does not count', () => {
  it.each([
    [
      { kind: 'professional', through: 'staff-privileges-alone' },
      'Staff privileges at a health facility are by themselves no tie (H&S 1374.32).',
    ],
    [{ kind: 'professional', through: 'academic-or-cancer-centre-contract' }, academic],
    [{ kind: 'financial', share: 30, through: 'academic-or-cancer-centre-contract' }, academic],
    [{ kind: 'financial', share: 5 }, share],
    [{ kind: 'financial', share: 0 }, share],
    [
      { kind: 'financial', share: 20, through: 'payment-for-this-review' },
      'What the plan pays for the review itself is no tie (H&S 1374.32).',
    ],
    [
      { kind: 'familial', relative: 'other' },
      'Of relatives, a spouse, child, parent, brother or sister, a spouse’s parent and a child’s spouse count; nobody else (H&S 1374.32).',
    ],
  ])('%o', (tie, because) => {
    expect(judged(tie)).toBe(because);
  });
});

describe('Of ties that were declared with their kind', () => {
  const of = (name: string, tie: object) =>
    reviewer({ declared: [{ with: name, tie: TieInDetail.parse({ what, ...tie }) }] });

  it.each([
    ['Cedars-Sinai', { kind: 'professional', through: 'staff-privileges-alone' }],
    ['Northgate Implants', { kind: 'financial', share: 5 }],
    ['La Care', { kind: 'professional', through: 'employment' }],
  ])('one with %s, %o, bars nobody', (name, tie) => {
    expect(checkConflicts(of(name, tie), facts, held)).toEqual({ clear: true, reasons: [] });
  });

  it.each([
    [
      'Cedars-Sinai',
      { kind: 'professional', through: 'employment' },
      'Has declared a professional tie to somebody in the case (H&S 1374.32).',
    ],
    [
      'Halcyon Devices',
      { kind: 'financial', share: 6 },
      'Has declared more than 5 percent of a year’s income from somebody in the case (H&S 1374.32).',
    ],
    [
      'Maria Lopez',
      { kind: 'familial', relative: 'childs-spouse' },
      'Has declared a relative who is in the case (H&S 1374.32).',
    ],
    [
      'Elevance Health',
      { kind: 'financial', share: 6 },
      'Has declared more than 5 percent of a year’s income from somebody in the case (H&S 1374.32).',
    ],
  ])('one with %s, %o, bars', (name, tie, because) => {
    expect(checkConflicts(of(name, tie), facts, held)).toEqual({ clear: false, reasons: [because] });
  });
});

describe('A member gets no reviewer', () => {
  const unsaid = { discipline: undefined, practice: undefined };

  it.each([
    [
      'whose discipline is pending',
      { discipline: 'pending' as const },
      'Has a disciplinary action or sanction pending (H&S 1374.32(d)).',
    ],
    [
      'who has been disciplined',
      { discipline: 'taken' as const },
      'Has been disciplined or sanctioned (H&S 1374.32(d)).',
    ],
    [
      'whose discipline nobody has checked',
      { discipline: 'unknown' as const },
      'Has a record of discipline that nobody has checked; unknown means no (H&S 1374.32(d)).',
    ],
    [
      'who last practiced three years ago',
      { practice: [{ specialty: 'cardiology' as const, lastOn: LocalDate.parse('2023-11-24') }] },
      'Has not treated patients in the last two years (H&S 1374.32(d)).',
    ],
    [
      'who last practiced a day more than two years ago',
      { practice: [{ specialty: 'cardiology' as const, lastOn: LocalDate.parse('2024-11-23') }] },
      'Has not treated patients in the last two years (H&S 1374.32(d)).',
    ],
  ])('%s, by lot or by hand without a word', (_who, changed, because) => {
    expect(checkConflicts(reviewer(changed), facts, held)).toEqual({ clear: false, reasons: [because] });
    expect(knownAgainst(reviewer(changed), facts, held)).toEqual([because]);
  });

  it('of an entry from before these were asked: unknown means no', () => {
    expect(checkConflicts({ ...reviewer(), ...unsaid }, facts, held).reasons).toEqual([
      'Has a record of discipline that nobody has checked; unknown means no (H&S 1374.32(d)).',
      'Has not said when they last treated patients; unknown means no (H&S 1374.32(d)).',
    ]);
  });

  it('who has practiced lately, but in another field than the case’s', () => {
    const practice = [
      { specialty: 'internal-medicine' as const },
      { specialty: 'cardiology' as const, lastOn: LocalDate.parse('2023-01-01') },
    ];
    const other = reviewer({ specialties: ['cardiology', 'internal-medicine'], practice });
    const { seats, proof } = chooseReviewers({
      reviewers: [other],
      organizations: [{ ...held.organization, organizationId: other.organizationId }],
      asked: [],
      loads: {},
      caseFacts: facts,
      on: held.on,
      seats: [1],
      seed: 'a seed',
    });
    expect([seats, proof.excluded]).toEqual([
      [],
      { 'rev-1': ['Has not treated patients in that field in the last two years (H&S 1374.32(d)).'] },
    ]);
  });

  it.each([
    ['2024-11-24', 'two years ago to the day'],
    ['2026-11-01', 'this month'],
  ])('but one who last practiced on %s, %s', lastOn => {
    const practice = [{ specialty: 'cardiology' as const, lastOn: LocalDate.parse(lastOn) }];
    expect(checkConflicts(reviewer({ practice }), facts, held).clear).toBe(true);
  });
});

describe('A member gets nobody of an organization', () => {
  const filed = { filedOn: '2026-01-15', clients: [], owners: [], affiliates: [] };
  const known = { knownSince: '2026-01-15', source: 'Its filing, page 4' };
  const of = (filing: object | undefined) => ({
    ...held,
    organization: Organization.parse({ organizationId: 'org-1', name: 'Redwood', email: 'a@redwood.example', filing }),
  });
  const officer = { name: 'Casimir Vale', office: 'director', ties: [], ...known };
  const employed = { with: 'Anthem', tie: { kind: 'professional', through: 'employment', what: 'Medical director.' } };
  const officers =
    'Reviews for an organization of which an officer, director or employee is in the case or has a tie to somebody in it (H&S 1374.32).';
  const plan = 'Reviews for an organization that has a tie to the health plan or its owner (H&S 1374.32).';
  const provider =
    'Reviews for an organization that has a tie to the treating physician, the medical group or the place of the service (H&S 1374.32).';
  const maker =
    'Reviews for an organization that has a tie to the maker of the drug, device or procedure, or of what the plan offers instead (H&S 1374.32).';

  it.each([
    ['whose client is the plan', { clients: [{ name: 'Anthem Blue Cross', ...known }] }, plan],
    ['whose client is known by the plan’s id', { clients: [{ name: 'anthem-blue-cross', ...known }] }, plan],
    ['whose affiliate owns the plan', { affiliates: [{ name: 'Elevance Health', ...known }] }, plan],
    ['of which the plan owns 6 percent', { owners: [{ name: 'Anthem', share: 6, ...known }] }, plan],
    ['whose client is the medical group', { clients: [{ name: 'Valley Medical Group', ...known }] }, provider],
    [
      'whose affiliate is where the plan’s alternative is given',
      { affiliates: [{ name: 'Sequoia Pain Clinic', ...known }] },
      provider,
    ],
    ['whose client makes the plan’s alternative', { clients: [{ name: 'Halcyon Devices', ...known }] }, maker],
    [
      'whose client the plan was, while it is on the list',
      { clients: [{ name: 'Anthem', ended: { on: '2026-06-01' }, ...known }] },
      plan,
    ],
    [
      'whose bonds the plan’s owner holds',
      { bondHolders: [{ name: 'Elevance Health', amount: 100_001, ...known }] },
      plan,
    ],
    ['whose officer treats the member', { officers: [{ ...officer, name: 'Ana Ruiz, MD' }] }, officers],
    ['whose director works for the plan too', { officers: [{ ...officer, ties: [employed] }] }, officers],
    [
      'whose employee left the medical group a year ago to the day',
      { officers: [{ ...officer, ties: [{ ...employed, with: 'Valley Medical Group', endedOn: '2025-11-24' }] }] },
      officers,
    ],
  ])('%s', (_who, changed, because) => {
    expect(checkConflicts(reviewer(), facts, of({ ...filed, ...changed }))).toEqual({
      clear: false,
      reasons: [because],
    });
  });

  it('that has not filed: unknown means no', () => {
    expect(checkConflicts(reviewer(), facts, of(undefined)).reasons).toEqual([
      'Reviews for an organization that has not filed its clients, owners and affiliates; unknown means no (H&S 1374.32).',
    ]);
  });

  it('but of one that others own or pay, or whose officers’ ties have ended or are none', () => {
    const filing = {
      ...filed,
      clients: [{ name: 'L.A. Care Health Plan', ...known }],
      owners: [{ name: 'Anthem', share: 5, ...known }],
      bondHolders: [{ name: 'Anthem', amount: 100_000, ...known }],
      officers: [
        {
          ...officer,
          ties: [
            { ...employed, endedOn: '2025-11-23' },
            { with: 'Cedars-Sinai Medical Center', tie: { ...employed.tie, through: 'staff-privileges-alone' } },
          ],
        },
      ],
    };
    expect(checkConflicts(reviewer(), facts, of(filing)).clear).toBe(true);
  });
});

describe('A member’s reviewer is one whose credentials were checked', () => {
  const on = (day: string) => LocalDate.parse(day);
  const proof = 'The register, read that day.';
  const checked = (...days: [licence: string, board: string, discipline: string]) =>
    (['licence', 'board', 'discipline'] as const).map((what, place) => ({ what, on: on(days[place] ?? ''), proof }));

  it('each within thirty days, with its day and proof on record', () => {
    const checks = [
      ...checked('2026-10-25', '2026-10-25', '2026-10-25'),
      ...checked('2026-11-24', '2026-10-24', '2026-11-25'),
    ];
    expect(credentialsOf({ checks }, held.on)).toEqual({
      checks: [
        { what: 'licence', on: '2026-11-24', proof },
        { what: 'board', on: '2026-10-25', proof },
        { what: 'discipline', on: '2026-10-25', proof },
      ],
      unchecked: [],
    });
    expect(credentialsOf({ checks }, on('2026-11-25')).unchecked).toEqual(['board']);
  });

  it('before one of whom nobody has looked anything up, who has less to do', () => {
    const checks = checked('2026-11-20', '2026-11-20', '2026-11-20');
    const two = [reviewer({ reviewerId: 'rev-a' }), reviewer({ reviewerId: 'rev-b', checks })];
    const { seats, proof: why } = chooseReviewers({
      reviewers: two,
      organizations: two.map(({ organizationId }) => ({ ...held.organization, organizationId })),
      asked: [],
      loads: { 'rev-b': 3 },
      caseFacts: facts,
      on: held.on,
      seats: [1],
      seed: 'a seed',
    });
    expect(seats.map(({ reviewerId }) => reviewerId)).toEqual(['rev-b']);
    expect(why.credentials).toEqual({ 'rev-b': { checks, unchecked: [] } });
  });
});
