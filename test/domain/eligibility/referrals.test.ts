import { describe, expect, it } from 'vitest';
import { ReferralId, referrals, referralTo } from '../../../domain/eligibility/referrals.ts';
import { LocalDate } from '../../../domain/time/instants.ts';

describe('The ways out', () => {
  it.each([
    ['dhcs-state-hearing', '1-800-743-8525', true],
    ['dhcs-county-plan', '1-800-743-8525', true],
    ['medicare', '1-800-633-4227 (1-800-MEDICARE)', false],
    ['dol-ebsa', '1-866-444-3272', false],
    ['cdi', '1-800-927-4357', true],
    ['opm', undefined, false],
    ['tricare', undefined, false],
    ['va', '1-877-222-8387', false],
    ['dwc', '1-800-736-7401', false],
    ['home-state-regulator', undefined, false],
  ] as const)('%s has the phone %s, read in a source: %s', (id, phone, confirmed) => {
    expect(referrals[id].phone).toBe(phone);
    expect(referrals[id].confirmed).toBe(confirmed);
  });

  it.each(ReferralId.options)('%s names its agency, its source, its day and a way to reach it', id => {
    const { agency, source, asOf, wording, phone, website } = referrals[id];
    expect([agency, source, wording].filter(text => text.length < 4)).toEqual([]);
    expect(LocalDate.safeParse(asOf).success).toBe(true);
    expect(phone ?? website).toBeDefined();
    expect(referrals[id].id).toBe(id);
  });

  it('can be edited without touching the others or the original', () => {
    const edited = { medicare: { phone: '1-877-588-1123', confirmed: true, asOf: '2027-01-04' } };
    expect(referralTo('medicare', edited)).toMatchObject({
      agency: 'Medicare',
      phone: '1-877-588-1123',
      confirmed: true,
    });
    expect(referralTo('medicare').phone).toBe('1-800-633-4227 (1-800-MEDICARE)');
    expect(referralTo('cdi', edited)).toEqual(referrals.cdi);
  });
});
