import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

it('no file, export or package is there that nothing uses', { timeout: 60_000 }, () => {
  const knip = join(root, 'node_modules', 'knip', 'bin', 'knip.js');
  const options = ['--no-progress', '--treat-config-hints-as-errors'];
  const { stdout, stderr } = spawnSync(process.execPath, [knip, ...options], { cwd: root, encoding: 'utf8' });
  expect(`${stdout}${stderr}`.trim()).toBe('');
});
