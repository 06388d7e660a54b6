import * as z from 'zod';

// Ids that others give or the directories hold: text of ours or theirs, told apart by the compiler.

/** Of a letter in a case: the case's number and the place of the event that queued it, `K7MH-4P9C-0008`. */
export const NoticeId = z.string().brand<'NoticeId'>();
export type NoticeId = z.infer<typeof NoticeId>;

/** Of a paper in a case, `D0007`: the place of the event that announced it. */
export const DocumentId = z.string().brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;

/** Of a health plan in the directory. */
export const PlanId = z.string().brand<'PlanId'>();
export type PlanId = z.infer<typeof PlanId>;

/** Of a physician reviewer in the directory. */
export const ReviewerId = z.string().brand<'ReviewerId'>();
export type ReviewerId = z.infer<typeof ReviewerId>;

/** Of an independent medical review organization in the directory. */
export const OrganizationId = z.string().brand<'OrganizationId'>();
export type OrganizationId = z.infer<typeof OrganizationId>;
