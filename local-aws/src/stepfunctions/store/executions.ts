import { numberOf, numberOrNull, textOf, textOrNull, type Database } from './database.ts';
import type { EventRow, ExecutionRow, Status } from './rows.ts';

/** The executions, their histories, and the changes of status that are still to be announced. */
export class ExecutionStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  find(arn: string): ExecutionRow | undefined {
    const row = this.#database.one('SELECT * FROM executions WHERE arn = ?', arn);
    return row === undefined ? undefined : executionOf(row);
  }

  byId(id: number): ExecutionRow | undefined {
    const row = this.#database.one('SELECT * FROM executions WHERE id = ?', id);
    return row === undefined ? undefined : executionOf(row);
  }

  /** Newest first. @param before only those whose id is smaller */
  list(machineArn: string, status: Status | undefined, before: number, limit: number): ExecutionRow[] {
    const rows =
      status === undefined
        ? this.#database.all(
            'SELECT * FROM executions WHERE machineArn = ? AND id < ? ORDER BY id DESC LIMIT ?',
            machineArn,
            before,
            limit,
          )
        : this.#database.all(
            'SELECT * FROM executions WHERE machineArn = ? AND status = ? AND id < ? ORDER BY id DESC LIMIT ?',
            machineArn,
            status,
            before,
            limit,
          );
    return rows.map(executionOf);
  }

  insert(execution: Omit<ExecutionRow, 'id'>): ExecutionRow {
    const row = this.#database.one(
      `INSERT INTO executions (arn, name, machineArn, hash, roleArn, status, input, startedAt, events)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
      execution.arn,
      execution.name,
      execution.machineArn,
      execution.hash,
      execution.roleArn,
      execution.status,
      execution.input,
      execution.startedAt,
      execution.events,
    );
    return { ...execution, id: numberOf(row?.['id']) };
  }

  update(execution: ExecutionRow): void {
    this.#database.run(
      'UPDATE executions SET status = ?, output = ?, error = ?, cause = ?, stoppedAt = ?, events = ? WHERE id = ?',
      execution.status,
      execution.output,
      execution.error,
      execution.cause,
      execution.stoppedAt,
      execution.events,
      execution.id,
    );
  }

  remove(id: number): void {
    this.#database.run('DELETE FROM events WHERE execution = ?', id);
    this.#database.run('DELETE FROM executions WHERE id = ?', id);
  }

  addEvent(execution: number, event: EventRow): void {
    this.#database.run(
      'INSERT INTO events (execution, id, previous, at, type, details) VALUES (?, ?, ?, ?, ?, ?)',
      execution,
      event.id,
      event.previous,
      event.at,
      event.type,
      event.details,
    );
  }

  /** @param from the first id wanted, in the order wanted */
  history(execution: number, from: number, limit: number, reverse: boolean): EventRow[] {
    const rows = reverse
      ? this.#database.all(
          'SELECT * FROM events WHERE execution = ? AND id <= ? ORDER BY id DESC LIMIT ?',
          execution,
          from,
          limit,
        )
      : this.#database.all(
          'SELECT * FROM events WHERE execution = ? AND id >= ? ORDER BY id LIMIT ?',
          execution,
          from,
          limit,
        );
    return rows.map(row => ({
      id: numberOf(row['id']),
      previous: numberOf(row['previous']),
      at: numberOf(row['at']),
      type: textOf(row['type']),
      details: textOrNull(row['details']),
    }));
  }

  /** Notes, in the transaction that changes a status, that the change is to be announced. */
  addAnnouncement(execution: number, status: Status): void {
    this.#database.run('INSERT INTO announcements (execution, status) VALUES (?, ?)', execution, status);
  }

  announcements(): { id: number; execution: number; status: Status }[] {
    return this.#database.all('SELECT * FROM announcements ORDER BY id').map(row => ({
      id: numberOf(row['id']),
      execution: numberOf(row['execution']),
      status: textOf(row['status']) as Status,
    }));
  }

  removeAnnouncement(id: number): void {
    this.#database.run('DELETE FROM announcements WHERE id = ?', id);
  }
}

function executionOf(row: NonNullable<ReturnType<Database['one']>>): ExecutionRow {
  return {
    id: numberOf(row['id']),
    arn: textOf(row['arn']),
    name: textOf(row['name']),
    machineArn: textOf(row['machineArn']),
    hash: textOf(row['hash']),
    roleArn: textOf(row['roleArn']),
    status: textOf(row['status']) as Status,
    input: textOf(row['input']),
    output: textOrNull(row['output']),
    error: textOrNull(row['error']),
    cause: textOrNull(row['cause']),
    startedAt: numberOf(row['startedAt']),
    stoppedAt: numberOrNull(row['stoppedAt']),
    events: numberOf(row['events']),
  };
}
