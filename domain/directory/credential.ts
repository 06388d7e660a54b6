import * as z from 'zod';
import { LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';

/** What of a reviewer is looked up before each assignment. H&S 1374.32(d), parallel text Ins. Code 10169.2(d)(4). */
export const Credential = z.enum(['licence', 'board', 'discipline']);
export type Credential = z.infer<typeof Credential>;

/** What a look into the register came to, by what was looked up. */
export const CredentialResult = z.enum([
  'unrestricted',
  'restricted',
  'lapsed',
  'not-found',
  'certified',
  'not-certified',
  'none',
  'taken',
  'pending',
]);
export type CredentialResult = z.infer<typeof CredentialResult>;

const clean: Readonly<Record<Credential, CredentialResult>> = {
  licence: 'unrestricted',
  board: 'certified',
  discipline: 'none',
};

/** Whether it lets somebody review. A check of before, of which the proof alone says what it came to, is taken for one that does. */
export function isClean({ what, result }: { what: Credential; result?: CredentialResult | undefined }): boolean {
  return result === undefined || result === clean[what];
}

/** Where and when somebody looked something up: a register, a certificate, a statement. */
export const CredentialCheck = z.strictObject({
  what: Credential,
  on: LocalDate,
  proof: text(1000),
  /** What it came to, where `record-credentials-check` recorded it; and the `sub` of who did. */
  result: z.optional(CredentialResult),
  by: z.optional(z.string()),
});
export type CredentialCheck = z.infer<typeof CredentialCheck>;

const looked = {
  on: LocalDate.describe('The day on which it was looked up.'),
  source: text(500).describe('Where: the register, the board, the statement.'),
  reference: text(300).describe('By what anybody finds it there again: a number, an address, the name of a file.'),
};

/** One credential that was looked up: where, when, and what it came to. */
export const LookedUp = z.discriminatedUnion(
  'what',
  [
    z.strictObject({
      what: z.literal('licence'),
      result: CredentialResult.extract(['unrestricted', 'restricted', 'lapsed', 'not-found']),
      ...looked,
    }),
    z.strictObject({
      what: z.literal('board'),
      result: CredentialResult.extract(['certified', 'not-certified']),
      ...looked,
    }),
    z.strictObject({
      what: z.literal('discipline'),
      result: CredentialResult.extract(['none', 'taken', 'pending']),
      ...looked,
    }),
  ],
  { error: 'must be one of: licence, board, discipline' },
);
export type LookedUp = z.infer<typeof LookedUp>;
