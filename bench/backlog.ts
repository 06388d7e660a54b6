import { parseArgs } from 'node:util';
import { fileCase } from './file-case.ts';
import { onStack } from './on-stack.ts';
import { printTable } from './table.ts';
import { inLanes, quantile, timed } from './timing.ts';

const asked = 40;

/**
 * How long a person waits for the answer to an application: with nothing else to do, and while machines, letters and clocks
 * have so many new cases before them. `npm run bench -- backlog --cases 100`
 */
export async function backlog(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { cases: { type: 'string', default: '100' } } });
  const cases = Number(values.cases);
  const rows = await onStack({ at: '2026-11-24T18:00:00Z' }, async stack => {
    // The first ones find cold functions.
    await inLanes(8, 4, () => fileCase(stack));
    await stack.settled();
    const idle: number[] = [];
    for (let count = 0; count < asked; count += 1) {
      idle.push(await timed(() => fileCase(stack)));
      await stack.settled();
    }
    await inLanes(cases, 50, () => fileCase(stack));
    const before = stack.activity.running.length;
    const busy: number[] = [];
    for (let count = 0; count < asked; count += 1) busy.push(await timed(() => fileCase(stack)));
    const after = stack.activity.running.length;
    const settled = await timed(() => stack.settled());
    return [
      rowOf('nothing else to do', idle, { before: 0, after: 0 }),
      rowOf(`behind ${cases} cases`, busy, { before, after }),
      {
        ...rowOf('ratio', [], { before: 0, after: 0 }),
        'p50, ms': (quantile(busy, 0.5) / quantile(idle, 0.5)).toFixed(1),
        'p90, ms': (quantile(busy, 0.9) / quantile(idle, 0.9)).toFixed(1),
        'then settled after, ms': Math.round(settled),
      },
    ];
  });
  printTable(`People first: the answer to an application, ${asked} one after the other`, rows);
}

function rowOf(what: string, times: number[], underWay: { before: number; after: number }) {
  return {
    with: what,
    'p50, ms': times.length === 0 ? '' : Math.round(quantile(times, 0.5)),
    'p90, ms': times.length === 0 ? '' : Math.round(quantile(times, 0.9)),
    'under way before': underWay.before,
    'under way after': underWay.after,
    'then settled after, ms': '' as string | number,
  };
}
