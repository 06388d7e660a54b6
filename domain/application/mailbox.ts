import type { ApplicationFacts } from './application.ts';

/** Whether who filed is the applicant: the patient, or who acts for a child or a ward. */
export function filesAsApplicant({ filedBy: { role } }: Pick<ApplicationFacts, 'filedBy'>, isMinor: boolean): boolean {
  return role === 'self' || role === 'guardian' || (role === 'parent' && isMinor);
}

type Given = Pick<ApplicationFacts, 'patient' | 'filedBy' | 'assistant'>;

/**
 * Where mail to the applicant goes; undefined where none may, or no address is known. Never to who filed without being the applicant.
 * @param wasAsked whether anybody has asked the patient for it since the application
 */
export function mailboxOf(application: Given, isFilerApplicant: boolean, wasAsked: boolean): string | undefined {
  const { patient, filedBy } = application;
  if (!patient.contactByEmail || patient.preferredWay === 'post') return undefined;
  if (isFilerApplicant) return patient.email ?? filedBy.email;
  return !wasAsked && isMailboxOfFiler(application) ? undefined : patient.email;
}

/** Whether the filer gave their own mailbox for the patient’s. */
function isMailboxOfFiler({ patient: { email }, filedBy, assistant }: Given): boolean {
  const theirs = [filedBy.email, filedBy.role === 'assistant' ? assistant?.email : undefined];
  return theirs.some(one => one !== undefined && one.toLowerCase() === email?.toLowerCase());
}
