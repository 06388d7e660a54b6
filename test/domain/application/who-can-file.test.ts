import { describe, expect, it } from 'vitest';
import { Application } from '../../../domain/application/application.ts';
import { isSameMember } from '../../../domain/application/same-member.ts';
import { typeOfBytes } from '../../../domain/case/document-types.ts';
import { isMailable } from '../../../domain/words/reach.ts';
import { advise, application, found, necessity } from '../eligibility/applications.ts';
import { people } from '../case/support/people.ts';
import { play } from '../case/support/play.ts';
import { standing } from '../case/support/standing.ts';
import { wordsOf } from '../../../domain/words/refusals/said.ts';
import { inWords } from '../../../domain/words/refusals/words.ts';

const { patient } = application();
const without = (...fields: (keyof typeof patient)[]) => ({
  patient: Object.fromEntries(Object.entries(patient).filter(([name]) => !fields.some(field => field === name))),
});
const as = (changed: object) => ({ patient: { ...patient, ...changed } });
const whyNot = (changed: object) => {
  const read = Application.safeParse({ ...application(), ...changed });
  return read.success
    ? []
    : read.error.issues.map(({ path, message }) => `${path.join('.')} ${inWords('en', wordsOf(message))}`);
};

describe('An application is taken from', () => {
  it.each([
    ['who has no fixed home', without('address')],
    ['who has no phone', without('phone')],
    ['who has one name only', without('firstName')],
    ['who writes that one name first', without('lastName')],
    [
      'who is abroad, at an address without state or ZIP code',
      as({ address: { street: 'Rua do Carmo 12', city: 'Lisboa', zip: '1200-094', country: 'Portugal' } }),
    ],
    [
      'who is abroad, where there are no postal codes',
      as({ address: { street: '4 O’Connell St', city: 'Nassau', country: 'Bahamas' } }),
    ],
    ['who has a Mexican phone number', as({ phone: '+52 55 5512 3456' })],
    ['whose email is in another script', as({ email: '用户@例え.jp' })],
    ['whose email has an umlaut in its host', as({ email: 'jorge@müller.example' })],
    [
      'whose doctor is in another country, with neither a licence of ours nor a phone here',
      {
        services: [
          {
            ...necessity,
            provider: 'Dra. Inés Olvera',
            providerContact: {
              phone: '+52 664 123 4567',
              email: 'inés@clínica.example',
              address: { street: 'Av. Revolución 1402', city: 'Tijuana', country: 'Mexico' },
            },
          },
        ],
        urgency: { reason: 'The tumor grows', certifiedBy: { name: 'Dra. Inés Olvera', on: '2026-11-23' } },
      },
    ],
  ])('somebody %s', (_who, changed) => {
    expect(whyNot(changed)).toEqual([]);
  });

  it.each([
    ['no name at all', without('firstName', 'lastName'), ['patient.lastName is required: at least one name']],
    [
      'an address here without a ZIP code',
      as({ address: { street: '1 A St', city: 'Fresno', state: 'CA' } }),
      ['patient.address.zip must be a ZIP code, like 95814'],
    ],
    [
      'an address here without a state',
      as({ address: { street: '1 A St', city: 'Fresno', zip: '93701' } }),
      ['patient.address.state is required'],
    ],
    ['an email that is none', as({ email: 'ana@' }), ['patient.email must be an email address, like name@example.org']],
    [
      'an email with two hosts',
      as({ email: 'ana@a@b.example' }),
      ['patient.email must be an email address, like name@example.org'],
    ],
  ])('nobody with %s', (_what, changed, reasons) => {
    expect(whyNot(changed)).toEqual(reasons);
  });
});

describe('What is missing is a question for a person', () => {
  it.each<[string, object, string, string | undefined]>([
    ['where letters can go', without('address'), 'way-to-reach', 'needs-information'],
    [
      'nothing, where we may write by email',
      as({ address: undefined, email: 'a@b.example', contactByEmail: true }),
      'way-to-reach',
      undefined,
    ],
    [
      'where letters can go, when the email is one that we cannot mail to',
      as({ address: undefined, email: '用户@例え.jp', contactByEmail: true }),
      'way-to-reach',
      'needs-information',
    ],
    ['whether one name is the whole name', without('firstName'), 'full-name', 'flag'],
    ['nothing of two names', {}, 'full-name', undefined],
  ])('%s', (_what, changed, rule, effect) => {
    expect(found(advise({ ...changed }), rule)).toBe(effect);
  });

  it('an urgency that a foreign doctor certifies without a licence: a nurse judges it within a day', () => {
    const urgency = { reason: 'It grows', certifiedBy: { name: 'Dra. Inés Olvera', on: '2026-11-23' } };
    expect(advise({ urgency })).toMatchObject({ urgency: 'standard', missing: ['urgency-certification'] });
    const told = play({ at: '2026-11-24T10:00-08:00', application: application({ urgency }) });
    expect(standing(told).work.join('; ')).toContain('judge-urgency @ nurse');
  });
});

describe('A letter to a member with no address', () => {
  const told = play({ at: '2026-11-24T10:00-08:00', application: application(without('address')), mailLags: true });
  const [letter] = told.state().notices;
  told.give(people.system, 'queue-for-post', { noticeId: letter?.id ?? '' });

  it('is no work for the post: a person finds a way to hand it over', () => {
    expect(standing(told).work.join('; ')).toContain(`reach-member:${letter?.id ?? ''}`);
  });

  it('goes to the post as soon as somebody has found one', () => {
    told.give(people.analyst, 'correct-contact', {
      address: { street: 'Poverello House, 412 F Street', city: 'Fresno', state: 'CA', zip: '93706' },
    });
    expect(standing(told).work.join('; ')).toContain(`post-notice:${letter?.id ?? ''}`);
  });
});

describe('The same member is known', () => {
  const born = { dateOfBirth: patient.dateOfBirth };
  it.each([
    ['by one name of two', { lastName: 'Lopez' }, true],
    ['not by another name', { lastName: 'Reyes' }, false],
  ])('%s', (_how, name, isSame) => {
    expect(isSameMember({ patient }, { patient: { ...born, ...name } })).toBe(isSame);
  });
});

it.each([
  ['ana@example.org', true],
  ['jorge@müller.example', true],
  ['josé@example.org', false],
])('Mail can be sent to %s: %s', (email, can) => {
  expect(isMailable(email)).toBe(can);
});

describe('A photograph from a phone', () => {
  const box = (...brands: string[]) => {
    const text = `ftyp${brands[0] ?? ''}\0\0\0\0${brands.slice(1).join('')}`;
    return Buffer.concat([
      Buffer.from([0, 0, 0, text.length + 4]),
      Buffer.from(text, 'latin1'),
      Buffer.from('\0\0\0\0mdat'),
    ]);
  };
  it.each([
    ['as an iPhone takes it', box('heic', 'mif1', 'heic'), 'image/heic'],
    ['that names its kind among others only', box('mif1', 'miaf', 'heic'), 'image/heic'],
    ['that is a film', box('isom', 'mp42'), undefined],
    ['that is a film with those letters in it', Buffer.concat([box('isom'), Buffer.from('heic')]), undefined],
  ])('%s', (_what, bytes, type) => {
    expect(typeOfBytes(bytes)).toBe(type);
  });
});
