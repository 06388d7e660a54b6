// Read by the compiler alone: each line below it would be a case, a letter or a person taken for another.
import type { CaseNumber } from '../../domain/case/case-number.ts';
import { keys } from '../../adapters/dynamodb/table.ts';
import { documentKey } from '../../adapters/s3/documents.ts';
import type { DocumentId, NoticeId, OrganizationId, PlanId, ReviewerId } from '../../domain/words/ids.ts';

declare const caseNumber: CaseNumber;
declare const noticeId: NoticeId;
declare const documentId: DocumentId;
declare const planId: PlanId;
declare const reviewerId: ReviewerId;
declare const organizationId: OrganizationId;

keys.notice(caseNumber, noticeId);
// @ts-expect-error the two in the wrong order
keys.notice(noticeId, caseNumber);
documentKey(caseNumber, documentId);
// @ts-expect-error a letter is no paper
documentKey(caseNumber, noticeId);
// @ts-expect-error text is no case number
documentKey('K7MH-4P9C', documentId);

export const organization: OrganizationId = organizationId;
// @ts-expect-error a plan is no review organization
export const plan: OrganizationId = planId;
// @ts-expect-error a reviewer is not their organization
export const reviewer: OrganizationId = reviewerId;
