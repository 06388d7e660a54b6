import * as z from 'zod';
import { message } from '../words/refusals/said.ts';

/** Digits and letters that survive a fax and a telephone: no vowels, nothing that looks like something else. */
const alphabet = '2346789BCDFGHJKMNPRTVWX';
const payloadLength = 7;

/**
 * The number of a case, `K7MH-4P9C`: seven characters at random and a check character. The alphabet's size is a prime,
 * so every single wrong character and every swap of two neighbours is caught.
 */
export const CaseNumber = z
  .string({ error: message('case-number') })
  .max(40, { error: message('case-number') })
  .transform(typed => typed.toUpperCase().replaceAll(/[\s-]/gu, ''))
  .refine(
    compact => compact.length === payloadLength + 1 && Array.from(compact).every(char => alphabet.includes(char)),
    {
      error: message('no-case-number'),
      abort: true,
    },
  )
  .refine(compact => checkCharacter(compact.slice(0, payloadLength)) === compact.at(-1), {
    error: message('mistyped'),
  })
  .transform(compact => `${compact.slice(0, 4)}-${compact.slice(4)}`)
  .brand<'CaseNumber'>();
export type CaseNumber = z.infer<typeof CaseNumber>;

/** A case number as we wrote it down ourselves, in the store, in a key or in what a machine carries: nobody typed it. */
export const WrittenCaseNumber = z.string().brand<'CaseNumber'>();

/**
 * Makes a case number from chance.
 * @param chance seven numbers, each at least 0 and below 1
 */
export function caseNumberFrom(chance: readonly number[]): CaseNumber {
  if (chance.length !== payloadLength) throw new RangeError(`A case number takes ${payloadLength} numbers of chance.`);
  const payload = chance.map(part => alphabet.charAt(Math.floor(part * alphabet.length))).join('');
  return CaseNumber.parse(payload + checkCharacter(payload));
}

function checkCharacter(payload: string): string {
  const sum = Array.from(payload).reduce((total, char, place) => total + (place + 1) * alphabet.indexOf(char), 0);
  return alphabet.charAt(sum % alphabet.length);
}
