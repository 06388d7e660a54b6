import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { StateFiles } from '../../state-files.ts';
import { schema } from './schema.ts';

type Row = Record<string, SQLOutputValue>;

/**
 * One SQLite file. A commit is in the file when it returns and survives the process's sudden end (write-ahead log,
 * synchronous=NORMAL; only a power cut may lose the last ones).
 */
export class Database {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /** @param file a path, or `:memory:` */
  constructor(file: string, files: StateFiles) {
    this.#database = files.database(file);
    this.#database.exec(schema);
  }

  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  one(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values);
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values);
  }

  begin(): void {
    this.#database.exec('BEGIN IMMEDIATE');
  }

  commit(): void {
    this.#database.exec('COMMIT');
  }

  rollback(): void {
    if (this.#database.isOpen && this.#database.isTransaction) this.#database.exec('ROLLBACK');
  }

  /** Begins a part of the transaction that can be undone by itself. */
  beginPart(): void {
    this.#database.exec('SAVEPOINT part');
  }

  keepPart(): void {
    this.#database.exec('RELEASE part');
  }

  undoPart(): void {
    this.#database.exec('ROLLBACK TO part; RELEASE part');
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** A column that the schema declares as TEXT NOT NULL. */
export function textOf(value: SQLOutputValue | undefined): string {
  if (typeof value !== 'string') throw new TypeError('The database holds no text where text must be.');
  return value;
}

export function textOrNull(value: SQLOutputValue | undefined): string | null {
  return value === null ? null : textOf(value);
}

export function numberOf(value: SQLOutputValue | undefined): number {
  if (typeof value !== 'number') throw new TypeError('The database holds no number where a number must be.');
  return value;
}

export function numberOrNull(value: SQLOutputValue | undefined): number | null {
  return value === null ? null : numberOf(value);
}
