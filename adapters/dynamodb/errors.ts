import {
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';

/** Somebody else changed the case between our reading and our writing. The command is decided again. */
export class VersionConflict extends Error {
  override name = 'VersionConflict';
}

/** The same items were written at the same moment, again and again: try later. Machines retry it by this name. */
export class StoreContended extends Error {
  override name = 'StoreContended';
}

/** A condition of a transaction that did not hold, by the place of its item in the transaction. */
export function failedConditions(error: unknown): number[] {
  return reasonsOf(error).flatMap((code, index) => (code === 'ConditionalCheckFailed' ? [index] : []));
}

/** Whether a write only met a transaction of another, or was slowed down inside one; the SDK retries neither itself. */
export function isContention(error: unknown): boolean {
  const reasons = reasonsOf(error).filter(code => code !== 'None');
  const passing = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];
  if (reasons.length > 0) return reasons.every(code => passing.includes(code));
  return error instanceof TransactionConflictException || error instanceof TransactionInProgressException;
}

function reasonsOf(error: unknown): string[] {
  if (!(error instanceof TransactionCanceledException)) return [];
  return (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
}
