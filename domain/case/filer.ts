import type { ApplicationFacts } from '../application/application.ts';
import { filesAsApplicant } from '../application/mailbox.ts';
import { isSamePerson, mayBeSame } from '../people/same-name.ts';
import { type Instant, type LocalDate, plus } from '../time/instants.ts';
import type { CommonPart } from './common-part.ts';
import { providersOf } from './providers.ts';
import type { Requested } from './request.ts';

type Filed = Pick<CommonPart, 'application' | 'receivedAt' | 'death' | 'standIn' | 'comingOfAge'>;

/**
 * Whether who filed is the applicant: the patient, or who acts for a child or a ward, until the child is of age, or somebody else stands in
 * the patient’s place.
 */
export function isFilerApplicant(state: Filed): boolean {
  const { death, standIn, comingOfAge } = state;
  return death === undefined && standIn === undefined && comingOfAge === undefined && filedAsApplicant(state);
}

/** Whether who filed was the applicant when they did. */
export function filedAsApplicant({ application, receivedAt }: Pick<Filed, 'application' | 'receivedAt'>): boolean {
  return filesAsApplicant(application, wasMinorAt(application.patient.dateOfBirth, receivedAt));
}

/**
 * Whether somebody born on that day was under eighteen when it came in: as `isMinorOn`, for the functions that read a case and count no
 * days. By winter time all year: an hour after a summer midnight is still the day before.
 */
function wasMinorAt(dateOfBirth: LocalDate, at: Instant): boolean {
  const [year = 0, month = 0, day = 0] = dateOfBirth.split('-').map(Number);
  const hasLeapDay = (year + 18) % 4 === 0;
  const last = month === 2 && day === 29 && !hasLeapDay ? 28 : day;
  const of = (part: number) => String(part).padStart(2, '0');
  return `${year + 18}-${of(month)}-${of(last)}` > plus(at, { hours: -8 }).slice(0, 10);
}

/** Who filed, by name: on the form an assistant may stand in the assistant’s place alone. */
export function nameOfFiler({ filedBy, assistant }: ApplicationFacts): string | undefined {
  return filedBy.name ?? (filedBy.role === 'assistant' ? assistant?.name : undefined);
}

/**
 * Whether the patient’s authorization of who filed is on record. That of somebody else is none of theirs; it ends where the patient takes it
 * back, or names another.
 */
export function isFilerAuthorized({
  application: { assistant },
  filer,
}: Pick<CommonPart, 'application' | 'filer'>): boolean {
  if (filer?.name === undefined || assistant?.authorizedOn === undefined) return false;
  return isSamePerson(assistant.name, filer.name);
}

/** Whether that was asked of who filed: a provider may be asked for what they have. */
export function isAskedOfFiler({ application }: Pick<CommonPart, 'application'>, to: Requested): boolean {
  const { role, name } = application.filedBy;
  if (to.party !== 'provider' || role !== 'provider') return false;
  const asked = providersOf(application).find(one => one.issue === to.issue);
  if (asked === undefined) return false;
  return asked.issue === undefined || (name !== undefined && asked.name !== undefined && mayBeSame(asked.name, name));
}
