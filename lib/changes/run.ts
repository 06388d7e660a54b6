import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { destructiveChanges, saidToEnd, Template } from './destructive.ts';

const usage = 'npm run changes -- <deployed template> <synthesized template> [--message <of the commit>]';

/**
 * `npm run changes`: fails for what would end or empty something that holds data, unless the commit's message says so of each.
 * @returns the exit code
 */
function judge(words: string[]): number {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { message: { type: 'string', default: '' } },
  });
  const [deployed, synthesized] = positionals;
  if (deployed === undefined || synthesized === undefined) {
    console.error(`Try: ${usage}`);
    return 2;
  }
  const changes = destructiveChanges(read(deployed), read(synthesized));
  const said = saidToEnd(values.message);
  const unsaid = changes.filter(({ logicalId }) => !said.includes(logicalId));
  for (const change of changes)
    console.log(
      `${change.logicalId} (${change.type}) ${change.what}${unsaid.includes(change) ? '' : ', as the commit says'}.`,
    );
  if (unsaid.length === 0) return 0;
  const lines = [...new Set(unsaid.map(({ logicalId }) => `Ends: ${logicalId}`))];
  console.error(`Not deployed. Where that is meant, the commit's message says so:\n${lines.join('\n')}`);
  return 1;
}

function read(file: string): Template {
  return Template.parse(JSON.parse(readFileSync(file, 'utf8')));
}

process.exitCode = judge(process.argv.slice(2));
