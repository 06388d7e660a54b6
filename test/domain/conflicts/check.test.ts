import { describe, expect, it } from 'vitest';
import { checkConflicts } from '../../../domain/conflicts/check.ts';
import type { Affiliations, Reviewer } from '../../../domain/directory/reviewer.ts';
import type { PlainIds } from '../case/support/plain-ids.ts';
import { facts, held, noTies, reviewer } from './reviewers.ts';

const plan = 'Has a tie to the health plan (H&S 1374.32).';
const parent = 'Has a tie to the company that owns the health plan (H&S 1374.32).';
const provider = 'Has a tie to the treating physician or medical group (H&S 1374.32).';
const facility = 'Has a tie to the place where the service would be given (H&S 1374.32).';
const helper = 'Has a tie to somebody who acts for the member (H&S 1374.32).';
const sister = 'Has a tie to a hospital or group of the same health system (H&S 1374.32).';
const planSister = 'Has a tie to a hospital or group of the health system that the plan belongs to (H&S 1374.32).';
const offeredAt = 'Has a tie to the place where what the plan offers instead would be given (H&S 1374.32).';
const offeredMaker = 'Has a tie to the maker of what the plan offers instead (H&S 1374.32).';
const maker = 'Has a tie to the maker of the drug, device or procedure (H&S 1374.32).';

describe('A reviewer with a tie is not clear', () => {
  it.each<[Partial<Affiliations>, string]>([
    [{ plans: ['anthem-blue-cross'] }, plan],
    [{ plans: ['ANTHEM'] }, plan],
    [{ parentCompanies: ['Anthem Blue Cross'] }, plan],
    [{ parentCompanies: ['Elevance Health, Inc.'] }, parent],
    [{ plans: ['elevance health'] }, parent],
    [{ providers: ['Ana Ruiz, MD'] }, provider],
    [{ providers: ['Valley Medical Group'] }, provider],
    [{ facilities: ['Valley Medical Group'] }, provider],
    [{ facilities: ['Cedars-Sinai'] }, facility],
    [{ facilities: ['Cedars Sinai Medical Center, Los Angeles'] }, facility],
    [{ providers: ['Cedars-Sinai Medical Center'] }, facility],
    [{ providers: ['H. Norberg, RN'] }, helper],
    [{ facilities: ['Marina Del Rey Hosp.'] }, sister],
    [{ facilities: ['Carelon Clinic'] }, planSister],
    [{ manufacturers: ['Northgate Implants Corporation'] }, maker],
    [{ facilities: ['Sequoia Pain Clinic'] }, offeredAt],
    [{ manufacturers: ['Halcyon Devices, Inc.'] }, offeredMaker],
  ])('with %o', (ties, reason) => {
    const check = checkConflicts(reviewer({ affiliations: { ...noTies, ...ties } }), facts, held);
    expect(check).toEqual({ clear: false, reasons: [reason] });
  });

  it('for every tie at once, each with its reason', () => {
    const all = {
      plans: ['Anthem'],
      parentCompanies: ['Elevance Health'],
      facilities: ['Cedars-Sinai'],
      providers: ['Ana Ruiz'],
      manufacturers: ['Northgate Implants'],
    };
    expect(checkConflicts(reviewer({ affiliations: all }), facts, held).reasons).toEqual([
      plan,
      parent,
      provider,
      facility,
      maker,
    ]);
  });
});

describe('A reviewer who may not sit for another reason is not clear', () => {
  it.each<[string, Partial<PlainIds<Reviewer>>, string]>([
    [
      'ties that nobody asked about',
      { affiliations: 'unknown' },
      'Has not said what ties they have; unknown means no (H&S 1374.32).',
    ],
    ['a seat in this case, now or before', { reviewerId: 'rev-9' }, 'Has or had a seat in this case (H&S 1374.32).'],
    ['no reviews at present', { active: false }, 'Does not review for the organization at present (H&S 1374.32).'],
    ['no board’s certificate', { boardCertified: false }, 'Is not certified by a medical board (H&S 1374.32(d)).'],
    [
      'a restricted license',
      { licence: { number: 'G1', state: 'California', standing: 'restricted' } },
      'Has a license with restrictions (H&S 1374.32(d)).',
    ],
    [
      'a lapsed license',
      { licence: { number: 'G1', state: 'Nevada', standing: 'lapsed' } },
      'Has a license that is no longer valid (H&S 1374.32(d)).',
    ],
    [
      'a license that nobody has checked',
      { licence: { number: 'G1', state: 'Nevada', standing: 'unknown' } },
      'Has a license that nobody has checked; unknown means no (H&S 1374.32(d)).',
    ],
    ['the treating physician’s name', { name: 'Ana Ruiz, MD' }, 'May be the treating physician (H&S 1374.32).'],
    ['the member’s family name', { name: 'Juan López, MD' }, 'May be the member or a relative (H&S 1374.32).'],
    [
      'the family name of the parent who filed',
      { name: 'Ida Norberg, MD' },
      'May be the member or a relative (H&S 1374.32).',
    ],
    ['the member’s name', { name: 'Maria T. Lopez, MD' }, 'May be the member or a relative (H&S 1374.32).'],
  ])('with %s', (_what, changed, reason) => {
    expect(checkConflicts(reviewer(changed), facts, held)).toEqual({ clear: false, reasons: [reason] });
  });
});

describe('A reviewer with the name of who acts for the member', () => {
  it('may be that helper, and by the family name a relative', () => {
    expect(checkConflicts(reviewer({ name: 'Hal Norberg, MD' }), facts, held)).toEqual({
      clear: false,
      reasons: [
        'May be the member or a relative (H&S 1374.32).',
        'May be somebody who acts for the member (H&S 1374.32).',
      ],
    });
  });
});

describe('A reviewer is clear', () => {
  it.each<[string, Partial<Affiliations>]>([
    ['without any tie', {}],
    [
      'with ties to others',
      { plans: ['la-care'], providers: ['Ana Perez, MD'], facilities: ['Bayview Heart Institute'] },
    ],
  ])('%s', (_what, ties) => {
    const check = checkConflicts(reviewer({ affiliations: { ...noTies, ...ties } }), facts, held);
    expect(check).toEqual({ clear: true, reasons: [] });
  });

  it('with a license of another state: California is preferred, not needed', () => {
    expect(checkConflicts(reviewer({ californiaLicensed: false }), facts, held).clear).toBe(true);
  });
});
