import { createHmac } from 'node:crypto';
import { bareNumber } from '../../domain/application/same-member.ts';
import type { ApplicationFacts } from '../../domain/application/application.ts';

/**
 * Under what the case of one member is found from another of theirs: keyed hashes of the birth date and, where there is one, of the number
 * with the plan. Whoever reads the table without the secret learns neither.
 */
export function memberMarks(secret: string, { patient, coverage }: Pick<ApplicationFacts, 'patient' | 'coverage'>) {
  const { dateOfBirth } = patient;
  const memberId = bareNumber(coverage.memberId);
  return [`born:${dateOfBirth}`, ...(memberId === '' ? [] : [`member:${memberId}`])].map(what =>
    createHmac('sha256', secret).update(`member-mark:${what}`).digest('base64url'),
  );
}
