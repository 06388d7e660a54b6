import * as z from 'zod';
import { CaseNumber } from '../case/case-number.ts';
import { LocalDate } from '../time/instants.ts';
import { text } from '../words/text.ts';

/** A person has dealt with a mail that came in; `caseNumber` says which case it belongs to, if one. */
export const SettleMail = z
  .strictObject({
    type: z.literal('settle-mail', { error: 'must be settle-mail' }),
    note: text(4000),
    caseNumber: z.optional(CaseNumber),
    /** It is only sorted: whoever has the case in hand is to read it, in the time that it has since it came in. */
    toBeRead: z.optional(z.boolean()),
  })
  .refine(({ toBeRead, caseNumber }) => toBeRead !== true || caseNumber !== undefined, {
    error: 'is needed: in which case somebody is to read it',
    path: ['caseNumber'],
  });
export type SettleMail = z.infer<typeof SettleMail>;

/** Why a mail waits with the automatic mail of its day: by its own headers, or by our mail service's verdict. */
export const Automatic = z.enum(['auto-reply', 'bounce', 'spam']);
export type Automatic = z.infer<typeof Automatic>;

/** The queue in which the automatic mail of a day stands, mail by mail. */
export function automaticQueue(day: LocalDate): string {
  return `automatic-mail:${day}`;
}

/** The id by which all automatic mail of a day is settled at once. */
export function automaticId(day: LocalDate): string {
  return `automatic-${day}`;
}

const automaticDay = /^automatic-(?<day>\d{4}-\d{2}-\d{2})$/u;

/** The day whose automatic mail that id stands for; undefined for the id of one mail. */
export function dayNamedBy(mailId: string): LocalDate | undefined {
  return LocalDate.safeParse(automaticDay.exec(mailId)?.groups?.['day']).data;
}
