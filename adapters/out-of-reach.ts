/**
 * A store (of cases, of secrets) was too busy or out of reach, also when the SDK had tried again. A write may have been
 * done all the same. It passes: machines retry it for hours by this name, before they ask for a person.
 */
export class StoreUnreachable extends Error {
  override name = 'StoreUnreachable';
}

const throttles = [
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
];
const broken = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'];

/** Whether a call of AWS failed because of the service or the way there, and not because of what it asked. */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('$fault' in error) return error.$fault === 'server' || throttles.includes(error.name);
  return error.name === 'TimeoutError' || ('code' in error && broken.includes(String(error.code)));
}

/** Where a client's middleware that says so belongs: around all else that the SDK does, its own retries included. */
export const aroundAll = { step: 'initialize', name: 'sayOutOfReach', override: true } as const;

/** @throws StoreUnreachable where the store, and not the call, is the trouble; else the error itself */
export function sayOutOfReach(error: unknown): never {
  if (!isOutOfReach(error)) throw error;
  throw new StoreUnreachable('The store is too busy or out of reach.', { cause: error });
}
