import type { ApplicationFacts } from '../application/application.ts';
import { type Instant, type LocalDate, plus } from '../time/instants.ts';
import type { CommonPart } from './common-part.ts';

/** Who filed, by name: on the form an assistant may stand in the assistant’s place alone. */
export function nameOfFiler({ filedBy, assistant }: ApplicationFacts): string | undefined {
  return filedBy.name ?? (filedBy.role === 'assistant' ? assistant?.name : undefined);
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

type Filed = Pick<CommonPart, 'application' | 'receivedAt' | 'death' | 'standIn' | 'comingOfAge'>;

/**
 * Whether who filed is the applicant: the patient, or who acts for a child or a ward, until the child is of age, or somebody else stands in
 * the patient’s place.
 */
export function isFilerApplicant(state: Filed): boolean {
  const { application, receivedAt, death, standIn, comingOfAge } = state;
  if (death !== undefined || standIn !== undefined || comingOfAge !== undefined) return false;
  const { role } = application.filedBy;
  if (role === 'parent') return wasMinorAt(application.patient.dateOfBirth, receivedAt);
  return role === 'self' || role === 'guardian';
}
