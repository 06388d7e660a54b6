import type { ApplicationFacts } from './application.ts';

/** The name as far as the patient has one: some people have one name only. */
export function patientName({
  firstName,
  lastName,
}: Pick<ApplicationFacts['patient'], 'firstName' | 'lastName'>): string {
  return [firstName, lastName].filter(name => name !== undefined).join(' ');
}
