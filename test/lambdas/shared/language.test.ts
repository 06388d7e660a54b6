import { expect, it } from 'vitest';
import { languageOfAnswer } from '../../../lambdas/shared/language.ts';
import { application } from '../../domain/eligibility/applications.ts';

const inLanguage = (language: string | undefined) => ({
  application: application({ patient: { ...application().patient, language } }),
});

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
  expect(languageOfAnswer({ headers }, { role: 'applicant' }, inLanguage(language))).toBe(answered);
});

it.each(['analyst', 'plan', 'reviewer', 'auditor'] as const)('%s reads English, whatever is asked for', role => {
  expect(languageOfAnswer({ headers: { 'accept-language': 'es' } }, { role }, inLanguage('Spanish'))).toBe('en');
});
