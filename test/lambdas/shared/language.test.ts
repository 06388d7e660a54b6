import { expect, it } from 'vitest';
import { languageOfAnswer } from '../../../lambdas/shared/language.ts';
import { people } from '../../domain/case/support/people.ts';
import { play } from '../../domain/case/support/play.ts';
import { application } from '../../domain/eligibility/applications.ts';

const inLanguage = (language: string | undefined, more: object = {}) =>
  play({
    at: '2027-02-01T09:00-08:00',
    application: application({ patient: { ...application().patient, language }, ...more }),
  }).state();

it.each([
  ['es-MX,es;q=0.9,en;q=0.8', undefined, 'es'],
  ['en-US,en;q=0.9,es;q=0.8', 'Spanish', 'en'],
  ['en;q=0.5, es', 'English', 'es'],
  ['fr', 'Spanish', 'es'],
  ['fr, es;q=0.1', 'English', 'es'],
  ['*', 'Spanish', 'es'],
  ['*', 'English', 'en'],
  ['', 'Spanish', 'es'],
  ['not a list;;q=x', 'Spanish', 'es'],
  [undefined, 'Spanish', 'es'],
  [undefined, 'Hmong', 'en'],
  [undefined, undefined, 'en'],
])('a member who asks for %j, and wants letters in %j, is answered in %s', (asked, language, answered) => {
  const headers = asked === undefined ? {} : { 'Accept-Language': asked };
  expect(languageOfAnswer({ headers }, people.applicant, inLanguage(language))).toBe(answered);
});

it.each(['analyst', 'plan', 'reviewer', 'auditor'] as const)('%s reads English, whatever is asked for', role => {
  expect(languageOfAnswer({ headers: { 'accept-language': 'es' } }, people[role], inLanguage('Spanish'))).toBe('en');
});

it('who filed for a member who has not authorized them reads English: what they see of the case is English', () => {
  const filed = inLanguage('Spanish', {
    filedBy: { role: 'provider', name: 'Ana Ruiz, MD', email: 'ana@clinic.example' },
  });
  expect(languageOfAnswer({ headers: {} }, people.applicant, filed)).toBe('en');
  expect(languageOfAnswer({ headers: {} }, { ...people.applicant, codeGeneration: 2 }, filed)).toBe('es');
});
