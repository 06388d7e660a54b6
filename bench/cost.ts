import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { fixedMonthly } from './cost/fixed.ts';
import { costsPage } from './cost/page.ts';
import { playMetered } from './cost/play-metered.ts';
import { pollingFor, waitsIn } from './cost/polling.ts';
import { billRows, functionRows, machineRows, savedRows, tableRows, yearRows } from './cost/tables.ts';
import { savedOf, usageOf } from './cost/usage-of.ts';
import { printTable } from './table.ts';

/**
 * What story 1 costs from filing to close: everything that is charged, counted on the running stack, at list price; the
 * same waiting by polling; and a year. `npm run bench -- cost`, with `--write` to renew docs/costs.md as well.
 */
export async function cost(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { write: { type: 'boolean', default: false } } });
  const played = await playMetered();
  const use = usageOf(played);
  const waits = waitsIn(played.items);
  const perCall = (quantity = 0) => quantity / (use.ofCase.calls ?? 1);
  const polling = pollingFor(waits, {
    compute: perCall(use.ofCase.compute),
    logs: perCall(use.ofCase.logs),
    traces: 1,
  });
  const fixed = await fixedMonthly(use.ofSweep);
  const costs = { use, saved: savedOf(played), polling, waits, fixed };

  printTable('Cost of story 1: requests to DynamoDB, by role and action', tableRows(played));
  printTable('Cost of story 1: executions', machineRows(played));
  printTable('Cost of story 1: calls of functions, on this machine', functionRows(played));
  printTable('Cost of story 1: all that is charged, at list price', billRows(costs));
  printTable('Cost of story 1: what each small saving is worth', savedRows(costs));
  printTable('Cost of a year, in dollars', yearRows(costs));
  if (values.write) await write(costsPage(costs));
}

async function write(page: string): Promise<void> {
  const file = join(import.meta.dirname, '..', 'docs', 'costs.md');
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
}
