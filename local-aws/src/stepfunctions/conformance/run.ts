import { checkAnswer, notPlayed, readAnswers } from './api-checks.ts';
import { readCases, type Case } from './case.ts';
import { explained } from './exceptions.ts';
import { judge } from './judge.ts';

/**
 * `npm run conformance -- DIR`: plays recorded runs of AWS Step Functions (DIR/cases/*.json) and recorded answers of
 * its API (DIR/api-responses.json), prints every difference and a count, and fails if one has no explanation.
 */
const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('Say where the recordings are: npm run conformance -- DIR\n');
  process.exit(2);
}

const counts = { same: 0, explained: 0, different: 0 };

for (const recorded of readCases(folder)) {
  const found = await attempt(() => judge(recorded));
  if (found === undefined) counts.same += 1;
  else await explain(recorded, found);
}
const { same: cases } = counts;
print(`${cases} cases as AWS recorded them, ${counts.explained} explained, ${counts.different} different.`);

for (const recorded of readAnswers(folder)) {
  const reason = notPlayed[recorded.name];
  const found = reason === undefined ? await attempt(() => checkAnswer(recorded)) : undefined;
  if (reason !== undefined) print(`explained  API ${recorded.name}: ${reason}`);
  else if (found !== undefined) report(`API ${recorded.name}`, found);
  if (reason === undefined && found === undefined) counts.same += 1;
  if (reason !== undefined) counts.explained += 1;
}
print(
  `${counts.same - cases} answers of the API as recorded; in all ${counts.same} the same, ` +
    `${counts.explained} explained, ${counts.different} different.`,
);
process.exitCode = counts.different === 0 ? 0 : 1;

/** A difference is explained only where nothing is left of it once ours is put into the older form. */
async function explain(recorded: Case, found: string): Promise<void> {
  for (const { reason, older } of explained) {
    if ((await attempt(() => judge(recorded, older))) !== undefined) continue;
    counts.explained += 1;
    print(`explained  ${recorded.name}: ${reason}`);
    return;
  }
  report(recorded.name, found);
}

function report(name: string, found: string): void {
  counts.different += 1;
  print(`DIFFERENT  ${name}: ${found}`);
}

async function attempt(work: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await work();
  } catch (error) {
    return `it threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
