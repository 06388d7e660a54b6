import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from './folders.ts';

/**
 * `npm run mutants -- FOLDER`: changes the code of a folder of the domain word by word, runs the tests of that folder on
 * each change, and says which changes no test noticed. Fails where more than 15 of 100 went by.
 */
const folder = (process.argv[2] ?? '').replace(/\/$/u, '');
const tests = folders[folder];
if (tests === undefined) {
  process.stderr.write(`Say which folder: npm run mutants -- ${Object.keys(folders).join(' | ')}\n`);
  process.exit(2);
}
const root = join(import.meta.dirname, '..', '..');
const missing = tests.filter(path => !existsSync(join(root, path)));
if (missing.length > 0) throw new Error(`There are no such tests: ${missing.join(', ')}`);

const stryker = join(import.meta.dirname, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
if (!existsSync(stryker)) spawnSync('npm', ['ci'], { cwd: import.meta.dirname, stdio: 'inherit' });
const { status } = spawnSync(process.execPath, [stryker, 'run', 'test/mutants/stryker.config.mjs'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, MUTANTS_FOLDER: folder, MUTANTS_TESTS: tests.join(',') },
});
process.exitCode = status ?? 1;
