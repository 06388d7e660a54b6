import { isMinorOn } from '../application/minor.ts';
import { localDateOf } from '../time/days.ts';
import type { CommonPart } from './common-part.ts';

/** Whoever filed for the patient, and may be written to when the patient has died. */
export interface Representative {
  email?: string | undefined;
}

/**
 * Undefined where the patient filed, or where the patient never authorized who did: the Department may not speak with them
 * (form DMHC 20-160).
 */
export function representativeOf(state: Pick<CommonPart, 'application' | 'receivedAt'>): Representative | undefined {
  const { filedBy, assistant } = state.application;
  if (!mayActForPatient(state)) return undefined;
  return { email: filedBy.email ?? (filedBy.role === 'assistant' ? assistant?.email : undefined) };
}

function mayActForPatient({ application, receivedAt }: Pick<CommonPart, 'application' | 'receivedAt'>): boolean {
  const { filedBy, patient, assistant } = application;
  switch (filedBy.role) {
    case 'self':
      return false;
    case 'guardian':
      return true;
    case 'parent':
      return isMinorOn(patient.dateOfBirth, localDateOf(receivedAt)) || assistant?.authorizedOn !== undefined;
    case 'assistant':
    case 'provider':
      return assistant?.authorizedOn !== undefined;
  }
}
