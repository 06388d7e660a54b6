import { isContention, StoreContended } from './errors.ts';

const mostTries = 8;

/**
 * Makes a write, again and again while it only meets the transactions of others: neither a transaction nor the write of
 * a single item is tried again by the SDK when it does.
 * @throws StoreContended when others stay in the way
 */
export async function pastOthers<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (!isContention(error)) throw error;
      if (attempt === mostTries) throw new StoreContended('The case is being written to by others.', { cause: error });
      await pause(attempt);
    }
  }
}

/** Full jitter: two writers that met once should not meet again. */
export async function pause(attempt: number): Promise<void> {
  const [chance = 0] = crypto.getRandomValues(new Uint16Array(1));
  const milliseconds = (chance / 65_536) * Math.min(20 * 2 ** attempt, 1000);
  await new Promise(resolve => setTimeout(resolve, milliseconds));
}
