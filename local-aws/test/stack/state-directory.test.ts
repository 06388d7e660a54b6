import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeStateDirectory } from '../../src/state-directory.ts';

let root: string;
let directory: string;
let releases: (() => void)[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'state-'));
  directory = join(root, 'state');
  releases = [];
});
afterEach(() => {
  for (const release of releases) release();
  rmSync(root, { recursive: true });
});

/** Makes files of these names; one with a slash at its end is a directory with something in it. */
function holding(...names: string[]): void {
  mkdirSync(directory, { recursive: true });
  for (const name of names) {
    const file = join(directory, name.replace(/\/$/, '/inside'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
  }
}

/** What it holds, without what the lock has beside it while somebody has it. */
const held = (of = directory) =>
  readdirSync(of)
    .filter(name => name !== 'stack.lock-journal')
    .sort();

async function take(fresh: boolean, at = directory): Promise<void> {
  releases.push(await takeStateDirectory(at, fresh));
}

const ofAnEarlierVersion = [
  'clock.json',
  'dynamodb/',
  'events.sqlite',
  'events.sqlite-shm',
  'events.sqlite-wal',
  'identity/',
  'logs/',
  'malware.sqlite',
  'ports.json',
  's3/',
  'secrets/',
  'ses/',
  'stack.lock',
  'stepfunctions.sqlite',
];

describe.each([true, false])('a start, --fresh: %s,', fresh => {
  it.each([
    ['a new directory', undefined, []],
    ['an empty directory', [], []],
    ['one with the synthesized app alone', ['synth/'], ['synth']],
    ['one whose stack was killed at its very beginning', ['stack.lock', 'synth/'], ['synth']],
  ])('takes %s and marks it', async (_what, names, kept) => {
    if (names !== undefined) holding(...names);
    await take(fresh);
    expect(held()).toEqual(['stack.lock', 'stack.mark', ...kept]);
    expect(readFileSync(join(directory, 'stack.mark'), 'utf8')).toBe(
      'A local stack keeps its state in this directory. `npm start -- --fresh` deletes everything in it.\n',
    );
  });

  it.each([
    ["somebody's files", ['notes.txt'], 'notes.txt'],
    ["somebody's files and a synthesized app", ['notes.txt', 'synth/'], 'notes.txt'],
    ['a repository', ['.git/', 'package.json'], '.git'],
    ['a home in which an earlier version once ran', [...ofAnEarlierVersion, '.profile'], '.profile'],
    ['what a stack leaves, but for its lock', ['clock.json', 'logs/'], 'clock.json'],
    ['what a stack leaves, but for its clock', ['stack.lock', 'logs/'], 'logs'],
  ])('refuses a directory with %s, and leaves it as it is', async (_what, names, named) => {
    holding(...names);
    const before = held();
    await expect(take(fresh)).rejects.toThrow(
      `${directory} holds what is no stack's (${named}), and stays as it is. Give --state a directory that is new or empty.`,
    );
    expect(held()).toEqual(before);
  });

  it('refuses a link to such a directory', async () => {
    holding('notes.txt');
    const link = join(root, 'link');
    symlinkSync(directory, link);
    await expect(take(fresh, link)).rejects.toThrow(`${link} holds what is no stack's (notes.txt)`);
    expect(held()).toEqual(['notes.txt']);
  });

  it.each([
    ['a file', 'state', 'is a file'],
    ['a place in a file', 'state/below', 'cannot be used (ENOTDIR)'],
    ['a link to nothing', 'link', 'cannot be used'],
  ])('refuses %s', async (_what, name, words) => {
    writeFileSync(directory, 'mine');
    symlinkSync(join(root, 'nothing'), join(root, 'link'));
    await expect(take(fresh, join(root, name))).rejects.toThrow(words);
    await expect(take(fresh, join(root, name))).rejects.toThrow('Give --state a directory that is new or empty.');
    expect(readFileSync(directory, 'utf8')).toBe('mine');
  });
});

describe('a directory of a stack', () => {
  it('is kept as it is, also one from before there was a mark', async () => {
    holding(...ofAnEarlierVersion, 'synth/');
    const before = held();
    await take(false);
    expect(held()).toEqual([...before, 'stack.mark'].sort());
    expect(existsSync(join(directory, 'dynamodb', 'inside'))).toBe(true);
  });

  it('is emptied by --fresh, also one from before there was a mark', async () => {
    holding(...ofAnEarlierVersion, 'synth/');
    await take(true);
    expect(held()).toEqual(['stack.lock', 'stack.mark', 'synth']);
    expect(existsSync(join(directory, 'synth', 'inside'))).toBe(true);
  });

  it('is emptied by --fresh of all that came into it since it was marked', async () => {
    await take(false);
    releases.pop()?.();
    holding('notes.txt', 'logs/');
    await take(true);
    expect(held()).toEqual(['stack.lock', 'stack.mark']);
  });

  it('is emptied behind a link, which stays, while what links in it lead to is left', async () => {
    await take(false);
    releases.pop()?.();
    const [link, elsewhere] = [join(root, 'link'), join(root, 'elsewhere')];
    symlinkSync(directory, link);
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, 'mine'), '');
    symlinkSync(elsewhere, join(directory, 'logs'));
    await take(true, link);
    expect(held(link)).toEqual(['stack.lock', 'stack.mark']);
    expect(readdirSync(elsewhere)).toEqual(['mine']);
    unlinkSync(link);
  });

  it('is refused while another stack runs on it, and not emptied', async () => {
    await take(false);
    holding('clock.json');
    await expect(take(true)).rejects.toThrow(`Another stack runs on ${directory}.`);
    expect(held()).toEqual(['clock.json', 'stack.lock', 'stack.mark']);
  });
});
