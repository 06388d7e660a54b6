import { foundNobody } from '../case/no-candidate.ts';
import type { Seat } from '../case/seat.ts';
import { isClean } from '../directory/credential.ts';
import { assignmentEnded } from '../letters/assignment-ended.ts';
import { deciders, type Lookups } from './decider.ts';
import type { Draft } from './draft.ts';
import { leaveSeat } from './leave-seat.ts';
import { queueNotice } from './queue-notice.ts';
import { notNow, type Refusal } from './refusal.ts';

export const recheckDeciders = deciders({ 'recheck-reviewers': recheckReviewers });

/** H&S 1374.32(d): what was looked up since they were asked is taken over; where nobody was found, the lot is drawn again. */
function recheckReviewers(draft: Draft, _payload: object, { seated }: Lookups): Refusal | undefined {
  const renewed = draft.state().seats.flatMap(seat => renewalOf(seat, seated));
  const unfit = renewed.filter(({ checks }) => !checks.every(isClean));
  const { stage } = draft.state();
  if (stage === 'adopting' && unfit.length > 0) {
    const numbers = unfit.map(({ seat }) => seat.seat).join(' and ');
    return notNow(
      `What was looked up bars the reviewer in seat ${numbers}. Return the determination first, then look again.`,
    );
  }
  const draws = stage === 'assigning-reviewers' && foundNobody(draft.state());
  if (renewed.length === 0 && !draws) {
    return notNow('The directory has no newer check of these reviewers. Record the check there first.');
  }
  for (const { seat, checks, unchecked } of renewed) {
    draft.record('credentials-checked', { seat: seat.seat, checks, unchecked });
  }
  for (const { seat } of unfit) {
    leaveSeat(draft, seat, 'disqualified', 'What was looked up in the registers bars them (H&S 1374.32(d)).');
    queueNotice(draft, assignmentEnded, { party: 'reviewer', reviewerId: seat.reviewerId });
  }
  // A seat that went back has the lot drawn by itself.
  if (draws && foundNobody(draft.state())) draft.record('reviewers-sought-again', {});
  return undefined;
}

/** What was missing of whoever has that seat and has been looked up by now. */
function renewalOf(seat: Seat, seated: Lookups['seated']) {
  const missing = seat.unchecked ?? [];
  const { credentials } = seated?.get(seat.reviewerId) ?? {};
  if (credentials === undefined) return [];
  const unchecked = missing.filter(what => credentials.unchecked.includes(what));
  const checks = credentials.checks.filter(({ what }) => missing.includes(what) && !unchecked.includes(what));
  return checks.length === 0 ? [] : [{ seat, checks, unchecked }];
}
