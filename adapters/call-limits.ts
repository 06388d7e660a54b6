/** How long a call to a service is waited for, before it counts as out of reach. */
export interface CallLimit {
  /** How often it is tried, the first time included. */
  attempts: number;
  /** Milliseconds for one try, from the request to the beginning of the answer, and for each silence in the answer. */
  answer: number;
}

/**
 * Without limits a call waits for minutes, and the function ends first, with nothing said. By these the longest call is
 * over before the function that makes it (`test/infra/functions.ts` holds them against the timeouts in the template).
 */
export const callLimits = {
  /** Tables, secrets, executions. */
  short: { attempts: 3, answer: 4000 },
  /** Whole files, up to 40 MB, to and from a bucket. */
  file: { attempts: 3, answer: 8000 },
  /** One try: a retry by the SDK could send twice. */
  mail: { attempts: 1, answer: 10_000 },
} satisfies Record<string, CallLimit>;

/** Milliseconds between two tries, at most: the SDK's own wait before the third, where it was asked to slow down. */
const longestPause = 1000;

/** The longest that one call can take, in milliseconds. */
export function longestCall({ attempts, answer }: CallLimit): number {
  return attempts * answer + (attempts - 1) * longestPause;
}

/** What a client of AWS is made with, so that its calls keep the limit. */
export function keeping({ attempts, answer }: CallLimit) {
  return {
    maxAttempts: attempts,
    requestHandler: {
      // Two seconds or more: below that a process that was busy for a second takes a connection that stands for a missed one.
      connectionTimeout: 2000,
      requestTimeout: answer,
      throwOnRequestTimeout: true,
      socketTimeout: answer,
    },
  };
}
