import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endWithSignals } from '@imr/local-aws';
import { synthesize } from '../synth.ts';
import { apiAt, isUnexpected } from './api.ts';
import { pacific } from './pacific.ts';
import { play } from './play.ts';
import { stories } from './stories/stories.ts';
import type { Story } from './story.ts';
import { timeline } from './timeline.ts';
import { bootProduct } from '../boot.ts';

const usage = 'npm run walkthrough -- [--story 1]';

/** @returns the exit code */
async function walkThrough(words: string[]): Promise<number> {
  const chosen = storiesFor(words);
  if (chosen === undefined) return 2;
  const { directory } = await synthesize();
  let differing = 0;
  for (const story of chosen) {
    const differences = await playFresh(story, directory);
    report(story, differences);
    if (differences.length > 0) differing += 1;
  }
  return differing === 0 ? 0 : 1;
}

function storiesFor(words: string[]): readonly Story[] | undefined {
  try {
    const { story } = parseArgs({ args: words, options: { story: { type: 'string' } } }).values;
    if (story === undefined) return stories;
    const found = stories.filter(({ number }) => String(number) === story);
    if (found.length > 0) return found;
    console.error(`There is no story ${story}. There are: ${stories.map(({ number }) => number).join(', ')}.`);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nTry: ${usage}`);
  }
  return undefined;
}

/** Each story has a stack of its own, for the clock never goes back. */
async function playFresh(story: Story, synthesized: string): Promise<string[]> {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'walkthrough-'));
  const at = Date.parse(pacific(story.begins));
  const stack = await bootProduct({ port: 0, stateDirectory, fresh: true, at, frozen: true, synthesized });
  try {
    return await play(story, apiAt(stack.addresses['api'] ?? ''), timeline(console.log));
  } catch (error) {
    if (!isUnexpected(error)) throw error;
    return [error.message];
  } finally {
    await stack.close();
    rmSync(stateDirectory, { recursive: true, force: true });
  }
}

function report({ number }: Story, differences: string[]): void {
  if (differences.length === 0) {
    console.log(`\nStory ${number} went as it is written: every date, every mail, every end.`);
    return;
  }
  console.error(`\nStory ${number} did not go as it is written:`);
  for (const difference of differences) console.error(`  - ${difference}`);
}

endWithSignals();
process.exit(await walkThrough(process.argv.slice(2)));
