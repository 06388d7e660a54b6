import { endWithSignals } from '@imr/local-aws';
import { numbersIn } from '../numbers-in.ts';
import { synthesize } from '../synth.ts';
import { drillInTurn, type Report } from './drill.ts';
import { planInWords, planOf } from './plan.ts';

const usage = 'npm run drill -- [--runs 20] [--seed 1]';

/** @returns the exit code */
async function runDrills(words: string[]): Promise<number> {
  const options = numbersIn(words, { runs: 20, seed: 1 }, usage);
  if (options === undefined) return 2;
  const { directory } = await synthesize();
  const plans = Array.from({ length: options.runs }, (_, run) => planOf(String(options.seed + run)));
  const bad: string[] = [];
  await drillInTurn(plans, directory, report => {
    tell(report);
    if (report.wrong.length > 0) bad.push(report.plan.seed);
  });
  console.log(`${options.runs - bad.length} of ${options.runs} runs went well.`);
  if (bad.length > 0) console.error(`Not so: npm run drill -- --runs 1 --seed ${bad.join(' | ')}`);
  return bad.length === 0 ? 0 : 1;
}

function tell({ plan, place, wrong, struck, swept, toPost }: Report): void {
  const words = [
    `${plan.roads.length} cases`,
    `${struck.length} troubles struck`,
    `the sweep found ${swept.length === 0 ? 'nothing' : swept.join('; ')}`,
    ...(toPost === 0 ? [] : [`${toPost} letters to post`]),
  ];
  console.log(`seed ${plan.seed}: ${words.join(', ')}`);
  if (wrong.length === 0) return;
  console.error(`  on its stack it was run ${place}`);
  for (const one of wrong) console.error(`  wrong: ${one}`);
  for (const one of struck) console.error(`  struck: ${one}`);
  for (const line of planInWords(plan)) console.error(`  ${line}`);
}

endWithSignals();
process.exit(await runDrills(process.argv.slice(2)));
