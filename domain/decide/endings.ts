import { clockRules, clocksOf } from '../clocks/rules.ts';
import { kindOf } from '../letters/kinds.ts';
import { stillHolds } from '../letters/letters.ts';
import { planIsParty } from '../case/access.ts';
import { stopClocks } from './clocks.ts';
import type { Draft } from './draft.ts';
import type { Notice } from '../case/notice.ts';
import { applicant, planOf, queueNotice } from './queue-notice.ts';
import { notNow, type Refusal } from './refusal.ts';
import { type CaseState } from '../case/state.ts';
import { deciders } from './decider.ts';
import { watchReading } from './reading.ts';
import { leaveQuestions } from './questions.ts';
import { releaseReviewers, tellOfEnd } from './telling-of-the-end.ts';
import { withdrawal } from '../letters/withdrawal.ts';
import { ClockId } from '../clocks/rule.ts';
import { hasOpenComplaint, promisedParts, type Conclusion } from '../case/common-part.ts';

export const endingDeciders = deciders({
  withdraw,
  close,
});

/** What is left of the case when its review is over: the complaint, if a part of it is one, else the closing. */
export function conclude(draft: Draft, conclusion: Conclusion): void {
  if (!hasOpenComplaint(draft.state())) {
    draft.record('case-concluding', { conclusion });
    return;
  }
  const { seats } = draft.state();
  draft.record('complaint-opened', { reason: conclusion.reason });
  leaveQuestions(draft, 'over');
  stopReview(draft, conclusion.reason);
  releaseReviewers(draft, seats);
}

/** What runs for a review falls away; what the plan has promised alone is still asked about. */
export function stopReview(draft: Draft, reason: string): void {
  const ofCare = promisedParts(draft.state()).length > 0 ? [...clocksOf('care'), ...clocksOf('missing-care')] : [];
  stopClocks(draft, reason, ...clocksOfReview.filter(id => !ofCare.includes(id)));
}

/** What was promised alone is decided, or no longer asked for: nobody need be asked whether it came. */
export function endPartCare(draft: Draft, reason: string): void {
  const { stage } = draft.state();
  if (stage !== 'confirming-care' && promisedParts(draft.state()).length === 0) {
    stopClocks(draft, reason, ...clocksOf('care'));
  }
}

/** What runs for a review and for what follows from it, and falls away when only a complaint is left. */
export const clocksOfReview = (
  [
    'records',
    'records-check',
    'invitation',
    'seat',
    'tie',
    'question',
    'review',
    'adoption',
    'implementation',
    'proof-check',
    'care',
    'missing-care',
  ] as const
).flatMap(family => clocksOf(family));

/** The last act: the case is closed, what still ran is stopped, and everybody who was written to is told. */
function close(draft: Draft): Refusal | undefined {
  const { concluding } = draft.state();
  if (concluding === undefined) return notNow('Nothing brings this case to its end.');
  const { at: _at, explained: _explained, unread: _unread, ...conclusion } = concluding;
  draft.record('case-closed', { conclusion });
  stopClocks(draft, wasClosed, ...clocksOf('reading'));
  stopWhatEnds(draft);
  watchReading(draft);
  tellOfEnd(draft, concluding);
  return undefined;
}

const wasClosed = 'The case was closed.';

/**
 * Stops all clocks of a closed case but those that outlive it, and those whose letter is still on its way: it is owed all the same. What
 * a closed case got since its end is read all the same.
 */
export function stopWhatEnds(draft: Draft): void {
  stopClocks(draft, wasClosed, ...clocksThatEnd(draft.state()));
}

function clocksThatEnd(state: CaseState): ClockId[] {
  const onTheWay = state.notices.filter(notice => isOnItsWay(notice, state));
  const owed = new Set([...onTheWay.map(notice => kindOf(notice)?.meets), 'reading']);
  return ClockId.options.filter(id => clockRules[id].outlivesTheCase !== true && !owed.has(clockRules[id].family));
}

/** What is queued is asked of at its sending; what waits for the post, and no longer holds, goes to nobody. */
function isOnItsWay(notice: Notice, state: CaseState): boolean {
  const isForThePost = notice.status === 'to-post' || notice.status === 'bounced';
  return notice.status === 'queued' || (isForThePost && stillHolds(notice, state));
}

function withdraw(draft: Draft, payload: { reason?: string | undefined }): undefined {
  const planKnows = planIsParty(draft.state());
  draft.record('case-withdrawn', { reason: payload.reason });
  draft.record('case-concluding', { conclusion: { outcome: 'withdrawn', reason: 'The member withdrew the request.' } });
  queueNotice(draft, withdrawal, applicant);
  if (planKnows) queueNotice(draft, withdrawal, planOf(draft.state()));
}
