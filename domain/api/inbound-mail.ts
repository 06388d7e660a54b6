import * as z from 'zod';
import { CaseNumber } from '../case/case-number.ts';
import { text } from '../words/text.ts';

/** A person has dealt with a mail that came in; `caseNumber` says which case it belongs to, if one. */
export const SettleMail = z.strictObject({
  type: z.literal('settle-mail', { error: 'must be settle-mail' }),
  note: text(4000),
  caseNumber: z.optional(CaseNumber),
});
export type SettleMail = z.infer<typeof SettleMail>;
