import { parseArgs } from 'node:util';
import { synthesize } from '../synth.ts';
import { drill, type Report } from './drill.ts';
import { planInWords, planOf } from './plan.ts';

const usage = 'npm run drill -- [--runs 20] [--seed 1]';

/** @returns the exit code */
async function runDrills(words: string[]): Promise<number> {
  const options = optionsIn(words);
  if (options === undefined) return 2;
  const { directory } = await synthesize();
  const bad: string[] = [];
  for (let run = 0; run < options.runs; run += 1) {
    const report = await drill(planOf(String(options.seed + run)), directory);
    tell(report);
    if (report.wrong.length > 0) bad.push(report.plan.seed);
  }
  console.log(`${options.runs - bad.length} of ${options.runs} runs went well.`);
  if (bad.length > 0) console.error(`Not so: npm run drill -- --runs 1 --seed ${bad.join(' | ')}`);
  return bad.length === 0 ? 0 : 1;
}

function optionsIn(words: string[]): { runs: number; seed: number } | undefined {
  try {
    const { values } = parseArgs({ args: words, options: { runs: { type: 'string' }, seed: { type: 'string' } } });
    const [runs, seed] = [Number(values.runs ?? 20), Number(values.seed ?? 1)];
    if (Number.isInteger(runs) && runs > 0 && Number.isInteger(seed)) return { runs, seed };
  } catch {
    // Said below, as for words that are no numbers.
  }
  console.error(`Try: ${usage}`);
  return undefined;
}

function tell({ plan, wrong, struck, breakdowns, swept }: Report): void {
  const found = swept.length === 0 ? 'nothing' : swept.join('; ');
  const cases = plan.roads.length === 1 ? '1 case' : `${plan.roads.length} cases`;
  console.log(
    `seed ${plan.seed}: ${cases}, ${struck.length} troubles struck, ${breakdowns} breakdowns, the sweep found ${found}`,
  );
  if (wrong.length === 0) return;
  for (const one of wrong) console.error(`  wrong: ${one}`);
  for (const one of struck) console.error(`  struck: ${one}`);
  for (const line of planInWords(plan)) console.error(`  ${line}`);
}

process.exit(await runDrills(process.argv.slice(2)));
