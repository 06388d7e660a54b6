import { endWithSignals } from '@imr/local-aws';
import { numbersIn } from '../numbers-in.ts';
import { synthesize } from '../synth.ts';
import { drillInTurn, type Report } from './drill.ts';
import { type Plan, planInWords, planOf } from './plan.ts';

const usage = 'npm run drill -- [--runs 20 | --kills 100] [--seed 1]';

/** @returns the exit code */
async function runDrills(words: string[]): Promise<number> {
  const options = numbersIn(words, { runs: 20, seed: 1, kills: 0 }, usage);
  if (options === undefined) return 2;
  const { directory } = await synthesize();
  const reports: Report[] = [];
  const killed = () => sum(reports.map(({ kills }) => kills));
  const plans = options.kills > 0 ? killedPlans(options.seed, () => killed() < options.kills) : allPlans(options);
  await drillInTurn(plans, directory, report => {
    tell(report);
    reports.push(report);
  });
  const bad = reports.filter(({ wrong }) => wrong.length > 0).map(({ plan }) => plan.seed);
  console.log(lastLine(reports, reports.length - bad.length, killed()));
  if (bad.length > 0) console.error(`Not so: npm run drill -- --runs 1 --seed ${bad.join(' | ')}`);
  return bad.length === 0 ? 0 : 1;
}

function* allPlans({ runs, seed }: { runs: number; seed: number }): Iterable<Plan> {
  for (let run = 0; run < runs; run += 1) yield planOf(String(seed + run));
}

/** Of the plans from that seed on, those whose stack is killed, for as long as more are wanted. */
function* killedPlans(first: number, isWanted: () => boolean): Iterable<Plan> {
  for (let seed = first; isWanted(); seed += 1) {
    const plan = planOf(String(seed));
    if (plan.killed) yield plan;
  }
}

function lastLine(reports: readonly Report[], well: number, kills: number): string {
  const cases = sum(reports.map(({ plan }) => plan.roads.length));
  const mails = sum(reports.map(({ plan }) => plan.mails.length));
  const changes = sum(reports.map(({ plan }) => plan.changes.length));
  const troubles = sum(reports.map(({ struck }) => struck.length));
  const lost = well === reports.length ? 'nothing lost, nothing twice' : 'not all is as it must be';
  return (
    `${well} of ${reports.length} runs went well: ${cases} cases, ${mails} mails in, ${changes} changes of directories; ` +
    `${troubles} troubles struck, ${kills} kills: ${lost}.`
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function tell({ plan, place, wrong, struck, swept, toPost, kills }: Report): void {
  const words = [
    plan.roads.join(', '),
    `${plan.mails.length} mails in`,
    `${plan.changes.length} changes of directories`,
    `${struck.length} troubles struck`,
    ...(plan.killed ? [`${kills} kills`] : []),
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
