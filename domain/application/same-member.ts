import { mayBeSame } from '../people/same-name.ts';
import type { ApplicationFacts } from './application.ts';
import { patientName } from './patient-name.ts';

/** Who the member of a case is: the patient, and their number with the plan. */
export interface Member {
  patient: Pick<ApplicationFacts['patient'], 'firstName' | 'lastName' | 'dateOfBirth'>;
  memberId?: string | undefined;
}

/** Born on the same day, with a like name; of two last names, with one number at the plan. Twins are told apart. */
export function isSameMember(one: Member, other: Member): boolean {
  if (one.patient.dateOfBirth !== other.patient.dateOfBirth) return false;
  if (mayBeSame(nameOf(one), nameOf(other))) return true;
  return hasSameNumber(one, other) && mayBeSame(firstNameOf(one), firstNameOf(other));
}

/** However each of them wrote it. */
export function hasSameNumber(one: Member, other: Member): boolean {
  const bare = bareNumber(one.memberId);
  return bare !== '' && bare === bareNumber(other.memberId);
}

/** A number with a plan without what people put between its letters and digits. */
export function bareNumber(memberId = ''): string {
  return memberId.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function nameOf({ patient }: Member): string {
  return patientName(patient);
}

function firstNameOf({ patient: { firstName, lastName } }: Member): string {
  return firstName ?? lastName ?? '';
}
