import * as z from 'zod';
import { text } from '../words/text.ts';
import type { Role } from '../people/actors.ts';

// What several commands have in common.

/** For the record: no party reads it. */
export const reason = text(4000);
/** For the record: no party reads it. */
export const note = z.optional(text(4000));

const aside = 'What stands in reason or note is for the record: no party reads it.';
const orNot = `Without it the letter says what was done, and no more. ${aside}`;
const readBy = (reader: string) => `Read by ${reader} after sign-in, beside the letter: why, in words for them.`;

export const forMember = z.optional(text(2000).describe(`${readBy('the member')} ${orNot}`));
export const forPlan = z.optional(text(2000).describe(`${readBy('the plan')} ${orNot}`));
/** Also for the organizations that were asked for reviewers. */
export const forReviewer = z.optional(text(2000).describe(`${readBy('the reviewers')} ${orNot}`));

/** Where they could not act on the letter without it. @param wanted what is said where it is missing */
export function neededBy(reader: 'the plan' | 'the reviewers', wanted: string) {
  return text(2000, wanted).describe(`${readBy(reader)} ${aside}`);
}

export const documentIds = z.optional(z.array(text(100).brand<'DocumentId'>()).max(200));
/** At least one paper of the case. @param wanted what is said where none is named */
export function someDocumentIds(wanted: string) {
  return z.array(text(100).brand<'DocumentId'>(), { error: wanted }).min(1, { error: wanted }).max(200);
}
export const seat = z.int({ error: 'must be the number of a seat, from 1' }).min(1).max(9);

export const caseworkers = ['analyst', 'nurse', 'attorney', 'supervisor'] as const satisfies Role[];
export const seniors = ['attorney', 'supervisor'] as const satisfies Role[];
