import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type * as z from 'zod';
import { hasDamagedLog } from './write-ahead-log.ts';
import { remedyFor, whyUnusable } from './unusable.ts';

/** A file of the state that can't be read or written. The message is for people: which file, why, and what to do. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

/**
 * The files in which the stand-ins keep what they have acknowledged. A stack that can't use one of them any more has to
 * end: what it has not written it has not acknowledged, and the next start goes on from what is there.
 */
export class StateFiles {
  readonly #onUnusable: (error: UnusableFile) => void;

  /** @param onUnusable hears of every failure, before whoever reads or writes does */
  constructor(onUnusable: (error: UnusableFile) => void = () => undefined) {
    this.#onUnusable = onUnusable;
  }

  /**
   * Opens a database, or makes it: nothing comes to lie at its place before it is whole, so that an empty one is damaged.
   * Whatever is done with it tells of a full disk or of damage as `UnusableFile`.
   * @param file a path, or `:memory:`
   * @throws UnusableFile
   */
  database(file: string): DatabaseSync {
    if (file !== ':memory:') this.findOrMake(file);
    return this.open(file);
  }

  /** Opens a database that is there, and was found whole. @throws UnusableFile */
  open(file: string): DatabaseSync {
    const guarded = this.guard(file, () => new Guarded(file, work => this.guard(file, work)));
    guarded.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;');
    return guarded;
  }

  /** For a database that somebody else opens: makes it where there is none, and looks whether it is whole. @throws UnusableFile */
  findOrMake(file: string): void {
    this.guard(file, () => {
      if (!existsSync(file)) makeDatabase(file);
      if (statSync(file).size === 0) throw new Damaged('it is empty');
      if (hasDamagedLog(file)) throw new Damaged('its write-ahead log is none');
      const database = new DatabaseSync(file, { timeout: 5000 });
      try {
        const found = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
        if (found !== 'ok') throw new Damaged('the check of its pages fails');
      } finally {
        database.close();
      }
    });
  }

  /** Reads JSON of that shape; undefined where there is no file yet. @throws UnusableFile */
  readJson<T>(file: string, shape: z.ZodType<T>): T | undefined {
    return this.guard(file, () => {
      if (!existsSync(file)) return undefined;
      const read = shape.safeParse(parsed(readFileSync(file, 'utf8')));
      if (!read.success) throw new Damaged('what it holds is not what belongs there');
      return read.data;
    });
  }

  /** Replaces the whole file at once (written beside, then renamed). @throws UnusableFile */
  write(file: string, text: string, mode = 0o644): void {
    this.guard(file, () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, text, { mode });
      renameSync(`${file}.new`, file);
    });
  }

  /** Does something with a file. @throws UnusableFile in place of what says that the file, or the disk, is at fault */
  guard<T>(file: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.unusable(file, error) ?? error;
    }
  }

  /** Tells of a failure where a file or the disk is at fault. @returns what was told, undefined for any other failure */
  unusable(file: string, error: unknown): UnusableFile | undefined {
    if (error instanceof UnusableFile) return error;
    const why = error instanceof Damaged ? ({ kind: 'damaged', words: error.message } as const) : whyUnusable(error);
    if (why === undefined) return undefined;
    const told = new UnusableFile(`${file} ${remedyFor(why, basename(file))}`, { cause: error });
    this.#onUnusable(told);
    return told;
  }
}

class Damaged extends Error {}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Damaged(text === '' ? 'it is empty' : 'it is no JSON');
  }
}

function makeDatabase(file: string): void {
  const unfinished = `${file}.new`;
  mkdirSync(dirname(file), { recursive: true });
  rmSync(unfinished, { force: true });
  const database = new DatabaseSync(unfinished);
  database.exec('PRAGMA journal_mode = WAL');
  database.close();
  renameSync(unfinished, file);
}

type Guard = <T>(work: () => T) => T;

/** A database whose failures are told of. */
class Guarded extends DatabaseSync {
  readonly #guard: Guard;

  constructor(file: string, guard: Guard) {
    super(file);
    this.#guard = guard;
  }

  override exec(sql: string): void {
    this.#guard(() => super.exec(sql));
  }

  override prepare(...[sql, ...more]: Parameters<DatabaseSync['prepare']>): ReturnType<DatabaseSync['prepare']> {
    const statement = this.#guard(() => super.prepare(sql, ...more));
    const guard = this.#guard;
    const [run, get, all] = [
      statement.run.bind(statement),
      statement.get.bind(statement),
      statement.all.bind(statement),
    ];
    return Object.assign(statement, {
      run: (...values: Parameters<typeof run>) => guard(() => run(...values)),
      get: (...values: Parameters<typeof get>) => guard(() => get(...values)),
      all: (...values: Parameters<typeof all>) => guard(() => all(...values)),
    });
  }
}
