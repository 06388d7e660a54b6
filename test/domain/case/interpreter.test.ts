import { describe, expect, it } from 'vitest';
import { workItems } from '../../../domain/read/work.ts';
import { application } from '../eligibility/applications.ts';
import { people } from './support/people.ts';
import { play, type Play } from './support/play.ts';

const { analyst } = people;
const patient = { ...application().patient, email: 'maria@members.example', contactByEmail: true };
const inLanguage = (language: string | undefined) =>
  play({ at: '2027-02-01T09:00-08:00', application: application({ patient: { ...patient, language } }) });

/** When somebody has to have found an interpreter, by the clock of the Help Center. */
const wanted = (told: Play) =>
  workItems(told.state()).flatMap(({ duty, queue, dueAt }) =>
    duty === 'arrange-interpreter' ? [`${queue}, due ${dueAt}`] : [],
  );
const read = { with: 'applicant', said: 'Read to her by an interpreter.', interpreted: true } as const;

describe('A member who asked for another language than our letters speak', () => {
  it('gets an interpreter by the end of the second business day', () => {
    expect(wanted(inLanguage('Hmong'))).toEqual(['help-center, due 2027-02-04T07:59:59.000Z']);
  });

  it('in an urgent case within four hours', () => {
    const urgency = { reason: 'Spreading', certifiedBy: { name: 'Lee Chan, MD', licence: 'A9', on: '2027-01-31' } };
    const told = play({
      at: '2027-02-01T09:00-08:00',
      application: application({ patient: { ...patient, language: 'Hmong' }, urgency }),
    });
    expect(wanted(told)).toEqual(['help-center, due 2027-02-01T21:00:00.000Z']);
  });

  it('has been read what we wrote when a call says so, and needs one again with the next letter', () => {
    const told = inLanguage('Hmong').give(analyst, 'record-call', read);
    expect(wanted(told)).toEqual([]);
    told.until('2027-02-02T09:00-08:00').give(analyst, 'route-case', {});
    expect(wanted(told)).toEqual(['help-center, due 2027-02-05T07:59:59.000Z']);
  });

  it('is not served by a call without one, or with somebody else', () => {
    const told = inLanguage('Hmong').give(analyst, 'record-call', { ...read, interpreted: undefined });
    expect(wanted(told)).toHaveLength(1);
    expect(told.refusalOf(analyst, 'record-call', { ...read, with: 'plan' })).toMatchObject({
      errors: [{ path: 'interpreted' }],
    });
  });

  it('also when they ask for it later, and no longer when they ask for English', () => {
    const told = inLanguage(undefined);
    expect(wanted(told)).toEqual([]);
    told.give(analyst, 'correct-contact', { language: 'Vietnamese', reason: 'She said so by telephone.' });
    expect(wanted(told)).toHaveLength(1);
    told.give(analyst, 'correct-contact', { language: 'English', reason: 'Her daughter reads it to her.' });
    expect(wanted(told)).toEqual([]);
  });

  it.each(['English', 'english (US)', ' en ', undefined, 'Spanish', 'español', 'es-MX'])(
    'in %s our letters are',
    language => {
      expect(wanted(inLanguage(language))).toEqual([]);
    },
  );

  it('needs one for what was written in English, when they say later that they read Spanish', () => {
    const told = inLanguage(undefined).give(analyst, 'correct-contact', {
      language: 'Spanish',
      reason: 'She said so.',
    });
    expect(wanted(told)).toHaveLength(1);
    told.give(analyst, 'record-call', read);
    told.until('2027-02-02T09:00-08:00').give(analyst, 'route-case', {});
    expect(wanted(told)).toEqual([]);
  });
});
