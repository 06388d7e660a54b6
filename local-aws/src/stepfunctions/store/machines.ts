import { createHash } from 'node:crypto';
import type { Definition } from '../asl.ts';
import { numberOf, textOf, type Database } from './database.ts';
import type { MachineRow } from './rows.ts';

/** The machines, and every definition that one of them has or an execution began with. */
export class MachineStore {
  readonly #database: Database;
  readonly #parsed = new Map<string, Definition>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the hash under which the definition is kept */
  saveDefinition(text: string): string {
    const hash = createHash('sha256').update(text).digest('hex');
    this.#database.run('INSERT OR IGNORE INTO definitions (hash, text) VALUES (?, ?)', hash, text);
    return hash;
  }

  definitionText(hash: string): string {
    return textOf(this.#database.one('SELECT text FROM definitions WHERE hash = ?', hash)?.['text']);
  }

  /** Parsed once. It was validated when it was deployed. */
  definition(hash: string): Definition {
    const known = this.#parsed.get(hash);
    if (known !== undefined) return known;
    const definition = JSON.parse(this.definitionText(hash)) as Definition;
    this.#parsed.set(hash, definition);
    return definition;
  }

  find(arn: string): MachineRow | undefined {
    const row = this.#database.one('SELECT * FROM machines WHERE arn = ?', arn);
    return row === undefined ? undefined : machineOf(row);
  }

  list(): MachineRow[] {
    return this.#database.all('SELECT * FROM machines ORDER BY createdAt DESC, name').map(machineOf);
  }

  save(machine: MachineRow): void {
    this.#database.run(
      `INSERT INTO machines (arn, name, hash, roleArn, loggingLevel, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (arn) DO UPDATE SET hash = excluded.hash, roleArn = excluded.roleArn,
         loggingLevel = excluded.loggingLevel, updatedAt = excluded.updatedAt`,
      machine.arn,
      machine.name,
      machine.hash,
      machine.roleArn,
      machine.loggingLevel,
      machine.createdAt,
      machine.updatedAt,
    );
  }

  /** The revision that an update made; none for a machine as it was created. */
  revisionOf(arn: string): string | undefined {
    const row = this.#database.one('SELECT id FROM revisions WHERE arn = ?', arn);
    return row === undefined ? undefined : textOf(row['id']);
  }

  revise(arn: string, id: string): void {
    this.#database.run('INSERT OR REPLACE INTO revisions (arn, id) VALUES (?, ?)', arn, id);
  }

  remove(arn: string): void {
    this.#database.run('DELETE FROM machines WHERE arn = ?', arn);
    this.#database.run('DELETE FROM revisions WHERE arn = ?', arn);
  }
}

function machineOf(row: NonNullable<ReturnType<Database['one']>>): MachineRow {
  return {
    arn: textOf(row['arn']),
    name: textOf(row['name']),
    hash: textOf(row['hash']),
    roleArn: textOf(row['roleArn']),
    loggingLevel: textOf(row['loggingLevel']),
    createdAt: numberOf(row['createdAt']),
    updatedAt: numberOf(row['updatedAt']),
  };
}
