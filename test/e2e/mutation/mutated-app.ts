import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StackTemplate } from '@imr/local-aws/template';
import type { Mutation } from './mutations.ts';

/** Writes a synthesized app once more, without the one thing. @returns its folder */
export function writeMutated(app: string, mutation: Mutation): string {
  const folder = mkdtempSync(join(tmpdir(), 'mutated-'));
  for (const name of readdirSync(app)) {
    if (!name.endsWith('.template.json')) {
      symlinkSync(join(app, name), join(folder, name));
      continue;
    }
    const template = JSON.parse(readFileSync(join(app, name), 'utf8')) as StackTemplate['template'];
    const { stacks } = mutation.apply({ stacks: [{ name, template }], assets: new Map() });
    writeFileSync(join(folder, name), JSON.stringify(stacks[0]?.template));
  }
  return folder;
}
