import type { ApplicationFacts } from '../application/application.ts';
import { isSamePerson } from '../people/same-name.ts';
import { nameOfFiler } from './filer.ts';

type Assistant = NonNullable<ApplicationFacts['assistant']>;

/** Whom the patient has authorized to act for them, with where they are reached: who filed may have said it there alone. */
export function authorizedAssistant(application: ApplicationFacts): Assistant | undefined {
  const { assistant, filedBy } = application;
  if (assistant?.authorizedOn === undefined) return undefined;
  const name = nameOfFiler(application);
  const isFiler = name !== undefined && isSamePerson(assistant.name, name);
  return isFiler ? { ...assistant, email: assistant.email ?? filedBy.email } : assistant;
}
