import { isOut, type Notice } from '../case/notice.ts';
import { clockOf, isCounting } from '../case/clock.ts';
import type { CaseState } from '../case/state.ts';
import { derive } from '../clocks/derive.ts';
import type { ClockFamily } from '../clocks/rule.ts';
import type { Instant } from '../time/instants.ts';
import { kindOf, startedByReceiptOf } from './kinds.ts';
import { untoldBy } from './told.ts';

interface Awaited {
  notice: Notice;
  dueAt: Instant;
}

/** Notices whose receipt a person has to see to: sent to a plan that is not deemed to have them, with its time at stake. */
export function awaitedReceipts(state: CaseState): Awaited[] {
  return state.notices.flatMap(notice => {
    const { receiptBy, acknowledgedAt } = notice;
    const isOver = acknowledgedAt !== undefined || !isAtStake(notice, state) || !isTheLast(notice, state);
    return receiptBy === undefined || isOver ? [] : [{ notice, dueAt: receiptBy }];
  });
}

/**
 * Letters with which a clock of that family is to begin and that are not out: to whoever is asked nothing has been said yet, and until
 * then the wait is ours. It ends as in the post queue (N1), from when the letter was to go out.
 */
export function lettersToBegin(state: CaseState, family: ClockFamily, about?: string): Awaited[] {
  return state.notices
    .filter(notice => !isOut(notice) && notice.status !== 'withdrawn' && begins(notice, state, family, about))
    .map(notice => ({ notice, dueAt: outBy(notice, state) }));
}

function begins(notice: Notice, state: CaseState, family: ClockFamily, about?: string): boolean {
  const counted = kindOf(notice)?.counted;
  if (counted?.family !== family) return false;
  return startedByReceiptOf(notice, state).some(({ subject }) => about === undefined || subject === about);
}

function outBy({ id, cameBackAt, queuedAt }: Notice, state: CaseState): Instant {
  const waiting = clockOf(state, 'N1', id);
  if (waiting !== undefined && isCounting(waiting)) return waiting.derivation.dueAt;
  const startedAt = cameBackAt ?? queuedAt;
  return derive({ rule: 'N1', startedBy: 'notice-queued', startedAt, asOf: startedAt, speed: state.urgency }).dueAt;
}

/**
 * Notices that did not reach the plan, with its time at stake: a person telephones it at once. A letter by post is no word of a time
 * that runs by law.
 */
export function unreachedPlans(state: CaseState): Awaited[] {
  return state.notices
    .filter(({ to, acknowledgedAt }) => to.party === 'plan' && acknowledgedAt === undefined)
    .filter(notice => isTheLast(notice, state) && (isLost(notice, state) || isUntold(notice, state)))
    .map(notice => ({ notice, dueAt: notice.cameBackAt ?? notice.postedAt ?? notice.queuedAt }));
}

function isLost(notice: Notice, state: CaseState): boolean {
  return waitsForThePost(notice) && !isOut(notice) && isAtStake(notice, state);
}

function isUntold(notice: Notice, state: CaseState): boolean {
  const isAwayFromMail = waitsForThePost(notice) || notice.status === 'posted';
  return isAwayFromMail && untoldBy(state, notice) !== undefined;
}

function waitsForThePost({ status }: Notice): boolean {
  return status === 'bounced' || status === 'to-post';
}

/** Whether it is the last of its kind that went out: a case that goes the same way twice counts from the second. */
export function isTheLast(notice: Notice, { notices }: CaseState): boolean {
  const place = notices.findIndex(({ id }) => id === notice.id);
  return !notices.slice(place + 1).some(later => isSameMatter(later, notice) && isOut(later));
}

/** Whether the one letter can take the place of the other: of several questions each is a matter of its own. */
export function isSameMatter(one: Notice, other: Notice): boolean {
  return one.kind === other.kind && one.bygone === other.bygone && matterOf(one) === matterOf(other);
}

function matterOf(notice: Notice): string | undefined {
  return kindOf(notice)?.counted?.about?.(notice);
}

function isAtStake(notice: Notice, state: CaseState): boolean {
  return startedByReceiptOf(notice, state).some(({ isMet = false }) => !isMet);
}
