import { numberOf, textOf, type Database } from './database.ts';
import type { Frame, Phase } from './rows.ts';

/** The frames of running executions, with their tokens and the child executions they wait for. */
export class FrameStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  find(execution: number, id: number): Frame | undefined {
    const row = this.#database.one('SELECT data FROM frames WHERE execution = ? AND id = ?', execution, id);
    return row === undefined ? undefined : frameOf(row);
  }

  save(execution: number, frame: Frame): void {
    this.#database.run(
      `INSERT INTO frames (execution, id, parent, position, phase, data) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (execution, id) DO UPDATE SET phase = excluded.phase, data = excluded.data`,
      execution,
      frame.id,
      frame.parent,
      frame.position,
      frame.phase,
      JSON.stringify(frame),
    );
  }

  nextId(execution: number): number {
    return numberOf(
      this.#database.one('SELECT coalesce(max(id), -1) + 1 AS next FROM frames WHERE execution = ?', execution)?.[
        'next'
      ],
    );
  }

  children(execution: number, parent: number): Frame[] {
    return this.#database
      .all('SELECT data FROM frames WHERE execution = ? AND parent = ? ORDER BY position', execution, parent)
      .map(frameOf);
  }

  /** The first of its children in that phase. */
  firstChild(execution: number, parent: number, phase: Phase): Frame | undefined {
    const row = this.#database.one(
      'SELECT data FROM frames WHERE execution = ? AND parent = ? AND phase = ? ORDER BY position LIMIT 1',
      execution,
      parent,
      phase,
    );
    return row === undefined ? undefined : frameOf(row);
  }

  countChildren(execution: number, parent: number, phase: Phase): number {
    const row = this.#database.one(
      'SELECT count(*) AS count FROM frames WHERE execution = ? AND parent = ? AND phase = ?',
      execution,
      parent,
      phase,
    );
    return numberOf(row?.['count']);
  }

  remove(execution: number, id: number): void {
    this.#database.run('DELETE FROM frames WHERE execution = ? AND id = ?', execution, id);
    this.release(execution, id);
  }

  removeAll(execution: number): void {
    for (const table of ['frames', 'tokens', 'watches', 'timers']) {
      this.#database.run(`DELETE FROM ${table} WHERE execution = ?`, execution);
    }
  }

  /** Every call of a service that has had no answer. */
  calling(): { execution: number; frame: Frame }[] {
    return this.#database
      .all("SELECT execution, data FROM frames WHERE phase = 'calling' ORDER BY execution, id")
      .map(row => ({ execution: numberOf(row['execution']), frame: frameOf(row) }));
  }

  saveToken(token: string, execution: number, frame: number): void {
    this.#database.run('INSERT INTO tokens (token, execution, frame) VALUES (?, ?, ?)', token, execution, frame);
  }

  holderOf(token: string): { execution: number; frame: number } | undefined {
    const row = this.#database.one('SELECT execution, frame FROM tokens WHERE token = ?', token);
    return row && { execution: numberOf(row['execution']), frame: numberOf(row['frame']) };
  }

  watch(child: string, execution: number, frame: number): void {
    this.#database.run(
      'INSERT OR IGNORE INTO watches (child, execution, frame) VALUES (?, ?, ?)',
      child,
      execution,
      frame,
    );
  }

  watchersOf(child: string): { execution: number; frame: number }[] {
    return this.#database
      .all('SELECT execution, frame FROM watches WHERE child = ?', child)
      .map(row => ({ execution: numberOf(row['execution']), frame: numberOf(row['frame']) }));
  }

  watches(): { child: string; execution: number; frame: number }[] {
    return this.#database.all('SELECT child, execution, frame FROM watches').map(row => ({
      child: textOf(row['child']),
      execution: numberOf(row['execution']),
      frame: numberOf(row['frame']),
    }));
  }

  /** The child executions that a frame, or an execution, waits for. */
  watchedBy(execution: number, frame?: number): string[] {
    const rows =
      frame === undefined
        ? this.#database.all('SELECT child FROM watches WHERE execution = ?', execution)
        : this.#database.all('SELECT child FROM watches WHERE execution = ? AND frame = ?', execution, frame);
    return rows.map(row => textOf(row['child']));
  }

  /** Ends what a frame waits for: its tokens no longer count, its timers and its child are forgotten. */
  release(execution: number, frame: number): void {
    for (const table of ['tokens', 'watches', 'timers']) {
      this.#database.run(`DELETE FROM ${table} WHERE execution = ? AND frame = ?`, execution, frame);
    }
  }
}

function frameOf(row: NonNullable<ReturnType<Database['one']>>): Frame {
  return JSON.parse(textOf(row['data'])) as Frame;
}
