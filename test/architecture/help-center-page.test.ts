import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rows = readFileSync('docs/help-center-page.md', 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| ') && !line.startsWith('| the page says') && !/^\| -+/u.test(line))
  .map(line => line.split('|').map(cell => cell.trim()))
  .map(([, says = '', , keptBy = '']) => ({ says, keptBy }));

describe('The member who reads the Department’s page is not promised in vain', () => {
  it('by any sentence: each has a test that keeps it, or says why none can', () => {
    expect(rows.length).toBeGreaterThan(40);
    const bare = rows.filter(({ keptBy }) => !/^no test: \S/u.test(keptBy) && !isNamed(keptBy));
    expect(bare).toEqual([]);
  });
});

/** `path`: words of a title that stand in that file. */
function isNamed(keptBy: string): boolean {
  const { path = '', title = '' } = /^`(?<path>[^`]+)`: (?<title>.+)$/u.exec(keptBy)?.groups ?? {};
  return title !== '' && existsSync(path) && readFileSync(path, 'utf8').includes(title);
}
