import { isMinorOn } from '../application/minor.ts';
import { localDateOf } from '../time/days.ts';
import type { CommonPart } from './common-part.ts';

type Filed = Pick<CommonPart, 'application' | 'receivedAt' | 'death' | 'standIn'>;

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

/** Whether who filed is told of the death: not where they acted for a child alone, who has come of age since. */
export function isToldOfDeath(state: Filed & Pick<CommonPart, 'comingOfAge'>): boolean {
  return state.comingOfAge === undefined && representativeOf(state) !== undefined;
}

/**
 * An authorization ends with the death of who gave it: whoever had one is told of the end, and of nothing more. Nobody acts as parent or
 * guardian while somebody else has the patient’s place.
 */
function mayActForPatient({ application, receivedAt, death, standIn = death?.standIn }: Filed): boolean {
  const { filedBy, patient, assistant } = application;
  const authorizedOn = assistant?.authorizedOn ?? death?.assistantAuthorizedOn;
  switch (filedBy.role) {
    case 'self':
      return false;
    case 'guardian':
      return standIn === undefined;
    case 'parent':
      return (
        (standIn === undefined && isMinorOn(patient.dateOfBirth, localDateOf(receivedAt))) || authorizedOn !== undefined
      );
    case 'assistant':
    case 'provider':
      return authorizedOn !== undefined;
  }
}
