import type { EventType } from './events.ts';
import type { CaseState } from './state.ts';

/**
 * Events that tell of letters on their way and of clocks, and of nothing else: what the case's machine does next is the same
 * before and after. They are most of a case's history, and wake no machine.
 */
export const wakingNobody: readonly EventType[] = [
  'notice-sent',
  'notice-delivered',
  'notice-bounced',
  'notice-complained',
  'notice-queued-for-post',
  'notice-posted',
  'clock-started',
  'clock-moved',
  'clock-paused',
  'clock-resumed',
  'clock-met',
  'clock-missed',
  'clock-stopped',
  'deadline-reminded',
  'penalty-day-counted',
];

/** @returns whether the machine has something new to look at */
export function isFurtherAlong(before: CaseState | undefined, after: CaseState): boolean {
  return before === undefined || before.workflowVersion !== after.workflowVersion;
}
