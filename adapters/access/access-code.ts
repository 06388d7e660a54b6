import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CaseNumber } from '../../domain/case/case-number.ts';

/** The alphabet of case numbers: it survives a telephone and a fax. */
const alphabet = '2346789BCDFGHJKMNPRTVWX';
const length = 12;

/**
 * The access code of a case, `7KM2-9PXC-4TRW`. It is derived, so that it can be printed again and is stored nowhere.
 * @param generation counts the codes of a case: a new one makes the old one worthless
 */
export function accessCodeOf(secret: string, caseNumber: CaseNumber, generation = 1): string {
  const digest = createHmac('sha256', secret).update(`access-code:${caseNumber}:${generation}`).digest();
  const characters = Array.from({ length }, (_, place) =>
    alphabet.charAt(digest.readUInt16BE(place * 2) % alphabet.length),
  );
  return [0, 4, 8].map(from => characters.slice(from, from + 4).join('')).join('-');
}

export function isAccessCode(secret: string, caseNumber: CaseNumber, typed: string, generation = 1): boolean {
  const expected = Buffer.from(compact(accessCodeOf(secret, caseNumber, generation)));
  const given = Buffer.from(compact(typed));
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function compact(code: string): string {
  return code.toUpperCase().replaceAll(/[\s-]/gu, '');
}
