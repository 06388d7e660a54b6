import { clockRules } from '../clocks/rules.ts';
import { clockOf, isOwed } from './clock.ts';
import type { CommonPart } from './common-part.ts';
import type { CaseDocument } from './document.ts';
import { arrivalOf } from './records.ts';

type Reviewed = Pick<CommonPart, 'clocks' | 'documents' | 'seats'>;

/** What came in after the review was opened to the first of its reviewers, from whoever was to hand it over. */
function latePapers({ documents, seats }: Reviewed): CaseDocument[] {
  const [openedAt] = seats.flatMap(seat => seat.openedAt ?? []).toSorted();
  if (openedAt === undefined) return [];
  const handedOver = documents.filter(({ status, from }) => status === 'admitted' && isForReviewers(from));
  return handedOver.filter(document => arrivalOf(document) > openedAt);
}

function isForReviewers(from: CaseDocument['from']): boolean {
  return from !== 'reviewer' && from !== 'review-org';
}

/** The days that the law still owes the urgent review of an experimental treatment for them, H&S 1370.4(c)(2). */
export function daysForLatePapers(state: Reviewed): number {
  const v3 = clockOf(state, 'V3');
  if (v3 === undefined || !isOwed(v3) || latePapers(state).length === 0) return 0;
  const { atMostDays = 0 } = clockRules.V3.extension ?? {};
  return v3.derivation.extensions.reduce((left, { days }) => left - days, atMostDays);
}
