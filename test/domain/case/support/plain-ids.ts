import type { DocumentId, NoticeId, OrganizationId, PlanId, ReviewerId } from '../../../../domain/words/ids.ts';

type Id = DocumentId | NoticeId | OrganizationId | PlanId | ReviewerId;

/** The same with ids as plain text, as a test writes them down. */
export type PlainIds<T> = T extends Id ? string : T extends object ? { [K in keyof T]: PlainIds<T[K]> } : T;
