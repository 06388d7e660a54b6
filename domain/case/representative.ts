import { isMinorOn } from '../application/minor.ts';
import { localDateOf } from '../time/days.ts';
import type { CommonPart } from './common-part.ts';

type Filed = Pick<CommonPart, 'application' | 'receivedAt' | 'death'>;

/** Whoever filed for the patient, and may be written to when the patient has died. */
export interface Representative {
  email?: string | undefined;
}

/**
 * Undefined where the patient filed, or where the patient never authorized who did: the Department may not speak with them
 * (form DMHC 20-160).
 */
export function representativeOf(state: Filed): Representative | undefined {
  const { filedBy, assistant } = state.application;
  if (!mayActForPatient(state)) return undefined;
  return { email: filedBy.email ?? (filedBy.role === 'assistant' ? assistant?.email : undefined) };
}

/** An authorization ends with the death of who gave it: whoever had one is told of the end, and of nothing more. */
function mayActForPatient({ application, receivedAt, death }: Filed): boolean {
  const { filedBy, patient, assistant } = application;
  const authorizedOn = assistant?.authorizedOn ?? death?.assistantAuthorizedOn;
  switch (filedBy.role) {
    case 'self':
      return false;
    case 'guardian':
      return true;
    case 'parent':
      return isMinorOn(patient.dateOfBirth, localDateOf(receivedAt)) || authorizedOn !== undefined;
    case 'assistant':
    case 'provider':
      return authorizedOn !== undefined;
  }
}
