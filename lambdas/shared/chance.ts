import { type CaseNumber, caseNumberFrom } from '../../domain/case/case-number.ts';

/** The one door by which chance comes into the functions. */
export function newCaseNumber(): CaseNumber {
  return caseNumberFrom(Array.from(crypto.getRandomValues(new Uint32Array(7)), part => part / 2 ** 32));
}
