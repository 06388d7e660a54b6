import { describe, expect, it } from 'vitest';
import { Contact, contactOf } from '../../../domain/directory/contact.ts';
import { starterContacts } from '../../../domain/directory/starter-contacts.ts';
import { contactIdOf, isReferralConfirmed, ReferralId, referrals } from '../../../domain/eligibility/referrals.ts';
import { LocalDate } from '../../../domain/time/instants.ts';

const of = (id: string) => contactOf(contactIdOf(id), starterContacts);

describe('The ways out', () => {
  it.each([
    ['dhcs-state-hearing', '1-800-743-8525', '2026-11-26'],
    ['dhcs-county-plan', '1-800-743-8525', '2026-11-26'],
    ['medicare', '1-800-633-4227 (1-800-MEDICARE)', '2026-11-26'],
    ['dol-ebsa', '1-866-444-3272', undefined],
    ['cdi', '1-800-927-4357', '2026-11-26'],
    ['opm', undefined, undefined],
    ['tricare', undefined, undefined],
    ['va', '1-877-222-8387', undefined],
    ['dwc', '1-800-736-7401', '2026-11-26'],
    ['home-state-regulator', undefined, undefined],
  ] as const)('%s has the phone %s, confirmed on %s', (id, phone, confirmedOn) => {
    expect(of(id)).toMatchObject({ ...(phone && { phone }), ...(confirmedOn && { confirmedOn }) });
    expect(of(id)?.phone).toBe(phone);
    expect(of(id)?.confirmedOn).toBe(confirmedOn);
  });

  it.each(ReferralId.options)('%s names its agency, its source and a way to reach it', id => {
    const { source, wording } = referrals[id];
    const contact = of(id);
    expect([contact?.name ?? '', contact?.source ?? '', source, wording].filter(text => text.length < 4)).toEqual([]);
    expect(contact?.phone ?? contact?.website).toBeDefined();
    expect(referrals[id].id).toBe(id);
  });

  it('a denial of Medicare Advantage goes back to the plan within 65 days, and free help is named', () => {
    expect(referrals.medicare.wording).toContain('within 65 days of its letter');
    expect(contactOf(referrals.medicare.freeHelp ?? '', starterContacts)?.phone).toBe('1-800-434-0222');
    // The quality organization takes no denial: it is named nowhere.
    expect(JSON.stringify([referrals, starterContacts])).not.toMatch(/Livanta|Commence|877-588/u);
  });

  it('the State Hearings Division is the one of the Department of Social Services, and its number no other', () => {
    expect(of('dhcs-state-hearing')).toMatchObject({
      name: 'State Hearings Division of the California Department of Social Services',
      tdd: '1-800-952-8349',
      fax: '916-651-5210',
    });
    expect(JSON.stringify(starterContacts)).not.toContain('952-5253');
  });

  it.each(starterContacts.map(contact => [contact.contactId, contact]))('%s fits its directory', (_id, contact) => {
    expect(Contact.parse(contact)).toEqual(contact);
  });

  it.each([
    ['no agency', {}, true],
    ['one that the directory had as confirmed', { referral: 'va', referralConfirmedOn: '2026-11-20' }, true],
    ['one that it had as not confirmed', { referral: 'cdi', referralConfirmedOn: null }, false],
    ['classified before that was kept', { referral: 'cdi' }, true],
    ['classified before, to an agency of which nobody was sure', { referral: 'va' }, false],
  ] as const)('of a case with %s', (_what, recommendation, confirmed) => {
    const { referralConfirmedOn: on, ...rest } = { referralConfirmedOn: undefined, ...recommendation };
    const known = on === undefined ? {} : { referralConfirmedOn: on === null ? null : LocalDate.parse(on) };
    expect(isReferralConfirmed({ ...rest, ...known })).toBe(confirmed);
  });
});
