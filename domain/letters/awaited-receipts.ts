import type { Notice } from '../case/notice.ts';
import type { CaseState } from '../case/state.ts';
import type { Instant } from '../time/instants.ts';
import { kindOf } from './kinds.ts';

/** Notices whose receipt a person has to see to: sent to a plan that is not deemed to have them, with its time at stake. */
export function awaitedReceipts(state: CaseState): { notice: Notice; dueAt: Instant }[] {
  return state.notices.flatMap(notice => {
    const { receiptBy, acknowledgedAt } = notice;
    const isOver = acknowledgedAt !== undefined || !isAtStake(notice, state) || !isTheLast(notice, state);
    return receiptBy === undefined || isOver ? [] : [{ notice, dueAt: receiptBy }];
  });
}

/** Whether it is the last of its kind that went out: a case that goes the same way twice counts from the second. */
export function isTheLast({ id, kind }: Notice, { notices }: CaseState): boolean {
  return notices.findLast(notice => notice.kind === kind && notice.sentAt !== undefined)?.id === id;
}

function isAtStake(notice: Notice, state: CaseState): boolean {
  const starts = kindOf(notice)?.counted?.starts(state, notice) ?? [];
  return starts.some(({ isMet = false }) => !isMet);
}
