import { expect, it } from 'vitest';
import type { OperationId } from '../../../domain/api/route-table.ts';
import { routeTable } from '../../../domain/api/route-table.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Actor } from '../../../domain/people/actors.ts';
import { isNegotiated, languageOfAnswer, readByMember, readByStaff } from '../../../lambdas/shared/language.ts';
import { people } from '../../domain/case/support/people.ts';
import { play } from '../../domain/case/support/play.ts';
import { application } from '../../domain/eligibility/applications.ts';

const inLanguage = (language: string | undefined, more: object = {}) =>
  play({
    at: '2027-02-01T09:00-08:00',
    application: application({ patient: { ...application().patient, language }, ...more }),
  }).state();

type Asking = Parameters<typeof languageOfAnswer>[0];

function asking(operation: OperationId, asked: string | undefined, role?: Actor['role']): Asking {
  const { method, path } = routeTable[operation];
  const headers: Asking['headers'] = asked === undefined ? {} : { 'Accept-Language': asked };
  return { headers, httpMethod: method, resource: path, requestContext: { authorizer: role && { role } } };
}

function answeredTo(actor: Actor, state: CaseState, asked?: string) {
  const event = asking('readMyCase', asked, actor.role);
  readByMember(event, actor, state);
  return languageOfAnswer(event);
}

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
  expect(answeredTo(people.applicant, inLanguage(language), asked)).toBe(answered);
});

it.each(['analyst', 'plan', 'reviewer', 'auditor'] as const)('%s reads English, whatever is asked for', role => {
  const event = asking('readCase', 'es', role);
  readByMember(event, people[role], inLanguage('Spanish'));
  expect(languageOfAnswer(event)).toBe('en');
  expect(languageOfAnswer(asking('readMyCase', 'es', role))).toBe('en');
  expect(isNegotiated(event)).toBe(false);
});

it('who filed for a member who has not authorized them reads what they ask for, else English: the language is the member’s', () => {
  const filed = inLanguage('Spanish', {
    filedBy: { role: 'provider', name: 'Ana Ruiz, MD', email: 'ana@clinic.example' },
  });
  expect(answeredTo(people.applicant, filed)).toBe('en');
  expect(answeredTo(people.applicant, filed, 'es')).toBe('es');
  expect(answeredTo({ ...people.applicant, codeGeneration: 2 }, filed)).toBe('es');
});

it.each<[operation: OperationId, asked: string | undefined, answered: string]>([
  ['fileApplication', 'es', 'es'],
  ['openSession', 'es-US', 'es'],
  ['checkEligibility', 'es', 'es'],
  ['readFiling', 'es', 'es'],
  ['openSession', undefined, 'en'],
])('who calls %s without a sign-in and asks for %s is answered in %s', (operation, asked, answered) => {
  const event = asking(operation, asked);
  expect(languageOfAnswer(event)).toBe(answered);
  expect(isNegotiated(event)).toBe(true);
});

it('staff who type in an application read English', () => {
  const event = asking('fileApplication', 'es');
  readByStaff(event);
  expect(languageOfAnswer(event)).toBe('en');
});

it('a member at an address of staff is sent away in the language asked for', () => {
  expect(languageOfAnswer(asking('readCase', 'es', 'applicant'))).toBe('es');
});

it('nobody signed in on an address of staff is answered in English', () => {
  expect(languageOfAnswer(asking('readCase', 'es'))).toBe('en');
});
