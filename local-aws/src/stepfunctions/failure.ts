import type { Catcher, Retrier } from './asl.ts';

/** A state, or a whole execution, failed: what `Retry` and `Catch` look at. */
export interface Failure {
  error?: string;
  cause?: string;
  /** Another name that `Retry` and `Catch` may use for it. */
  alias?: string;
  /** It escapes States.ALL and States.TaskFailed and must be named: States.Runtime, and payloads beyond the limit. */
  terminal?: boolean;
}

/** A failure in a state's history: what follows points at its event. */
export class StateFailure extends Error {
  readonly failure: Failure;
  /** The id of the event that reports it. */
  readonly event: number;

  constructor(failure: Failure, event: number) {
    super(failure.error ?? 'failed');
    this.failure = failure;
    this.event = event;
  }
}

export const timeout: Failure = { error: 'States.Timeout' };
/** AWS reports a missed heartbeat as States.Timeout; its documentation lets it be caught under this name as well. */
export const missedHeartbeat: Failure = { error: 'States.Timeout', alias: 'States.HeartbeatTimeout' };

export function matches(rule: Pick<Retrier | Catcher, 'ErrorEquals'>, failure: Failure): boolean {
  return rule.ErrorEquals.some(name => {
    if (name === failure.error || name === failure.alias) return true;
    if (failure.terminal === true) return false;
    return name === 'States.ALL' || (name === 'States.TaskFailed' && failure.error !== 'States.Timeout');
  });
}

/** `$states.errorOutput`. A timeout has an empty cause; a task failed without a name has neither. */
export function errorOutput(failure: Failure): { Error: string | null; Cause: string | null } {
  if (failure.error === undefined) return { Error: null, Cause: failure.cause ?? null };
  return { Error: failure.error, Cause: failure.cause ?? '' };
}

/** As event details and status fields have it: what is absent is left out. */
export function errorFields(failure: Failure): { error?: string; cause?: string } {
  return {
    ...(failure.cause === undefined ? {} : { cause: failure.cause }),
    ...(failure.error === undefined ? {} : { error: failure.error }),
  };
}

/**
 * Which retrier takes a failure, and after how many milliseconds.
 * @param used how often each retrier has been used since the state was entered
 */
export function retryFor(
  retriers: Retrier[],
  used: number[],
  failure: Failure,
  random: () => number,
): { retrier: number; delay: number } | undefined {
  const retrier = retriers.findIndex(rule => matches(rule, failure));
  const rule = retriers[retrier];
  const attempts = used[retrier] ?? 0;
  if (rule === undefined || attempts >= (rule.MaxAttempts ?? 3)) return undefined;
  const grown = (rule.IntervalSeconds ?? 1) * (rule.BackoffRate ?? 2) ** attempts;
  const seconds = Math.min(grown, rule.MaxDelaySeconds ?? Infinity);
  return { retrier, delay: Math.round(seconds * 1000 * (rule.JitterStrategy === 'FULL' ? random() : 1)) };
}
