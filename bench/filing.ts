import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { callDynamo, ensureTable, startEngine, type TableSpec } from '@imr/local-aws/dynamodb';
import { meteredTables } from './cost/metered-tables.ts';
import { fileCase, tryToFile } from './file-case.ts';
import { onStack } from './on-stack.ts';
import { printTable } from './table.ts';
import { inLanes, timed } from './timing.ts';

const at = '2026-11-24T18:00:00Z';
const crowds = [1, 10, 50];

/**
 * Cases filed a second through HTTP (gateway, function, transaction), with so many at once, beside the rate at which the
 * store alone takes the very same transaction. `npm run bench -- filing --cases 200`
 */
export async function filing(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { cases: { type: 'string', default: '50' } } });
  const cases = Number(values.cases);
  const { transaction, tables } = await filingTransaction();
  const rows = await onStack({ at }, async stack => {
    // The first ones find cold functions.
    await inLanes(4, 4, () => fileCase(stack));
    await stack.settled();
    const rows: Record<string, string | number>[] = [];
    for (const atOnce of crowds) {
      const store = await storeRate(tables, transaction, cases, atOnce);
      let refused = 0;
      const filed = await timed(() =>
        inLanes(cases, atOnce, async () => {
          if ((await tryToFile(stack)) !== 201) refused += 1;
        }),
      );
      const settled = await timed(() => stack.settled());
      const rate = ((cases - refused) / filed) * 1000;
      rows.push({
        'at once': atOnce,
        cases,
        refused,
        'filed a second': rate.toFixed(1),
        'the store alone, a second': Math.round(store),
        ratio: (rate / store).toFixed(2),
        'until all has settled, ms a case': Math.round((filed + settled) / cases),
      });
    }
    return rows;
  });
  printTable('Filing: cases a second through HTTP, and the same transaction written straight to the store', rows);
}

interface Transaction {
  body: string;
  /** Stands in the body wherever the case is named. */
  caseNumber: string;
}

/** What filing a case writes, word for word, and where to. */
async function filingTransaction(): Promise<{ transaction: Transaction; tables: TableSpec[] }> {
  const metered = await meteredTables();
  try {
    return await onStack({ at }, async stack => {
      await fileCase(stack);
      await stack.settled();
      const first = metered.requests.find(({ action, refused }) => action === 'TransactWriteItems' && !refused);
      const caseNumber = /"CASE#([^"]+)"/.exec(first?.body ?? '')?.[1];
      if (first === undefined || caseNumber === undefined) throw new Error('Filing a case wrote no transaction.');
      return { transaction: { body: first.body, caseNumber }, tables: stack.spec.tables };
    });
  } finally {
    await metered.close();
  }
}

async function storeRate(
  tables: TableSpec[],
  { body, caseNumber }: Transaction,
  count: number,
  atOnce: number,
): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'store-'));
  const engine = await startEngine({ directory });
  try {
    for (const table of tables) await ensureTable(engine.endpoint, table);
    const milliseconds = await timed(() =>
      inLanes(count, atOnce, async index => {
        const { ClientRequestToken: _token, ...parameters } = JSON.parse(
          body.replaceAll(caseNumber, `${caseNumber}-${index}`),
        ) as Record<string, unknown>;
        await callDynamo(engine.endpoint, 'DynamoDB', 'TransactWriteItems', parameters);
      }),
    );
    return (count / milliseconds) * 1000;
  } finally {
    await engine.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
