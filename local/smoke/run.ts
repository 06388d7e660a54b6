import { randomInt } from 'node:crypto';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Refused } from '../../client/client.ts';
import { localDateOf } from '../../domain/time/days.ts';
import { instantAt } from '../../domain/time/instants.ts';
import { NotSeen, smoke } from './smoke.ts';

const usage = 'npm run smoke -- --origin https://….amazonaws.com/v1 [--token <of an analyst>, or IMR_SMOKE_TOKEN]';

/** @returns the exit code */
async function run(words: string[]): Promise<number> {
  const { values } = parseArgs({ args: words, options: { origin: { type: 'string' }, token: { type: 'string' } } });
  if (values.origin === undefined) {
    console.error(`Try: ${usage}`);
    return 2;
  }
  try {
    await smoke({
      origin: values.origin,
      token: values.token ?? process.env['IMR_SMOKE_TOKEN'],
      today: localDateOf(instantAt(Date.now())),
      mark: Array.from({ length: 8 }, () => String.fromCodePoint(97 + randomInt(26))).join(''),
      say: line => console.log(line),
      wait: () => setTimeout(2_000),
    });
    return 0;
  } catch (error) {
    if (!(error instanceof NotSeen || error instanceof Refused)) throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = await run(process.argv.slice(2));
