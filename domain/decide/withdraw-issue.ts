import { planIsParty } from '../case/access.ts';
import { openIssues } from '../case/common-part.ts';
import type { Payload } from '../commands/commands.ts';
import { issueWithdrawn } from '../letters/issue-withdrawn.ts';
import { deciders } from './decider.ts';
import type { Draft } from './draft.ts';
import { endPartCare } from './endings.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { keepComplaint, keepReview } from './reclassifying.ts';
import { notNow, type MemberRefusal, unacceptable } from './refusal.ts';
import { isAtWork } from '../case/seat.ts';
import { say } from '../words/refusals/said.ts';

export const withdrawIssueDeciders = deciders({
  'withdraw-issue': withdrawIssue,
});

/** One service of several, at the member's wish: the others go on. */
function withdrawIssue(draft: Draft, { issue: number, reason }: Payload<'withdraw-issue'>): MemberRefusal | undefined {
  const before = draft.state();
  const issue = before.issues.find(one => one.number === number);
  if (issue === undefined) return unacceptable('issue', say('service-of-case'));
  if (!openIssues(before).includes(issue)) return notNow(say('part-decided', number));
  draft.record('issue-withdrawn', { issue: number, reason });
  keepReview(draft, before);
  keepComplaint(draft, before);
  endPartCare(draft, 'The member has withdrawn it.');
  queueNotice(draft, issueWithdrawn, applicant);
  if (planIsParty(before)) queueNotice(draft, issueWithdrawn, planOf(before));
  for (const { reviewerId } of draft.state().seats.filter(isAtWork)) {
    queueNotice(draft, issueWithdrawn, { party: 'reviewer', reviewerId });
  }
  return undefined;
}
