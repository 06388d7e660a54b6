import { clockOf } from '../case/clock.ts';
import type { Notice } from '../case/notice.ts';
import { providerOf } from '../case/providers.ts';
import type { CaseState } from '../case/state.ts';
import { awaitedReceipts, unreachedPlans } from '../letters/awaited-receipts.ts';
import { stillHolds } from '../letters/letters.ts';
import { reviewerInvitation } from '../letters/reviewer-invitation.ts';
import type { Instant } from '../time/instants.ts';
import { forThePost, unconfirmedPostings } from './due.ts';
import { item, type WorkItem } from './work-item.ts';

/** Letters for the post, and what no mail has brought. */
export function letterWork(state: CaseState): WorkItem[] {
  return [
    ...receiptDuties(state),
    ...unreachedPlans(state).map(({ notice, dueAt }) => item(`telephone-plan:${notice.id}`, 'help-center', dueAt)),
    ...uninvitedReviewers(state),
    ...forThePost(state).map(notice => letterDuty(state, notice)),
    ...unconfirmedPostings(state).map(({ id, queuedAt }) =>
      item(`confirm-posting:${id}`, 'post', postBy(state, id, queuedAt)),
    ),
  ];
}

/** A plan that is not deemed to have a notice, and says nothing: a person calls it, or has the notice served. */
export function receiptDuties(state: CaseState): WorkItem[] {
  return awaitedReceipts(state).map(({ notice, dueAt }) => item(`record-receipt:${notice.id}`, 'help-center', dueAt));
}

/** A reviewer whom the invitation does not reach by mail does not answer in time: another way is found, or another reviewer. */
function uninvitedReviewers(state: CaseState): WorkItem[] {
  const lost = state.notices.filter(
    ({ kind, status }) => kind === reviewerInvitation.name && isAwayFromMail.has(status),
  );
  return lost
    .filter(notice => stillHolds(notice, state))
    .map(({ id, cameBackAt, queuedAt }) => item(`call-reviewer:${id}`, 'supervisor', cameBackAt ?? queuedAt));
}

const isAwayFromMail: ReadonlySet<Notice['status']> = new Set(['bounced', 'to-post', 'posted']);

function postBy(state: CaseState, id: string, queuedAt: Instant): Instant {
  return clockOf(state, 'N1', id)?.derivation.dueAt ?? queuedAt;
}

/** Letters for the post; where nobody gave an address, a person finds one, or another way to hand the letter over. */
function letterDuty(state: CaseState, { id, to, queuedAt }: Notice): WorkItem {
  const { application } = state;
  const dueAt = postBy(state, id, queuedAt);
  const address = to.party === 'provider' ? providerOf(application, to)?.address : undefined;
  if (to.party === 'provider' && address === undefined) return item(`send-copy:${id}`, 'help-center', dueAt);
  if (to.party === 'assistant' && application.assistant?.address === undefined) {
    return item(`send-copy:${id}`, 'help-center', dueAt);
  }
  if (to.party === 'applicant' && application.patient.address === undefined) {
    return item(`reach-member:${id}`, 'help-center', dueAt);
  }
  return item(`post-notice:${id}`, 'post', dueAt);
}
