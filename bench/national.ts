import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { playMetered } from './cost/play-metered.ts';
import { fileMetered } from './national/filing-metered.ts';
import { loadPage, limitRows, openExecutions } from './national/page.ts';
import { printTable } from './table.ts';

/**
 * Which limits a million cases a year meet, and a hundred days' intake in an hour, from what filing takes as it is counted on the
 * running stack. `npm run bench -- national`, with `--write` to renew docs/national-load.md as well.
 */
export async function national(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { write: { type: 'boolean', default: false } } });
  const filed = await fileMetered();
  const open = openExecutions(await playMetered());
  printTable('National load: limits, in the order in which they break', limitRows(filed));
  printTable('National load: executions open at a time', [{ ...open }]);
  if (values.write) await write(loadPage(filed, open));
}

async function write(page: string): Promise<void> {
  const file = join(import.meta.dirname, '..', 'docs', 'national-load.md');
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
}
