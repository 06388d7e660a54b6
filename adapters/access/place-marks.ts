import { createHmac } from 'node:crypto';
import type { CaseNumber } from '../../domain/case/case-number.ts';

/** What stands for an address where tries at codes are counted: a keyed hash. Whoever reads the table without the secret learns no address. */
export function addressMark(secret: string, address: string): string {
  return markOf(secret, address);
}

/** What stands for a place from which a case was opened. Another for each case: it does not show which cases were opened from one place. */
export function placeMark(secret: string, caseNumber: CaseNumber, address: string): string {
  return markOf(secret, `${caseNumber}:${address}`);
}

function markOf(secret: string, what: string): string {
  return createHmac('sha256', secret).update(`place:${what}`).digest('base64url');
}
