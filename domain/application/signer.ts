import type { ApplicationFacts } from './application.ts';
import { isMinorOn } from './minor.ts';
import { patientName } from './patient-name.ts';
import { mayBeSame } from '../people/same-name.ts';
import type { LocalDate } from '../time/instants.ts';

/**
 * Who signed the form, by the name that stands there. Who may: the patient, the parent or guardian of a minor child, a guardian or
 * conservator with the legal document, an authorized assistant what they may sign (a person says if that is the release, too).
 */
export type Signer =
  'patient' | 'parent' | 'guardian' | 'guardian-of-adult' | 'assistant' | 'not-authorized' | 'unknown' | undefined;

export function signerOf(application: ApplicationFacts, on: LocalDate): Signer {
  const { patient, filedBy, assistant, consent } = application;
  const signedBy = consent?.signedBy;
  if (signedBy === undefined) return undefined;
  const isMinor = isMinorOn(patient.dateOfBirth, on);
  if (!isMinor && mayBeSame(signedBy, patientName(patient))) return 'patient';
  const isFiler = filedBy.name !== undefined && mayBeSame(signedBy, filedBy.name);
  if (filedBy.role === 'parent' && (isFiler || (isMinor && filedBy.name === undefined))) {
    return isMinor ? 'parent' : 'not-authorized';
  }
  if (filedBy.role === 'guardian' && isFiler) return isMinor ? 'guardian' : 'guardian-of-adult';
  const isAssistant = assistant !== undefined && mayBeSame(signedBy, assistant.name);
  if (isAssistant && assistant.authorizedOn !== undefined) return 'assistant';
  return isAssistant || isFiler ? 'not-authorized' : 'unknown';
}

const sign: ReadonlySet<Signer> = new Set<Signer>(['patient', 'parent', 'guardian']);

/** Whether a person has to compare the name with who may sign. A difference is no reason to refuse anything. */
export function isSignatureInDoubt(application: ApplicationFacts, on: LocalDate): boolean {
  const signer = signerOf(application, on);
  return signer !== undefined && !sign.has(signer);
}
