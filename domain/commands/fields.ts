import * as z from 'zod';
import { text } from '../words/text.ts';
import type { Role } from '../people/actors.ts';

// What several commands have in common.

export const reason = text(4000);
export const note = z.optional(text(4000));
export const documentIds = z.optional(z.array(text(100).brand<'DocumentId'>()).max(200));
/** At least one paper of the case. @param wanted what is said where none is named */
export function someDocumentIds(wanted: string) {
  return z.array(text(100).brand<'DocumentId'>(), { error: wanted }).min(1, { error: wanted }).max(200);
}
export const seat = z.int({ error: 'must be the number of a seat, from 1' }).min(1).max(9);

export const caseworkers = ['analyst', 'nurse', 'attorney', 'supervisor'] as const satisfies Role[];
export const seniors = ['attorney', 'supervisor'] as const satisfies Role[];
