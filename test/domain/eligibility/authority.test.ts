import { describe, expect, it } from 'vitest';
import { advise, found, patientBorn } from './applications.ts';

describe('The signature', () => {
  const signed = { signedBy: 'Maria Lopez', signedOn: '2026-11-24', releaseOfRecords: true };
  it.each([
    ['is there', signed, []],
    ['is missing with the whole consent', undefined, ['signature', 'release-of-records']],
    ['has no name', { signedOn: '2026-11-24', releaseOfRecords: true }, ['signature']],
    ['has no date', { signedBy: 'Maria Lopez', releaseOfRecords: true }, ['signature']],
    ['gives no release', { ...signed, releaseOfRecords: false }, ['release-of-records']],
    ['is a year old', { ...signed, signedOn: '2025-11-24' }, []],
    ['is older than a year', { ...signed, signedOn: '2025-11-23' }, ['signature']],
  ])('%s', (_, consent, missing) => {
    const advice = advise({ consent });
    expect(advice.missing).toEqual(missing);
    expect(advice.route).toBe('imr');
  });

  it('of a member with one name is the whole of it', () => {
    const patient = { ...patientBorn('1961-05-04'), firstName: undefined, lastName: 'Suharti' };
    expect(found(advise({ patient, consent: { ...signed, signedBy: 'Suharti' } }), 'signer')).toBeUndefined();
    expect(found(advise({ patient, consent: { ...signed, signedBy: 'Lopez' } }), 'signer')).toBe('flag');
  });

  it('leaves a finding for each thing that is asked for', () => {
    const advice = advise({ consent: undefined });
    expect([found(advice, 'signature'), found(advice, 'release-of-records')]).toEqual([
      'needs-signature',
      'needs-signature',
    ]);
    expect(found(advise({}), 'signature')).toBe('passes');
  });
});

describe('Who files for another', () => {
  const helper = { name: 'Luis Lopez' };
  it.each([
    ['the patient', { filedBy: { role: 'self' } }, [], undefined],
    [
      'the patient, naming a helper not yet authorized',
      { filedBy: { role: 'self' }, assistant: helper },
      ['authorized-assistant-form'],
      'needs-signature',
    ],
    [
      'a helper',
      { filedBy: { role: 'assistant' }, assistant: helper },
      ['authorized-assistant-form'],
      'needs-signature',
    ],
    [
      'an authorized helper',
      { filedBy: { role: 'assistant' }, assistant: { ...helper, authorizedOn: '2026-11-20' } },
      [],
      'passes',
    ],
    ['a provider', { filedBy: { role: 'provider' } }, ['authorized-assistant-form'], 'needs-signature'],
    ['a parent of a child', { filedBy: { role: 'parent' }, patient: patientBorn('2008-11-25') }, [], undefined],
    [
      'a parent of a patient of 18',
      { filedBy: { role: 'parent' }, patient: patientBorn('2008-11-24') },
      ['authorized-assistant-form'],
      'needs-signature',
    ],
    ['a guardian of a child', { filedBy: { role: 'guardian' }, patient: patientBorn('2015-01-01') }, [], undefined],
    ['a guardian of an adult', { filedBy: { role: 'guardian' } }, ['legal-document'], 'needs-signature'],
  ])('%s', (_, changed, missing, effect) => {
    const advice = advise(changed);
    expect(advice.missing).toEqual(missing);
    expect(found(advice, 'representative')).toBe(effect);
    expect(advice.route).toBe('imr');
  });
});
