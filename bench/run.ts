import { endWithSignals } from '@imr/local-aws';
import { backlog } from './backlog.ts';
import { bundles } from './bundles.ts';
import { cost } from './cost.ts';
import { engine } from './engine.ts';
import { filing } from './filing.ts';
import { load } from './load.ts';
import { national } from './national.ts';
import { start } from './start.ts';

/** `npm run bench [-- NAME [options]]`: repeatable measurements, printed as tables. Nothing here asserts a time. */
const benches: Record<string, (args: string[]) => Promise<void>> = {
  start,
  bundles,
  engine,
  filing,
  backlog,
  cost,
  load,
  national,
};

endWithSignals();
const [name, ...args] = process.argv.slice(2);
const chosen = name === undefined ? Object.keys(benches) : [name];
for (const one of chosen) {
  const bench = benches[one];
  if (bench === undefined) {
    process.stderr.write(`There is no bench called ${one}. There are: ${Object.keys(benches).join(', ')}.\n`);
    process.exit(2);
  }
  await bench(args);
}
