import { errorFields, timeout, type Failure } from './failure.ts';
import type { Status } from './store/rows.ts';
import type { Turn } from './turn.ts';

const endings = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
} as const;

/**
 * Ends the execution: its last event, its status, the announcement, and word to those who wait for it. Its tokens and
 * timers count no more.
 * @param previous the id of the event that the last one follows
 * @param outcome the output as JSON, or the error
 */
export function finish(
  turn: Turn,
  status: Exclude<Status, 'RUNNING'>,
  previous: number,
  outcome: { output: string } | Failure,
): void {
  const { execution, store } = turn;
  const failure = 'output' in outcome ? {} : errorFields(outcome);
  turn.record(endings[status], previous, detailsOf(status, outcome));
  execution.status = status;
  execution.output = 'output' in outcome ? outcome.output : null;
  execution.error = failure.error ?? null;
  execution.cause = failure.cause ?? null;
  execution.stoppedAt = turn.now();
  store.executions.addAnnouncement(execution.id, status);
  for (const child of store.frames.watchedBy(execution.id)) turn.effects.push({ kind: 'stop-child', child });
  for (const watcher of store.frames.watchersOf(execution.arn)) {
    turn.effects.push({ kind: 'tell-parent', ...watcher, child: execution.arn });
  }
  store.frames.removeAll(execution.id);
  turn.timersChanged = true;
}

/** A machine's own timeout is named in the history only: its execution has no error. */
function detailsOf(status: Status, outcome: { output: string } | Failure): object {
  if ('output' in outcome) return { output: outcome.output, outputDetails: { truncated: false } };
  return errorFields(status === 'TIMED_OUT' ? timeout : outcome);
}
