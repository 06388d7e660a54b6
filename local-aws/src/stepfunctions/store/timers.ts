import { numberOf, textOf, type Database } from './database.ts';
import type { TimerPurpose, TimerRow } from './rows.ts';

/** What is to happen when, by an index on the instant: a parked execution costs a row and nothing else. */
export class TimerStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The frame of the execution's own timeout is -1, which no frame has. */
  set(timer: TimerRow): void {
    this.#database.run(
      `INSERT INTO timers (execution, frame, purpose, due) VALUES (?, ?, ?, ?)
       ON CONFLICT (execution, frame, purpose) DO UPDATE SET due = excluded.due, fired = 0`,
      timer.execution,
      timer.frame,
      timer.purpose,
      timer.due,
    );
  }

  /** Gives each running execution that has no end its end, so long after its start: earlier versions set none. */
  endAfter(milliseconds: number): void {
    this.#database.run(
      `INSERT OR IGNORE INTO timers (execution, frame, purpose, due)
       SELECT id, -1, 'execution', startedAt + ? FROM executions WHERE status = 'RUNNING'`,
      milliseconds,
    );
  }

  earliest(): number | undefined {
    const row = this.#database.one('SELECT min(due) AS due FROM timers WHERE fired = 0');
    return row === undefined || row['due'] === null ? undefined : numberOf(row['due']);
  }

  /** Takes what is due: it is not given out again, unless the process ends before the turn that it starts. */
  takeDue(now: number): TimerRow[] {
    const due = this.#database.all(
      'SELECT execution, frame, purpose, due FROM timers WHERE fired = 0 AND due <= ? ORDER BY due, execution, frame',
      now,
    );
    this.#database.run('UPDATE timers SET fired = 1 WHERE fired = 0 AND due <= ?', now);
    return due.map(row => ({
      execution: numberOf(row['execution']),
      frame: numberOf(row['frame']),
      purpose: textOf(row['purpose']) as TimerPurpose,
      due: numberOf(row['due']),
    }));
  }

  /** Whether that timer still stands: it may have been cleared, or set again, since it was taken. */
  stands(timer: TimerRow): boolean {
    const row = this.#database.one(
      'SELECT due FROM timers WHERE execution = ? AND frame = ? AND purpose = ? AND due = ?',
      timer.execution,
      timer.frame,
      timer.purpose,
      timer.due,
    );
    return row !== undefined;
  }

  /** After a restart: gives out again what was taken by a process that has ended. */
  giveBack(): void {
    this.#database.run('UPDATE timers SET fired = 0 WHERE fired = 1');
  }
}
