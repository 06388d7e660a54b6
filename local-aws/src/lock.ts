import { DatabaseSync } from 'node:sqlite';

/**
 * Holds a file for this process until it is released or the process is gone, whatever way it went: the lock is SQLite's,
 * which the operating system lets go of.
 * @param waitMs how long to wait for another process to let go
 * @returns how to release it, or undefined where another holds it
 */
export function holdLock(file: string, waitMs = 0): (() => void) | undefined {
  const database = new DatabaseSync(file, { timeout: waitMs });
  try {
    database.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    return () => database.close();
  } catch (error) {
    database.close();
    if (error instanceof Error && /locked|busy/.test(error.message)) return undefined;
    throw error;
  }
}
