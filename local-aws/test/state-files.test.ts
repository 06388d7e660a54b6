import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { engineError } from '../src/dynamodb/engine-error.ts';
import { openSecretFile } from '../src/secrets/secret-file.ts';
import { StateFiles, UnusableFile } from '../src/state-files.ts';
import { inTransaction } from '../src/transaction.ts';

let directory: string;
let told: string[];
let files: StateFiles;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'files-'));
  told = [];
  files = new StateFiles(({ message }) => void told.push(message));
});
afterEach(() => rmSync(directory, { recursive: true }));

const full =
  'cannot be written: the disk is full (database or disk is full). Make room and start again: nothing that was acknowledged is lost.';

describe('a database with no room left', () => {
  it('keeps what it took, says so in a sentence, and goes on where there is room again', () => {
    const file = join(directory, 'events.sqlite');
    const small = files.database(file);
    small.exec('CREATE TABLE kept (n INTEGER) STRICT; PRAGMA max_page_count = 8');
    const taken: number[] = [];
    const insert = small.prepare('INSERT INTO kept (n) VALUES (?)');
    const fill = () => {
      for (let n = 0; ; n += 1) {
        inTransaction(small, () => insert.run(n));
        taken.push(n);
      }
    };
    expect(fill).toThrow(UnusableFile);
    expect(told).toEqual([`${file} ${full}`]);
    small.close();

    const roomy = files.database(file);
    expect(roomy.prepare('SELECT n FROM kept').all()).toEqual(taken.map(n => ({ n })));
    roomy.prepare('INSERT INTO kept (n) VALUES (?)').run(-1);
    roomy.close();
    expect(told).toHaveLength(1);
  });

  it('lets what is no trouble of the disk pass as it is', () => {
    const database = files.database(join(directory, 'events.sqlite'));
    database.exec('CREATE TABLE kept (n INTEGER PRIMARY KEY) STRICT');
    const insert = database.prepare('INSERT INTO kept (n) VALUES (?)');
    insert.run(1);
    expect(() => insert.run(1)).toThrow(/UNIQUE/);
    expect(() => database.prepare('SELECT n FROM elsewhere')).toThrow(/no such table/);
    expect(told).toEqual([]);
    database.close();
  });
});

describe('a file of JSON', () => {
  const Shape = z.object({ n: z.number() });

  it.each([
    ['cut off', '{"n": 1', 'it is no JSON'],
    ['empty', '', 'it is empty'],
    ['of another shape', '{"n": "one"}', 'what it holds is not what belongs there'],
  ])('that is %s is named, with what to do', (_how, text, why) => {
    const file = join(directory, 'clock.json');
    writeFileSync(file, text);
    expect(() => files.readJson(file, Shape)).toThrow(
      `${file} is damaged (${why}). To go on, move it away and start with --at and the time that the stack was at.`,
    );
  });

  it('is written whole, and read again', () => {
    const file = join(directory, 'below', 'clock.json');
    expect(files.readJson(file, Shape)).toBeUndefined();
    files.write(file, '{"n": 1}');
    expect(files.readJson(file, Shape)).toEqual({ n: 1 });
  });

  it('that cannot be written is named, and stays as it was', () => {
    const file = join(directory, 'ports.json');
    files.write(file, '{"n": 1}');
    mkdirSync(`${file}.new`);
    expect(() => files.write(file, '{"n": 2}')).toThrow(UnusableFile);
    expect(told[0]).toContain(`${file} is damaged (EISDIR).`);
    expect(readFileSync(file, 'utf8')).toBe('{"n": 1}');
  });
});

it('secrets that are damaged are not made anew: codes that were handed out would be good for nothing', () => {
  const owner = { account: '000000000000', region: 'us-west-2' };
  const secret = openSecretFile(directory, owner, files).ensure({ key: 'Codes', generate: {} }, 0);
  const file = join(directory, 'secrets', 'secrets.json');
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.slice(0, -20));
  expect(() => openSecretFile(directory, owner, files)).toThrow(
    `${file} is damaged (it is no JSON). To go on, put back a copy of the whole directory, or begin anew with --fresh, which deletes all that is in it.`,
  );
  writeFileSync(file, whole);
  expect(openSecretFile(directory, owner, files).find(secret.name)).toEqual(secret);
});

it.each([
  ['commit failed (backend: database or disk is full) and rollback also failed', full],
  [
    'backend: disk I/O error',
    'cannot be read or written (disk I/O error). See whether its disk has room and is in order, and start again.',
  ],
  ['backend: database disk image is malformed', 'is damaged (database disk image is malformed).'],
])("the engine's own words %j are heard", (words, sentence) => {
  expect(files.unusable('/state/tables.db', engineError(words))?.message).toContain(`/state/tables.db ${sentence}`);
});

it('what else the engine says is no word of its file', () => {
  expect(files.unusable('/state/tables.db', engineError('Requested resource not found'))).toBeUndefined();
});
