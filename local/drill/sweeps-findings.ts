import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Found = z.object({ workflows: z.number(), notices: z.number(), clocks: z.number() });

/** What the sweep said that it had found, each time that it found something: from its log. */
export function sweepsFindings(stateDirectory: string): string[] {
  const log = join(stateDirectory, 'logs', 'Sweep.log');
  if (!existsSync(log)) return [];
  const lines = readFileSync(log, 'utf8').split('\n');
  return lines.filter(line => line.includes('The sweep found work')).map(inWords);
}

function inWords(line: string): string {
  const found = Object.entries(Found.parse(JSON.parse(line)));
  return found
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');
}
